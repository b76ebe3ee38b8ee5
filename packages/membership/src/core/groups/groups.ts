/**
 * Process groups over the ring: who hears what, and when a group's members change.
 *
 * Within a ring, joins and leaves are messages like all others. When the ring changes, members that are
 * gone leave with the transitional configuration; then every member of the new ring tells in its first
 * message which groups its clients are in, and when all have told, every group that changed gets its
 * regular configuration. Until then no client's message is sent, so each follows a configuration that
 * all agree on.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { GroupConfiguration, GroupJoinReason, GroupLeaveReason, GroupMember, RingId } from '../../contract.ts';
import type { InstanceMember } from '../ordering/ring-instance.ts';
import type { GroupDelivery } from '../ring/effects.ts';
import type { ClientLeaveReason, LocalGroup, MulticastEntry } from './entries.ts';
import { GroupTable, sameMember } from './group-table.ts';

type Joined = GroupMember & { readonly reason: GroupJoinReason };
type Left = GroupMember & { readonly reason: GroupLeaveReason };

export class Groups {
  readonly #self: NodeId;
  readonly #deliver: (delivery: GroupDelivery) => void;
  readonly #told = new Map<NodeId, readonly LocalGroup[]>();
  /** Of this node, by the members of a group: those change far less often than messages come. */
  readonly #local = new WeakMap<readonly GroupMember[], readonly number[]>();
  #table = new GroupTable();
  #ring: RingId;
  #members: readonly InstanceMember[] = [];
  /** Groups whose clients have seen a transitional configuration and wait for the regular one. */
  readonly #unsettled = new Set<string>();

  constructor(self: NodeId, ring: RingId, deliver: (delivery: GroupDelivery) => void) {
    this.#self = self;
    this.#ring = ring;
    this.#deliver = deliver;
  }

  /** Whether every member of the ring has told of its clients. */
  get isSynchronised(): boolean {
    return this.#told.size === this.#members.length;
  }

  /** What this node tells of its own clients. */
  localGroups(): readonly LocalGroup[] {
    return this.#table.ofNode(this.#self);
  }

  names(): readonly string[] {
    return this.#table.names();
  }

  members(group: string): readonly GroupMember[] {
    return this.#table.members(group);
  }

  /** The ring ends, and only `stay` of its members go on together. */
  reduce(stay: readonly NodeId[], reasonOf: (node: NodeId) => GroupLeaveReason): void {
    for (const group of this.#table.names()) {
      const gone = this.#table.members(group).filter((member) => !stay.includes(member.node));
      for (const member of gone) this.#table.remove(group, member);
      if (gone.length === 0) continue;
      this.#unsettled.add(group);
      const left = gone.map((member) => ({ ...member, reason: reasonOf(member.node) }));
      this.#announce('transitional', group, [], left, null);
    }
  }

  /** A ring was entered; its members will tell of their clients. */
  enter(ring: RingId, members: readonly InstanceMember[]): void {
    this.#ring = ring;
    this.#members = members;
    this.#told.clear();
  }

  /** A member tells of its clients. True when it was the last to do so, and all groups are settled again. */
  synchronise(sender: NodeId, groups: readonly LocalGroup[]): boolean {
    if (this.#told.has(sender) || !this.#members.some((member) => member.node === sender)) return false;
    this.#told.set(sender, groups);
    if (!this.isSynchronised) return false;
    this.#settle();
    return true;
  }

  join(sender: NodeId, group: string, client: number): void {
    const member = this.#member(sender, client);
    if (member === null || !this.#table.add(group, member)) return;
    this.#announce('regular', group, [{ ...member, reason: 'join' }], [], null);
  }

  leave(sender: NodeId, group: string, client: number, reason: ClientLeaveReason): void {
    const member = this.#member(sender, client);
    if (member === null || !this.#table.remove(group, member)) return;
    const leaver = sender === this.#self && reason === 'leave' ? client : null;
    this.#announce('regular', group, [], [{ ...member, reason }], leaver);
  }

  multicast(sender: NodeId, { group, client, payload }: MulticastEntry): void {
    const clients = this.#localClients(group);
    const member = clients.length === 0 ? null : this.#knownMember(group, sender, client);
    if (member === null) return;
    this.#deliver({ type: 'group', group, clients, event: { type: 'message', sender: member, payload } });
  }

  /** Puts the table together from what all have told, and tells each group what is new in it. */
  #settle(): void {
    const before = this.#table;
    const table = new GroupTable();
    for (const { node, incarnation } of this.#members) {
      for (const { group, clients } of this.#told.get(node) ?? []) {
        for (const client of clients) table.add(group, { node, incarnation, client });
      }
    }
    this.#table = table;
    for (const group of table.names()) {
      const joined = without(table.members(group), before.members(group));
      const left = without(before.members(group), table.members(group));
      if (joined.length === 0 && left.length === 0 && !this.#unsettled.has(group)) continue;
      const arrivals = joined.map((member): Joined => ({ ...member, reason: 'node-up' }));
      const departures = left.map((member): Left => ({ ...member, reason: 'node-down' }));
      this.#announce('regular', group, arrivals, departures, null);
    }
    this.#unsettled.clear();
  }

  #announce(
    kind: GroupConfiguration['kind'],
    group: string,
    joined: readonly Joined[],
    left: readonly Left[],
    leaver: number | null,
  ): void {
    const local = this.#localClients(group);
    const clients = leaver === null ? local : [...local, leaver].sort((first, second) => first - second);
    if (clients.length === 0) return;
    const members = this.#table.members(group);
    this.#deliver({
      type: 'group',
      group,
      clients,
      event: { type: 'configuration', kind, ring: this.#ring, members, joined, left },
    });
  }

  #localClients(group: string): readonly number[] {
    const members = this.#table.members(group);
    const known = this.#local.get(members);
    if (known) return known;
    const local = members.filter((member) => member.node === this.#self).map((member) => member.client);
    this.#local.set(members, local);
    return local;
  }

  /** The member as the group's table has it: the same object for each of its messages. */
  #knownMember(group: string, node: NodeId, client: number): GroupMember | null {
    const member = this.#member(node, client);
    if (member === null) return null;
    return this.#table.members(group).find((other) => sameMember(other, member)) ?? member;
  }

  #member(node: NodeId, client: number): GroupMember | null {
    const incarnation: Incarnation | undefined = this.#members.find((member) => member.node === node)?.incarnation;
    return incarnation === undefined ? null : { node, incarnation, client };
  }
}

const without = (members: readonly GroupMember[], others: readonly GroupMember[]): readonly GroupMember[] =>
  members.filter((member) => !others.some((other) => sameMember(other, member)));
