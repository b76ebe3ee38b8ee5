/** One seed's world: its size, its character and its load. Everything follows from the seed. */
import type { LinkPolicy } from '@nyx/membership/core/links/links-io';
import type { QuorumOptions, RingLimits, RingTiming } from '@nyx/membership/core/ring/options';
import { DEFAULT_RING_LIMITS } from '@nyx/membership/core/ring/options';
import { type NetworkCharacter, PERFECT_NETWORK } from '../world/network.ts';
import type { SeededRandom } from '../world/seeded-random.ts';

/** How often each fault strikes, as a weight among the others. */
export interface FaultWeights {
  readonly cutLink: number;
  readonly clockStep: number;
  readonly rekey: number;
  readonly staleSettings: number;
  readonly blackHole: number;
  readonly replay: number;
  readonly nonsense: number;
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
  /** Links between two nodes; 0 runs the ring alone, over links that are modelled. */
  readonly linkCount: number;
  readonly policy: LinkPolicy;
  readonly heartbeatIntervalMs: number;
  readonly suspicionTimeoutMs: number;
  /** Probability that a start of a node is of the next version, which speaks one more format. */
  readonly nextVersionProbability: number;
  readonly quorum: QuorumOptions;
  /** By node, in the order of ids. */
  readonly votes: readonly number[];
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

/** What a named scenario holds fast of what is otherwise drawn. */
type Narrowed = (drawn: Scenario) => Scenario;

/** Nothing strikes. */
export const NO_FAULTS: FaultWeights = {
  cutLink: 0,
  clockStep: 0,
  rekey: 0,
  staleSettings: 0,
  blackHole: 0,
  replay: 0,
  nonsense: 0,
  crash: 0,
  stall: 0,
  partition: 0,
  cutPair: 0,
  cutOneWay: 0,
  flap: 0,
  hangDisk: 0,
  leave: 0,
  fence: 0,
  storm: 0,
};

const NAMED: Readonly<Record<string, Narrowed>> = {
  'two-node': (drawn) => ({
    ...drawn,
    nodeCount: 2,
    quorum: { twoNode: true, waitForAll: true, expectedVotes: null },
    votes: [1, 1],
  }),
  quiet: (drawn) => ({ ...drawn, network: PERFECT_NETWORK, faults: NO_FAULTS }),
  ring: (drawn) => ({ ...drawn, linkCount: 0, faults: { ...drawn.faults, cutLink: 0, rekey: 0, staleSettings: 0 } }),
  node: (drawn) => ({ ...drawn, linkCount: Math.max(1, drawn.linkCount) }),
  rollover: (drawn) => ({ ...drawn, limits: { ...drawn.limits, ringFramesMax: 600 }, messagesPerSecond: 400 }),
  'non-transitive': (drawn) => ({
    ...drawn,
    nodeCount: Math.max(3, drawn.nodeCount),
    quorum: { ...drawn.quorum, twoNode: false },
    votes: Array.from({ length: Math.max(3, drawn.nodeCount) }, (_, index) => drawn.votes[index] ?? 1),
    faults: { ...NO_FAULTS, cutPair: 3, cutOneWay: 3, flap: 1 },
  }),
  crashes: (drawn) => ({ ...drawn, faults: { ...NO_FAULTS, crash: 4, fence: 1, leave: 1, hangDisk: 1 } }),
  'faulty-member': (drawn) => ({ ...drawn, faults: { ...drawn.faults, nonsense: 6 } }),
};

/** The scenarios that can be asked for by name; without a name everything is drawn. */
export const SCENARIO_NAMES: readonly string[] = Object.keys(NAMED);

/** Draws a scenario, within the bounds of a named one unless `name` is `null`. */
export function makeScenario(random: SeededRandom, name: string | null): Scenario {
  const drawn = drawScenario(random);
  return name === null ? drawn : (NAMED[name]?.(drawn) ?? drawn);
}

/** Mostly one vote each; else some nodes with more or none, and now and then more votes expected than there are. */
function drawQuorum(random: SeededRandom, nodeCount: number, twoNode: boolean): Pick<Scenario, 'quorum' | 'votes'> {
  const waitForAll = twoNode || random.chance(0.3);
  const alike = Array.from({ length: nodeCount }, () => 1);
  if (twoNode || random.chance(0.6)) return { quorum: { twoNode, waitForAll, expectedVotes: null }, votes: alike };
  const votes = alike.map((_, index) => (index === 0 ? random.between(1, 3) : random.between(0, 3)));
  const total = votes.reduce((sum, each) => sum + each, 0);
  const expectedVotes = random.chance(0.3) ? total + random.between(0, 2) : null;
  return { quorum: { twoNode, waitForAll, expectedVotes }, votes };
}

function drawScenario(random: SeededRandom): Scenario {
  const nodeCount = random.pick([2, 2, 3, 3, 3, 4, 5, 5, 6]);
  const twoNode = nodeCount === 2 && random.chance(0.8);
  const lossy = random.chance(0.7);
  const linkCount = random.pick([0, 0, 1, 2, 2, 3]);
  const isFaulty = random.chance(0.05);
  const weight = (): number => (random.chance(0.35) ? 0 : random.between(1, 6));
  return {
    nodeCount,
    linkCount,
    policy: random.pick(['passive', 'active', 'round-robin'] as const),
    heartbeatIntervalMs: 10,
    suspicionTimeoutMs: 80,
    nextVersionProbability: random.pick([0, 0, 0.5, 1]),
    ...drawQuorum(random, nodeCount, twoNode),
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
      cutLink: linkCount > 1 ? weight() : 0,
      clockStep: random.chance(0.5) ? random.between(1, 3) : 0,
      rekey: linkCount > 0 ? weight() : 0,
      staleSettings: linkCount > 0 && random.chance(0.2) ? 1 : 0,
      blackHole: random.chance(0.2) ? random.between(1, 4) : 0,
      replay: weight(),
      nonsense: isFaulty ? 6 : 0,
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
    faultPhaseMs: random.pick([2000, 4000, 8000]),
    messagesPerSecond: random.pick([20, 100, 400]),
    safeProbability: random.pick([0, 0.2, 0.6]),
    largeProbability: random.pick([0, 0.05, 0.2]),
    firstRingSeq: random.pick([0, 0, 2 ** 32 - 5, 2 ** 48]),
  };
}
