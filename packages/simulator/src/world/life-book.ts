/** Who lived when: every start of every node in the simulated world, and how it ended. */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { SimulatedProcess } from '../checkers/checker.ts';

export interface Life {
  readonly process: SimulatedProcess;
  /** 1 for the first start of all nodes, 2 for the second. Incarnations say nothing of it. */
  readonly order: number;
  readonly startedMs: number;
  readonly endedMs: number | null;
  /** Whether it asked to take leave in order. */
  readonly tookLeave: boolean;
  /** Whether it ran with local settings that its peers do not have. */
  readonly isStale: boolean;
}

export const processName = (node: NodeId, incarnation: Incarnation): string => `${node}/${incarnation}`;

export class LifeBook {
  readonly #lives = new Map<string, Life>();

  /** Writes down a start; `isStale` as {@link Life.isStale}. */
  started(node: NodeId, incarnation: Incarnation, isStale: boolean, nowMs: number): SimulatedProcess {
    const process = { node, incarnation, name: processName(node, incarnation) };
    const order = this.#lives.size + 1;
    this.#lives.set(process.name, { process, order, startedMs: nowMs, endedMs: null, tookLeave: false, isStale });
    return process;
  }

  ended(name: string, nowMs: number): void {
    this.#change(name, { endedMs: nowMs });
  }

  takesLeave(name: string): void {
    this.#change(name, { tookLeave: true });
  }

  /** The life of that start, or `null` where there never was one. */
  of(name: string): Life | null {
    return this.#lives.get(name) ?? null;
  }

  /** Whether the incarnation was used by any start so far. */
  isUsed(incarnation: Incarnation): boolean {
    for (const life of this.#lives.values()) if (life.process.incarnation === incarnation) return true;
    return false;
  }

  #change(name: string, change: Partial<Life>): void {
    const life = this.#lives.get(name);
    if (life) this.#lives.set(name, { ...life, ...change });
  }
}
