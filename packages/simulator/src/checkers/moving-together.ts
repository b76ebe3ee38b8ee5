import type { RingConfiguration } from '@nyx/membership';
import { type Checker, entryOf, ringName, type SimulatedProcess, Violation, type WorkloadMessage } from './checker.ts';

interface Stay {
  readonly ring: string;
  readonly delivered: string[];
  /** The members of the transitional configuration, once there is one. */
  transitional: readonly string[] | null;
}

interface Move {
  readonly process: string;
  readonly stay: Stay;
}

/**
 * Processes that go together from one regular configuration to the next deliver the same messages between
 * the two, and agree on who went with them. This is also what keeps messages from getting lost: what
 * one of them delivered all have.
 */
export class ProcessesThatMoveTogetherDeliverTheSame implements Checker {
  readonly property = 'processes that move together deliver the same messages and agree on who moves';
  evaluations = 0;
  readonly #stays = new Map<string, Stay>();
  readonly #moves = new Map<string, Move[]>();

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    const ring = ringName(configuration.ring);
    const stay = this.#stays.get(process.name);
    if (configuration.kind === 'transitional') {
      this.#transitional(process, configuration, stay);
      return;
    }
    if (stay !== undefined) this.#compare({ process: process.name, stay }, ring);
    this.#stays.set(process.name, { ring, delivered: [], transitional: null });
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const stay = this.#stays.get(process.name);
    // In which of the two configurations a message is delivered is a part of what they must have in common.
    stay?.delivered.push(stay.transitional === null ? message.id : `${message.id} (transitional)`);
  }

  #transitional(process: SimulatedProcess, configuration: RingConfiguration, stay: Stay | undefined): void {
    const ring = ringName(configuration.ring);
    if (stay?.ring !== ring || stay.transitional !== null) {
      throw new Violation(
        this.property,
        `${process.name} has a transitional configuration of ${ring}, its ring is ${stay?.ring}`,
      );
    }
    stay.transitional = configuration.members.map(({ node, incarnation }) => `${node}/${incarnation}`);
  }

  #compare(move: Move, nextRing: string): void {
    const { stay, process } = move;
    if (stay.transitional === null || !stay.transitional.includes(process)) {
      throw new Violation(this.property, `${process} went from ${stay.ring} to ${nextRing} without being transitional`);
    }
    const others = entryOf(this.#moves, nextRing, () => []);
    for (const other of others) {
      const together = other.stay.ring === stay.ring;
      if (
        other.stay.transitional?.includes(process) !== together ||
        stay.transitional.includes(other.process) !== together
      ) {
        const details = `${process} and ${other.process} entered ${nextRing} and disagree on whether they came together`;
        throw new Violation(this.property, details);
      }
      if (!together) continue;
      this.evaluations++;
      const difference = firstDifference(stay.delivered, other.stay.delivered);
      if (difference === null) continue;
      const details = `from ${stay.ring} to ${nextRing}, at number ${difference} ${process} delivered ${stay.delivered[difference]}, ${other.process} ${other.stay.delivered[difference]}`;
      throw new Violation(this.property, details);
    }
    others.push(move);
  }
}

function firstDifference(left: readonly string[], right: readonly string[]): number | null {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    if (left[index] !== right[index]) return index;
  }
  return null;
}
