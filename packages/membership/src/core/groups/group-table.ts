/** Who is in which process group. It changes only in the agreed order, so all members of a ring hold the same. */
import type { NodeId } from '@nyx/foundation';
import type { GroupMember } from '../../contract.ts';

export const sameMember = (left: GroupMember, right: GroupMember): boolean =>
  left.node === right.node && left.client === right.client && left.incarnation === right.incarnation;

const byNodeThenClient = (left: GroupMember, right: GroupMember): number =>
  left.node - right.node || left.client - right.client;

const NOBODY: readonly GroupMember[] = [];

export class GroupTable {
  #groups = new Map<string, readonly GroupMember[]>();

  /** Ascending by node, then by client; empty where there is no such group. */
  members(group: string): readonly GroupMember[] {
    return this.#groups.get(group) ?? NOBODY;
  }

  /** All groups with a member, in the order of their names. */
  names(): readonly string[] {
    return [...this.#groups.keys()].sort();
  }

  /** False where it was a member already. */
  add(group: string, member: GroupMember): boolean {
    const members = this.members(group);
    if (members.some((other) => sameMember(other, member))) return false;
    this.#groups.set(group, [...members, member].sort(byNodeThenClient));
    return true;
  }

  /** False where it was no member. */
  remove(group: string, member: GroupMember): boolean {
    const left = this.members(group).filter((other) => !sameMember(other, member));
    if (left.length === this.members(group).length) return false;
    if (left.length > 0) this.#groups.set(group, left);
    else this.#groups.delete(group);
    return true;
  }

  /** The clients of one node in each of its groups. */
  ofNode(node: NodeId): readonly { readonly group: string; readonly clients: readonly number[] }[] {
    return this.names()
      .map((group) => ({ group, clients: this.#clientsOf(group, node) }))
      .filter(({ clients }) => clients.length > 0);
  }

  #clientsOf(group: string, node: NodeId): readonly number[] {
    return this.members(group)
      .filter((member) => member.node === node)
      .map((member) => member.client);
  }
}
