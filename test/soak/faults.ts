/** The faults of the soak: drawn from a seed, struck one after the other, each made good after a while. */
import type { SoakBed } from './bed.ts';

/** A process that can be stopped, let go, killed and started anew. */
export interface SoakNode {
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void;
  start(): void;
}

export interface Fault {
  readonly words: string;
  /** How long it lasts. */
  readonly forMs: number;
  readonly strike: () => void;
  readonly mend: () => void;
}

/** Numbers that follow from a seed alone (xorshift). */
export class SoakRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) >>> 0 || 1;
  }

  below(bound: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state = (this.#state ^ (this.#state << 5)) >>> 0;
    return this.#state % bound;
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
}

/** Draws the next fault. */
export function drawFault(random: SoakRandom, bed: SoakBed, nodes: readonly SoakNode[]): Fault {
  const index = random.below(nodes.length);
  const other = (index + 1 + random.below(nodes.length - 1)) % nodes.length;
  const node = nodes[index] as SoakNode;
  const name = `node ${index + 1}`;
  const forMs = random.between(30, 4000);
  switch (random.below(7)) {
    case 0:
      return {
        words: `${name} is cut off for ${forMs} ms`,
        forMs,
        strike: () => bed.setPorts(index, 'down'),
        mend: () => bed.setPorts(index, 'up'),
      };
    case 1: {
      const link = random.below(2);
      return {
        words: `${name} loses link ${link} for ${forMs} ms`,
        forMs,
        strike: () => bed.setPorts(index, 'down', link),
        mend: () => bed.setPorts(index, 'up', link),
      };
    }
    case 2:
      return losing(bed, index, other, 100, forMs);
    case 3:
      return losing(bed, index, other, random.between(5, 50), forMs);
    case 4: {
      const percent = random.between(2, 30);
      const all = nodes.map((_, each) => each);
      return {
        words: `${percent} % of all packets are lost for ${forMs} ms`,
        forMs,
        strike: () => {
          for (const to of all) for (const from of all) if (from !== to) bed.lose(from, to, percent);
        },
        mend: () => {
          for (const to of all) bed.loseNothing(to);
        },
      };
    }
    case 5: {
      const pauseMs = random.between(20, 1500);
      return {
        words: `${name} stands still for ${pauseMs} ms`,
        forMs: pauseMs,
        strike: () => node.signal('SIGSTOP'),
        mend: () => node.signal('SIGCONT'),
      };
    }
    default:
      return {
        words: `${name} is killed for ${forMs} ms`,
        forMs,
        strike: () => node.signal('SIGKILL'),
        mend: () => node.start(),
      };
  }
}

function losing(bed: SoakBed, from: number, to: number, percent: number, forMs: number): Fault {
  return {
    words: `${percent} % from node ${from + 1} to node ${to + 1} are lost for ${forMs} ms`,
    forMs,
    strike: () => bed.lose(from, to, percent),
    mend: () => bed.loseNothing(to),
  };
}
