/**
 * Names a change of the group's members, the same at every member: the ring, and every member with its connection. A
 * set of members that comes together again has other connections or another ring, so no name is used twice.
 */
import type { GroupConfiguration, GroupMember } from '@nyx/membership/client';

export const ringText = (ring: GroupConfiguration['ring']): string => `${ring.seq}.${ring.representative}`;

export const memberText = (member: GroupMember): string => `${member.node}:${member.incarnation}:${member.client}`;

export const epochOf = (configuration: Pick<GroupConfiguration, 'ring' | 'members'>): string =>
  `${ringText(configuration.ring)}/${configuration.members.map(memberText).join(',')}`;
