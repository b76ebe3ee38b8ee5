/** One seed's world: its size, its character and its load. Everything follows from the seed. */
import type { QuorumOptions, RingLimits, RingTiming } from '@nyx/membership/core/ring/options';
import { DEFAULT_RING_LIMITS } from '@nyx/membership/core/ring/options';
import type { NetworkCharacter } from '../world/network.ts';
import type { SeededRandom } from '../world/seeded-random.ts';

/** How often each fault strikes, as a weight among the others. */
export interface FaultWeights {
  readonly crash: number;
  readonly stall: number;
  readonly partition: number;
  readonly cutPair: number;
  readonly cutOneWay: number;
  readonly flap: number;
  readonly hangDisk: number;
  readonly leave: number;
  readonly fence: number;
  readonly storm: number;
}

export interface Scenario {
  readonly nodeCount: number;
  readonly quorum: QuorumOptions;
  readonly network: NetworkCharacter;
  readonly timing: RingTiming;
  readonly limits: RingLimits;
  readonly faults: FaultWeights;
  readonly faultIntervalMs: readonly [low: number, high: number];
  readonly faultPhaseMs: number;
  readonly messagesPerSecond: number;
  readonly safeProbability: number;
  readonly largeProbability: number;
  /** Ring sequence numbers begin here. */
  readonly firstRingSeq: number;
}

export const SIMULATED_TIMING: RingTiming = {
  tokenTimeoutMs: 300,
  tokenCoefficientMs: 40,
  tokenRetransmitMs: 20,
  tokenHoldMs: 12,
  joinTimeoutMs: 15,
  consensusTimeoutMs: 360,
  mergeIntervalMs: 50,
};

/** Draws a scenario. */
export function drawScenario(random: SeededRandom): Scenario {
  const nodeCount = random.pick([2, 2, 3, 3, 3, 4, 5, 5, 6]);
  const twoNode = nodeCount === 2 && random.chance(0.8);
  const lossy = random.chance(0.7);
  const weight = (): number => (random.chance(0.35) ? 0 : random.between(1, 6));
  return {
    nodeCount,
    quorum: { twoNode, waitForAll: twoNode || random.chance(0.3), expectedVotes: null },
    network: {
      latencyMs: random.pick([
        [0.05, 0.3],
        [0.1, 2],
        [1, 6],
      ] as const),
      dropProbability: lossy ? random.unit() * 0.12 : 0,
      duplicateProbability: lossy ? random.unit() * 0.08 : 0,
      delayProbability: lossy ? random.unit() * 0.1 : 0,
      delayMaxMs: random.pick([3, 20, 80]),
    },
    timing: SIMULATED_TIMING,
    limits: {
      ...DEFAULT_RING_LIMITS,
      frameBytesMax: random.pick([700, 1500, 8000]),
      framesPerVisitMax: random.pick([2, 8, 32]),
      framesPerRotationMax: random.pick([4, 16, 64]),
      framesOutstandingMax: random.pick([8, 64, 256]),
      ringFramesMax: random.chance(0.25) ? random.between(600, 1500) : DEFAULT_RING_LIMITS.ringFramesMax,
      messageBytesMax: 32_000,
      clientBacklogBytesMax: random.pick([4_000, 400_000]),
    },
    faults: {
      crash: weight(),
      stall: weight(),
      partition: weight(),
      cutPair: weight(),
      cutOneWay: weight(),
      flap: weight(),
      hangDisk: weight(),
      leave: random.chance(0.5) ? 1 : 0,
      fence: weight(),
      storm: weight(),
    },
    faultIntervalMs: random.pick([
      [20, 200],
      [100, 900],
      [300, 2000],
    ] as const),
    faultPhaseMs: random.pick([3000, 8000, 15_000]),
    messagesPerSecond: random.pick([20, 100, 400]),
    safeProbability: random.pick([0, 0.2, 0.6]),
    largeProbability: random.pick([0, 0.05, 0.2]),
    firstRingSeq: random.pick([0, 0, 2 ** 32 - 5]),
  };
}
