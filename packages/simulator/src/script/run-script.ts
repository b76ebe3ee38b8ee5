/**
 * Scenario scripts: a few commands to a small cluster over a perfect network, and everything that happens.
 *
 *     nodes 3                 how many nodes; `nodes 2 two-node` for that kind of quorum
 *     start all | start 2     starts nodes; a crashed one starts afresh
 *     run 100                 lets so many milliseconds pass
 *     cut 1 2 | heal 1 2      nothing goes between two nodes, in both directions, until healed
 *     deafen 1 2              nothing goes from node 1 to node 2
 *     lose token 1 2          frames of one type from node 1 do not reach node 2; `lose nothing` ends all of that
 *     crash 2 | stall 2 50 | leave 2 | hang-disk 2
 *     send 1 3 safe           node 1 sends three messages, `safe` or `agreed`
 *     fenced 1 2              node 1 reports that node 2 was isolated
 *     quiet                   from here on only configurations, messages and views are shown
 *     forget                  forgets what happened so far
 *     show                    state and ring of every node
 */
import { assert, type Incarnation, type NodeId, nodeId } from '@nyx/foundation';
import { decodeFrame } from '@nyx/membership/core/ring/frame-codec';
import { DEFAULT_RING_LIMITS } from '@nyx/membership/core/ring/options';
import { type Checker, ringName, type SimulatedProcess } from '../checkers/checker.ts';
import { CoverageRecorder } from '../scenario/coverage-recorder.ts';
import { NO_FAULTS, type Scenario, SIMULATED_TIMING } from '../scenario/scenario.ts';
import type { BodyEffects, Packet } from '../world/body.ts';
import { ClusterWorld } from '../world/cluster-world.ts';
import { SeededRandom } from '../world/seeded-random.ts';

type Trace = BodyEffects['trace'][number];

function scenarioOf(nodeCount: number, twoNode: boolean, ringFramesMax: number): Scenario {
  return {
    nodeCount,
    linkCount: 0,
    policy: 'passive',
    heartbeatIntervalMs: 10,
    suspicionTimeoutMs: 60,
    nextVersionProbability: 0,
    quorum: { twoNode, waitForAll: twoNode, expectedVotes: null },
    votes: Array.from({ length: nodeCount }, () => 1),
    network: {
      latencyMs: [0.1, 0.1],
      dropProbability: 0,
      duplicateProbability: 0,
      delayProbability: 0,
      delayMaxMs: 0,
    },
    timing: SIMULATED_TIMING,
    limits: { ...DEFAULT_RING_LIMITS, messageBytesMax: 60_000, ringFramesMax },
    faults: NO_FAULTS,
    faultIntervalMs: [1, 1],
    faultPhaseMs: 0,
    messagesPerSecond: 0,
    safeProbability: 0,
    largeProbability: 0,
    firstRingSeq: 0,
  };
}

export interface ScriptResult {
  /** The trace, one line an event, without what was forgotten. */
  readonly lines: readonly string[];
  /** The exits of states that were taken, under the names that the coverage has for them. */
  readonly exits: ReadonlySet<string>;
}

/** Runs the commands of a script. */
export function runScript(commands: readonly string[]): ScriptResult {
  const script = new ScriptRun();
  for (const command of commands) script.execute(command.split('#')[0]?.trim() ?? '');
  return { lines: script.lines, exits: new Set([...script.coverage.counts.keys()].filter(isExit)) };
}

const isExit = (name: string): boolean => name.startsWith('exit: ');

class ScriptRun implements Checker {
  readonly property = 'the script is followed';
  evaluations = 0;
  lines: string[] = [];
  readonly coverage = new CoverageRecorder();
  readonly #lost = new Set<string>();
  readonly #incarnations = new Map<NodeId, Incarnation>();
  #world: ClusterWorld | null = null;
  #isQuiet = false;

  execute(command: string): void {
    const [verb = '', ...words] = command.split(/\s+/);
    if (verb === '') return;
    this.lines.push(`> ${command}`);
    if (verb === 'nodes') this.#begin(words);
    else if (verb === 'quiet') this.#isQuiet = true;
    else if (verb === 'forget') this.lines = [];
    else this.#act(this.#present, verb, words);
  }

  onConfiguration(
    process: SimulatedProcess,
    { kind, ring, members }: Parameters<NonNullable<Checker['onConfiguration']>>[1],
  ): void {
    const nodes = members.map((member) => member.node).join(' ');
    this.#say(process, `${kind} configuration ${ringName(ring)} of ${nodes}`);
  }

  onMessage(process: SimulatedProcess, message: { readonly id: string; readonly safe: boolean }): void {
    this.#say(process, `delivers ${message.id}${message.safe ? ' as safe' : ''}`);
  }

  onView(process: SimulatedProcess, view: Parameters<NonNullable<Checker['onView']>>[1]): void {
    const absent = view.absent.map(({ node, state }) => `, ${node} ${state}`).join('');
    this.#say(process, `is ${view.quorum.quorate ? '' : 'not '}quorate${absent}`);
  }

  get #present(): ClusterWorld {
    assert(this.#world, 'a script begins with its nodes');
    return this.#world;
  }

  #begin(words: readonly string[]): void {
    const frames = words.indexOf('frames');
    const framesMax = frames < 0 ? DEFAULT_RING_LIMITS.ringFramesMax : Number(words[frames + 1]);
    const scenario = scenarioOf(Number(words[0]), words.includes('two-node'), framesMax);
    const world = new ClusterWorld(scenario, new SeededRandom('script'), (process, trace) =>
      this.#onTrace(process, trace),
    );
    world.network.character = scenario.network;
    world.network.loses = (packet) => this.#isLost(packet);
    world.addChecker(this);
    world.addChecker(this.coverage);
    this.#world = world;
  }

  #act(world: ClusterWorld, verb: string, words: readonly string[]): void {
    const first = (): NodeId => nodeId(Number(words[0]));
    const second = (): NodeId => nodeId(Number(words[1]));
    switch (verb) {
      case 'start':
        for (const host of world.hosts) if (words[0] === 'all' || host.id === first()) world.start(host);
        break;
      case 'run':
        this.#run(world, Number(words[0]));
        break;
      case 'cut':
        world.network.cut(first(), second(), 0);
        world.network.cut(second(), first(), 0);
        break;
      case 'deafen':
        world.network.cut(first(), second(), 0);
        break;
      case 'heal':
        world.network.heal(first(), second(), 0);
        world.network.heal(second(), first(), 0);
        break;
      case 'lose':
        if (words[0] === 'nothing') this.#lost.clear();
        else this.#lost.add(words.join(' '));
        break;
      case 'crash':
        world.crash(world.node(first()), true);
        break;
      case 'stall':
        world.node(first()).stall(Number(words[1]));
        break;
      case 'leave':
        world.leave(world.node(first()));
        break;
      case 'hang-disk':
        world.node(first()).disk.hungUntilMs = Number.POSITIVE_INFINITY;
        break;
      case 'send':
        for (let turn = 0; turn < Number(words[1]); turn++) {
          world.multicast(world.node(first()), 40, words[2] === 'safe');
        }
        break;
      case 'fenced': {
        const incarnation = this.#incarnations.get(second()) ?? null;
        world.node(first()).local({ type: 'report-fenced', node: second(), incarnation });
        break;
      }
      case 'show':
        for (const host of world.hosts) this.lines.push(`${host.id}: ${describe(world, host.id)}`);
        break;
      default:
        assert(false, `a script knows its commands, and not ${verb}`);
    }
  }

  #run(world: ClusterWorld, durationMs: number): void {
    const untilMs = world.queue.nowMs + durationMs;
    while (world.queue.runNext(untilMs));
  }

  #isLost({ from, to, bytes }: Packet): boolean {
    if (this.#lost.size === 0) return false;
    const frame = decodeFrame(bytes);
    if (typeof frame === 'string') return false;
    const type = frame.type === 'commit-token' ? `commit-token/${frame.rotation}` : frame.type;
    return this.#lost.has(`${type} ${from} ${to}`) || this.#lost.has(`${frame.type} ${from} ${to}`);
  }

  #onTrace(process: SimulatedProcess, trace: Trace): void {
    this.#incarnations.set(process.node, process.incarnation);
    const words = wordsFor(trace);
    if (words === null || this.#isQuiet) return;
    // What repeats itself at every turn of the token is said once.
    const isRoutine = plainWords(trace.type) !== null;
    if (
      isRoutine &&
      this.lines.slice(this.lines.findLastIndex((line) => line.startsWith('>'))).includes(`${process.node}: ${words}`)
    )
      return;
    this.#say(process, words);
  }

  #say(process: SimulatedProcess, words: string): void {
    this.lines.push(`${process.node}: ${words}`);
  }
}

function describe(world: ClusterWorld, node: NodeId): string {
  const membership = world.node(node).body?.membership;
  if (!membership) return 'is down';
  const members = membership.view().configuration.members.map((member) => member.node);
  return `${membership.state()} in ring ${ringName(membership.ring())} of ${members.join(' ')}`;
}

/** What a script shows of a trace event, or `null` for what would only make it long. */
function wordsFor(event: Trace): string | null {
  const trace = event as
    | Extract<Trace, { type: 'state' | 'gather' | 'recovery' | 'merge' | 'consensus-timeout' }>
    | { type: 'other' };
  switch (trace.type) {
    case 'state':
      return `${trace.from} -> ${trace.to}`;
    case 'gather':
      return `gathers ${trace.members.join(' ')}${trace.failed.length > 0 ? ` without ${trace.failed.join(' ')}` : ''}: ${trace.reason}`;
    case 'recovery':
      return `recovers ${trace.messages} messages with ${trace.transitional.join(' ')}`;
    case 'merge':
      return `merges with ${trace.with.join(' ')}`;
    case 'consensus-timeout':
      return `no consensus, gives up ${trace.failed.join(' ') || 'nobody'}`;
    default:
      return plainWords(event.type);
  }
}

function plainWords(type: string): string | null {
  const shown = ['token-late', 'token-retransmitted', 'messages-retransmitted', 'reservation-awaited', 'left-behind'];
  return shown.includes(type) ? type.replaceAll('-', ' ') : null;
}
