import type { GroupConfiguration, GroupMember } from '@nyx/membership';
import type { GroupDelivery } from '@nyx/membership/core/ring/effects';
import { GUEST, GUEST_GROUP } from '../world/workload.ts';
import { type Checker, type GuestAct, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** What happens in a group is told to the clients that are in it, each once, and with the reason that is true. */
export class GroupsTellTheirMembersAlone implements Checker {
  readonly property = 'a group tells its members, nobody else, and with true reasons';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** What each process's guest has ever asked for. */
  readonly #acts = new Set<string>();
  /** By process and group: the members it was last told of. */
  readonly #members = new Map<string, readonly GroupMember[]>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onGuest(process: SimulatedProcess, act: GuestAct): void {
    this.#acts.add(`${process.name} ${act}`);
  }

  onGroupDelivery(process: SimulatedProcess, { group, clients, event }: GroupDelivery): void {
    this.evaluations++;
    const key = `${process.name} ${group}`;
    const members = event.type === 'configuration' ? event.members : (this.#members.get(key) ?? []);
    const expected = members.filter(({ node }) => node === process.node).map(({ client }) => client);
    if (event.type === 'configuration') {
      this.#members.set(key, event.members);
      // Who leaves by its own will is told that it has left.
      for (const { node, client, reason } of event.left) {
        if (node === process.node && reason === 'leave') expected.push(client);
      }
      for (const left of event.left) this.#checkReason(process, group, left);
    }
    expected.sort((left, right) => left - right);
    if (expected.join() === clients.join()) return;
    const details = `at ${process.name} ${event.type} of ${group} is for clients ${clients.join()}, its members here are ${expected.join()}`;
    throw new Violation(this.property, details);
  }

  #checkReason(process: SimulatedProcess, group: string, left: GroupConfiguration['left'][number]): void {
    const { node, incarnation, client, reason } = left;
    const name = `${node}/${incarnation}`;
    const isGuest = group === GUEST_GROUP && client === GUEST;
    const life = this.#truth.lifeOf({ node, incarnation, name });
    const isTrue =
      (reason === 'leave' && isGuest && this.#acts.has(`${name} leaves`)) ||
      (reason === 'process-died' && isGuest && this.#acts.has(`${name} dies`)) ||
      (reason === 'node-left' && life?.tookLeave === true) ||
      (reason === 'node-down' && node !== process.node);
    if (isTrue) return;
    throw new Violation(this.property, `${process.name} is told that ${name}/${client} left ${group}: ${reason}`);
  }
}
