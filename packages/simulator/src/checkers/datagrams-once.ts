import type { Packet } from '../world/body.ts';
import { type Checker, type SimulatedProcess, Violation } from './checker.ts';

/** A sealed datagram gives its frame to the ring once, however often and however late it arrives, and only where it was meant for. */
export class DatagramsAreTakenInOnce implements Checker {
  readonly property = 'a sealed datagram is taken in once, and only where it was meant for';
  evaluations = 0;
  readonly #accepted = new WeakMap<Uint8Array, Set<string>>();

  onPacketAccepted(process: SimulatedProcess, packet: Packet): void {
    const known = this.#accepted.get(packet.bytes) ?? new Set();
    this.#accepted.set(packet.bytes, known);
    this.evaluations++;
    if (packet.isMisdirected) {
      const details = `${process.name} took a datagram that came as from node ${packet.from} on link ${packet.link} and was another's`;
      throw new Violation(this.property, details);
    }
    if (known.has(process.name))
      throw new Violation(this.property, `${process.name} took a datagram of node ${packet.from} twice`);
    known.add(process.name);
  }
}
