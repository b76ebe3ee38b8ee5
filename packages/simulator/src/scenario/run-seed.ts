/** Runs the world of one seed: a phase of faults, then a healed world that must converge. */

import { allCheckers } from '../checkers/all-checkers.ts';
import { Violation } from '../checkers/checker.ts';
import { ClusterWorld } from '../world/cluster-world.ts';
import { SeededRandom } from '../world/seeded-random.ts';
import { describeRings, hasConverged, ringsOf, runFor } from './convergence.ts';
import { CoverageRecorder } from './coverage-recorder.ts';
import { type Fault, Nemesis } from './nemesis.ts';
import { makeScenario, type Scenario } from './scenario.ts';
import { runTrials } from './trials.ts';

/** How long a healed cluster may take until everybody is in one ring and has nothing left to say. */
export const CONVERGENCE_MS = 6000;

/** What a member at fault has garbled may hold a ring up until it gives up whoever seems not to receive. */
const AFTERMATH_MS = 8000;

/** How long it is watched after that: nothing may happen to its ring any more. */
const STABILITY_MS = 1000;

/** Trials that a healed world is put to. */
const TRIALS = 3;

/** How often a world must settle with a part of its connections before it is healed, and how long that may take. */
const PARTIAL_PROBABILITY = 0.25;
const SETTLING_MS = 4000;
/** Longer than the longest wait before a ring asks a neighbour again. */
const PARTIAL_STABILITY_MS = 4000;

export interface RunOptions {
  readonly seed: number;
  /** A named scenario, or `null` for one that is drawn altogether. */
  readonly scenario?: string | null;
  /** Faults, by number, that do not strike. */
  readonly skippedFaults?: ReadonlySet<number>;
  /** Called with each line of the trace. */
  readonly onTrace?: (line: string) => void;
}

export interface RunResult {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly steps: number;
  readonly virtualMs: number;
  readonly violation: { readonly property: string; readonly message: string } | null;
  readonly faults: readonly Fault[];
  readonly coverage: ReadonlyMap<string, number>;
}

export function runSeed(options: RunOptions): RunResult {
  const random = new SeededRandom(`seed ${options.seed}`);
  const scenario = makeScenario(random.stream('scenario'), options.scenario ?? null);
  const coverage = new CoverageRecorder();
  const faults: Fault[] = [];
  const line = (words: string): void => options.onTrace?.(`${world.queue.nowMs.toFixed(3).padStart(12)} ${words}`);
  const world: ClusterWorld = new ClusterWorld(scenario, random.stream('world'), (process, trace) => {
    if (options.onTrace && trace.type !== 'frame-dropped') line(`${process.name} ${JSON.stringify(trace)}`);
  });
  const checkers = allCheckers(world);
  world.addChecker(coverage);
  // Beside a member that lies nobody can promise order, but nothing may break for good.
  if (scenario.faults.nonsense === 0) for (const checker of checkers) world.addChecker(checker);
  const nemesis = new Nemesis(world, random.stream('nemesis'), options.skippedFaults ?? new Set(), (fault) => {
    faults.push(fault);
    coverage.count(`fault: ${fault.name}`);
    line(`fault ${fault.index}: ${fault.words}`);
  });
  let violation: RunResult['violation'] = null;
  try {
    runPhases(world, nemesis, random.stream('workload'));
    runTrials(world, random.stream('trials'), TRIALS, (name) => {
      coverage.count(`trial: ${name}`);
      line(`trial: ${name}`);
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const property = error instanceof Violation ? error.property : 'the production code does not throw';
    const message = error instanceof Violation ? error.message : (error.stack ?? error.message);
    violation = { property, message };
    line(`VIOLATION ${message}`);
  }
  for (const checker of checkers) coverage.counts.set(`checked: ${checker.property}`, checker.evaluations);
  return {
    seed: options.seed,
    scenario,
    steps: world.stepCount,
    virtualMs: world.queue.nowMs,
    violation,
    faults,
    coverage: coverage.counts,
  };
}

function runPhases(world: ClusterWorld, nemesis: Nemesis, random: SeededRandom): void {
  const { scenario, queue, network } = world;
  network.character = scenario.network;
  for (const node of world.hosts) queue.after(random.unit() * 50, () => world.start(node));
  scheduleLoad(world, random, scenario.faultPhaseMs);
  nemesis.begin();
  while (queue.runNext(scenario.faultPhaseMs));
  if (world.hosts.length > 2 && random.chance(PARTIAL_PROBABILITY)) settlePartially(world, nemesis);
  nemesis.healAll();
  if (world.hadFaultyMember) runFor(world, AFTERMATH_MS);
  const healedMs = queue.nowMs;
  while (queue.nowMs < healedMs + CONVERGENCE_MS) {
    const untilMs = queue.nowMs + 50;
    while (queue.runNext(untilMs));
    if (queue.nowMs > healedMs + 500 && hasConverged(world) && world.isQuiet) break;
  }
  if (!hasConverged(world)) throw new Violation('a healed cluster converges', describeRings(world));
  world.checkEnd();
  const rings = ringsOf(world);
  runFor(world, STABILITY_MS);
  if (ringsOf(world) !== rings)
    throw new Violation('a healed cluster stays in its ring', `${rings} became ${ringsOf(world)}`);
}

/** All is well but a pair or two that cannot hear each other: the rings must come to rest. */
function settlePartially(world: ClusterWorld, nemesis: Nemesis): void {
  nemesis.healAllBut();
  runFor(world, SETTLING_MS);
  const rings = ringsOf(world);
  runFor(world, PARTIAL_STABILITY_MS);
  if (ringsOf(world) === rings) return;
  throw new Violation('under stable connections the rings settle and stay', `${rings} became ${ringsOf(world)}`);
}

function scheduleLoad(world: ClusterWorld, random: SeededRandom, untilMs: number): void {
  const { scenario, queue } = world;
  const next = (): void => {
    if (queue.nowMs > untilMs) return;
    const node = random.pick(world.hosts);
    const bytes = random.chance(scenario.largeProbability) ? random.between(2000, 30_000) : random.between(20, 400);
    world.multicast(node, bytes, random.chance(scenario.safeProbability));
    if (random.chance(0.05)) world.guestJoins(random.pick(world.hosts));
    if (random.chance(0.05)) world.guestLeaves(random.pick(world.hosts), random.chance(0.5));
    queue.after((-Math.log(1 - random.unit()) * 1000) / scenario.messagesPerSecond, next);
  };
  queue.after(60, next);
}
