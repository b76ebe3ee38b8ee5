import type { RingConfiguration } from '@nyx/membership';
import {
  type Checker,
  ringName,
  type SimulatedProcess,
  Violation,
  type WorkloadMessage,
  type WorldTruth,
} from './checker.ts';

/** A message delivered as safe was received by every member of the configuration in which it was delivered. */
export class SafeMessagesAreReceivedByEveryMember implements Checker {
  readonly property = 'a message delivered as safe has been received by every member of that configuration';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #configurations = new Map<string, RingConfiguration>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    this.#configurations.set(process.name, configuration);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const configuration = this.#configurations.get(process.name);
    if (!message.safe || configuration === undefined) return;
    for (const { node, incarnation } of configuration.members) {
      if (node === process.node) continue;
      this.evaluations++;
      const member = { node, incarnation, name: `${node}/${incarnation}` };
      if (this.#truth.hasReceived(member, message.id)) continue;
      const where = `${configuration.kind} configuration of ring ${ringName(configuration.ring)}`;
      throw new Violation(
        this.property,
        `${process.name} delivered ${message.id} in the ${where}, ${member.name} lacks it`,
      );
    }
  }
}
