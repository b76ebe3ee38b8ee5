import { type Checker, entryOf, type SimulatedProcess, Violation, type WorkloadMessage } from './checker.ts';

/** A process delivers each message once at most, and those of one sender in the order of their sending. */
export class MessagesAreDeliveredOnceInTheSendersOrder implements Checker {
  readonly property = 'a process delivers each message once, in the order of its sender';
  evaluations = 0;
  readonly #last = new Map<string, number>();

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const number = Number(message.id.slice(message.id.lastIndexOf('.') + 1));
    const key = `${process.name} ${message.sender.name}`;
    const last = entryOf(this.#last, key, () => 0);
    this.evaluations++;
    if (number <= last)
      throw new Violation(this.property, `${process.name} delivered ${message.id} after number ${last}`);
    this.#last.set(key, number);
  }
}
