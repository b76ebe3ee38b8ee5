/**
 * What a healed cluster must do within a stated time: one disturbance after the other, each with nothing else in the way.
 *
 * The phase of faults shows that nothing false is ever told; these show that the true thing is told in time, and that
 * what ought to disturb nobody does not.
 */
import type { NodeId } from '@nyx/foundation';
import { DEFAULT_RING_LIMITS } from '@nyx/membership/core/ring/options';
import { type Checker, type SimulatedProcess, Violation, type WorkloadMessage } from '../checkers/checker.ts';
import type { ClusterWorld } from '../world/cluster-world.ts';
import type { SeededRandom } from '../world/seeded-random.ts';
import type { SimulatedNode } from '../world/simulated-node.ts';
import { areOneRing, describeRings, hasConverged, ringsOf, runFor } from './convergence.ts';
import { rekey } from './rekey.ts';

/** Beyond the detection of a death: a new ring of those who still answer, and its groups. */
const FORMATION_MS = 30;
/** From the start of a node, or the healing of a cut, to one ring of all, a consensus or two that fail included. */
const RETURN_MS = 1500;
/** From taking leave to the ring without the node: no timeout lies between. */
const LEAVE_MS = 15;
/** A message over an idle ring: the token must be asked for first. */
const DELIVERY_MS = 30;
/** While something is amiss that is made good: a token or a message that must be sent again. */
const DISTURBED_DELIVERY_MS = 250;
/** What is more than a client may have waiting is sent, and the client let go. */
const FLOOD_MS = 500;
/** In this time an idle ring passes its token so often at most, a member. */
const IDLE_MS = 500;
const IDLE_HOP_MS = 8;

/** One trial: whether a world allows it, and how it is run. It throws a violation. */
interface Trial {
  readonly name: string;
  readonly isPossible: (world: ClusterWorld) => boolean;
  readonly run: (ground: TrialGround) => void;
}

/** A healed world, and the means to try it. */
class TrialGround implements Checker {
  readonly property = 'a healed cluster does in time what it must';
  evaluations = 0;
  readonly world: ClusterWorld;
  readonly random: SeededRandom;
  tokens = 0;
  readonly #delivered = new Map<string, number>();
  #submitted = '';

  constructor(world: ClusterWorld, random: SeededRandom) {
    this.world = world;
    this.random = random;
  }

  onSubmitted(_process: SimulatedProcess, message: WorkloadMessage): void {
    this.#submitted = message.id;
  }

  onMessage(_process: SimulatedProcess, message: WorkloadMessage): void {
    this.#delivered.set(message.id, (this.#delivered.get(message.id) ?? 0) + 1);
  }

  onStep(_process: SimulatedProcess, { sent }: Parameters<NonNullable<Checker['onStep']>>[1]): void {
    for (const frame of sent) if (frame.type === 'token') this.tokens++;
  }

  get anyNode(): SimulatedNode {
    return this.random.pick(this.world.hosts);
  }

  others(node: SimulatedNode): readonly SimulatedNode[] {
    return this.world.hosts.filter((host) => host !== node);
  }

  /** After so long at the latest a node that runs, and did not suffer of late, calls a dead peer dead. */
  get detectionMs(): number {
    const { world } = this;
    const widened = world.hosts.map((host) => world.suspicionTimeoutMs(host.id) ?? world.suspicionCapMs);
    return Math.max(...widened) + 2 * world.scenario.heartbeatIntervalMs;
  }

  /** Lets time pass until `isReached`, and fails after `boundMs`. */
  within(boundMs: number, words: string, isReached: () => boolean): void {
    const startMs = this.world.queue.nowMs;
    while (!isReached()) {
      if (this.world.queue.nowMs - startMs > boundMs)
        this.fail(`${words} within ${boundMs} ms: ${describeRings(this.world)}`);
      runFor(this.world, 1);
    }
    this.evaluations++;
  }

  /** A message of `node` reaches everybody within `boundMs`. */
  delivers(node: SimulatedNode, safe: boolean, boundMs: number): void {
    this.world.multicast(node, 100, safe);
    const id = this.#submitted;
    const isDelivered = (): boolean => this.#delivered.get(id) === this.world.hosts.length;
    this.within(boundMs, `a ${safe ? 'safe' : 'agreed'} message of node ${node.id} is delivered`, isDelivered);
  }

  /** While `act` and `durationMs` after it nobody leaves its ring. */
  undisturbed(durationMs: number, words: string, act: () => void): void {
    const rings = ringsOf(this.world);
    act();
    runFor(this.world, durationMs);
    if (ringsOf(this.world) !== rings) this.fail(`${words} disturbs nobody: ${rings} became ${ringsOf(this.world)}`);
    this.evaluations++;
  }

  fail(words: string): never {
    throw new Violation(this.property, words);
  }
}

/** The survivors are a ring, and then the one that is gone returns. */
function survive(ground: TrialGround, node: SimulatedNode, boundMs: number, words: string): void {
  ground.within(boundMs, words, () => areOneRing(ground.world, ground.others(node)));
}

function comeBack(ground: TrialGround, node: SimulatedNode): void {
  ground.world.start(node);
  ground.within(RETURN_MS, `node ${node.id} is back`, () => hasConverged(ground.world));
}

function absentState(observer: SimulatedNode, node: SimulatedNode): string | undefined {
  return observer.body?.membership.view().absent.find((peer) => peer.node === node.id)?.state;
}

function dies(ground: TrialGround): void {
  const node = ground.anyNode;
  const boundMs = ground.detectionMs + FORMATION_MS;
  ground.world.crash(node, ground.random.chance(0.5));
  survive(ground, node, boundMs, `the death of node ${node.id} leads to a new ring`);
  comeBack(ground, node);
}

function diesWhileDisksHang(ground: TrialGround): void {
  const node = ground.anyNode;
  const boundMs = ground.detectionMs + FORMATION_MS;
  // Reservations are renewed ahead of use, and that takes no longer.
  runFor(ground.world, 50);
  for (const host of ground.world.hosts) host.disk.hungUntilMs = Number.POSITIVE_INFINITY;
  ground.world.crash(node, true);
  survive(ground, node, boundMs, `with all disks hung the death of node ${node.id} leads to a new ring`);
  for (const host of ground.world.hosts) host.disk.hungUntilMs = 0;
  comeBack(ground, node);
}

function isFenced(ground: TrialGround): void {
  const node = ground.anyNode;
  const { incarnation } = node;
  const boundMs = ground.detectionMs + FORMATION_MS;
  ground.world.crash(node, true);
  survive(ground, node, boundMs, `the death of node ${node.id} leads to a new ring`);
  const survivors = ground.others(node);
  const reporter = ground.random.pick(survivors);
  reporter.local({ type: 'report-fenced', node: node.id, incarnation });
  ground.within(DELIVERY_MS, `everybody hears that node ${node.id} was fenced`, () =>
    survivors.every((host) => absentState(host, node) === 'fenced'),
  );
  comeBack(ground, node);
}

function takesLeave(ground: TrialGround): void {
  const node = ground.anyNode;
  const { onLeft } = ground.world;
  ground.world.onLeft = () => {};
  ground.world.leave(node);
  const survivors = ground.others(node);
  ground.within(LEAVE_MS, `node ${node.id} has left`, () =>
    survivors.every((host) => absentState(host, node) === 'left'),
  );
  ground.world.onLeft = onLeft;
  comeBack(ground, node);
}

function restartsUnnoticed(ground: TrialGround): void {
  const node = ground.anyNode;
  ground.world.crash(node, ground.random.chance(0.5));
  comeBack(ground, node);
}

function isCut(ground: TrialGround, bothWays: boolean): void {
  const { world, random } = ground;
  const [left, right] = random.shuffled(world.nodes) as [NodeId, NodeId];
  const links = Array.from({ length: Math.max(1, world.scenario.linkCount) }, (_, link) => link);
  for (const link of links) {
    world.network.cut(left, right, link);
    if (bothWays) world.network.cut(right, left, link);
  }
  ground.within(ground.detectionMs + FORMATION_MS, `nodes ${left} and ${right} are in no ring together`, () =>
    [left, right].every((id) => {
      const members = world.node(id).body?.membership.view().configuration.members ?? [];
      return !members.some((member) => member.node === (id === left ? right : left));
    }),
  );
  for (const link of links) {
    world.network.heal(left, right, link);
    world.network.heal(right, left, link);
  }
  ground.within(RETURN_MS, 'a cut that has healed leads to one ring', () => hasConverged(world));
}

function losesOneLink(ground: TrialGround): void {
  const { world, random } = ground;
  const link = random.below(world.scenario.linkCount);
  for (const left of world.nodes)
    for (const right of world.nodes) if (left !== right) world.network.cut(left, right, link);
  ground.undisturbed(300, `the loss of link ${link}`, () => {
    ground.delivers(ground.anyNode, random.chance(0.5), DISTURBED_DELIVERY_MS);
  });
  for (const left of world.nodes) for (const right of world.nodes) world.network.heal(left, right, link);
  runFor(world, 300);
}

function blacksOut(ground: TrialGround): void {
  const { world, random } = ground;
  const untilMs = world.queue.nowMs + 15;
  world.network.loses = () => world.queue.nowMs < untilMs;
  ground.undisturbed(100, 'the loss of every packet for 15 ms', () => {
    ground.delivers(ground.anyNode, random.chance(0.5), DISTURBED_DELIVERY_MS);
  });
  world.network.loses = () => false;
}

function standsStill(ground: TrialGround): void {
  const node = ground.anyNode;
  ground.undisturbed(300, `a stall of node ${node.id} for 30 ms`, () => node.stall(30));
}

function rests(ground: TrialGround): void {
  const { world, random } = ground;
  runFor(world, 100);
  ground.tokens = 0;
  ground.undisturbed(IDLE_MS, 'rest', () => {});
  const tokensMax = world.nodes.length * (IDLE_MS / IDLE_HOP_MS);
  if (ground.tokens > tokensMax) ground.fail(`an idle ring passes its token ${ground.tokens} times in ${IDLE_MS} ms`);
  ground.delivers(ground.anyNode, false, DELIVERY_MS);
  runFor(world, 100);
  ground.delivers(random.pick(world.hosts), true, DELIVERY_MS);
}

function changesKeys(ground: TrialGround): void {
  let isDone = false;
  ground.undisturbed(200, 'a change of keys', () => {
    rekey(ground.world, ground.random, () => {
      isDone = true;
    });
    while (!isDone) ground.delivers(ground.anyNode, ground.random.chance(0.3), DELIVERY_MS);
  });
}

function floods(ground: TrialGround): void {
  const { world } = ground;
  const node = ground.anyNode;
  const bytesMax = world.scenario.limits.clientBacklogBytesMax;
  for (let bytes = 0; bytes <= bytesMax + 20_000; bytes += 10_000) world.multicast(node, 10_000, false);
  ground.within(FLOOD_MS, `the flood of node ${node.id} is over`, () => world.isQuiet && !world.isHeldBack(node));
}

/** Nothing that is said makes such a ring give way to a new one. */
const isSteady = ({ scenario }: ClusterWorld): boolean =>
  scenario.limits.ringFramesMax === DEFAULT_RING_LIMITS.ringFramesMax;

const TRIALS: readonly Trial[] = [
  { name: 'death', isPossible: () => true, run: dies },
  { name: 'death while disks hang', isPossible: () => true, run: diesWhileDisksHang },
  { name: 'fencing', isPossible: () => true, run: isFenced },
  { name: 'leave', isPossible: () => true, run: takesLeave },
  { name: 'restart unnoticed', isPossible: () => true, run: restartsUnnoticed },
  { name: 'cut', isPossible: () => true, run: (ground) => isCut(ground, true) },
  { name: 'one-way cut', isPossible: () => true, run: (ground) => isCut(ground, false) },
  {
    name: 'loss of one link',
    isPossible: (world) => isSteady(world) && world.scenario.linkCount > 1,
    run: losesOneLink,
  },
  { name: 'blackout', isPossible: isSteady, run: blacksOut },
  { name: 'short stall', isPossible: isSteady, run: standsStill },
  { name: 'rest', isPossible: isSteady, run: rests },
  { name: 'change of keys', isPossible: (world) => isSteady(world) && world.scenario.linkCount > 0, run: changesKeys },
  { name: 'flood', isPossible: () => true, run: floods },
];

export const TRIAL_NAMES: readonly string[] = TRIALS.map(({ name }) => name);

/** Puts a healed world to `count` trials, drawn anew. `onTrial` is told of each before it begins. */
export function runTrials(
  world: ClusterWorld,
  random: SeededRandom,
  count: number,
  onTrial: (name: string) => void,
): void {
  const ground = new TrialGround(world, random);
  world.addChecker(ground);
  for (const trial of random.shuffled(TRIALS.filter(({ isPossible }) => isPossible(world))).slice(0, count)) {
    onTrial(trial.name);
    trial.run(ground);
  }
}
