import { type Checker, entryOf, type SimulatedProcess, Violation, type WorkloadMessage } from './checker.ts';

/** A process that goes on delivers every message that it has itself submitted. */
export class OwnMessagesAreDelivered implements Checker {
  readonly property = 'a process that goes on delivers its own messages';
  evaluations = 0;
  readonly #waiting = new Map<string, Set<string>>();

  onSubmitted(process: SimulatedProcess, message: WorkloadMessage): void {
    entryOf(this.#waiting, process.name, () => new Set()).add(message.id);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    if (message.sender.name === process.name) this.#waiting.get(process.name)?.delete(message.id);
  }

  isQuiet(running: readonly SimulatedProcess[]): boolean {
    return running.every((process) => (this.#waiting.get(process.name)?.size ?? 0) === 0);
  }

  atEnd(running: readonly SimulatedProcess[]): void {
    for (const process of running) {
      const waiting = this.#waiting.get(process.name);
      if (waiting === undefined) continue;
      this.evaluations++;
      const [first] = waiting;
      if (first !== undefined) {
        throw new Violation(
          this.property,
          `${process.name} never delivered ${waiting.size} of its own, the first ${first}`,
        );
      }
    }
  }
}
