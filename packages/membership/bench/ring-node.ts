/**
 * One ring in a process of its own, for the benchmark: the options come as JSON in the first argument.
 * It writes `up` once it serves clients.
 */
import { nodeId, nodeName, silentLog } from '@nyx/foundation';
import { startRing, TIMING_PROFILES, type TimingProfile } from '../src/index.ts';

/** What the first argument holds. */
export interface RingNodeArguments {
  readonly index: number;
  /** By node, then by link. */
  readonly addresses: readonly (readonly string[])[];
  readonly directory: string;
  readonly timing: TimingProfile;
}

const { index, addresses, directory, timing } = JSON.parse(process.argv[2] ?? '{}') as RingNodeArguments;

const ring = await startRing({
  cluster: 'bench',
  self: nodeName(`node-${index + 1}`),
  nodes: addresses.map((links, each) => ({
    id: nodeId(each + 1),
    name: nodeName(`node-${each + 1}`),
    addresses: links,
  })),
  keys: [new Uint8Array(32).fill(1)],
  timing: TIMING_PROFILES[timing],
  quorum: { twoNode: addresses.length === 2, waitForAll: false },
  stateDirectory: `${directory}/state-${index}`,
  runDirectory: `${directory}/run-${index}`,
  log: silentLog,
  realtime: { active: false, reason: 'the benchmark decides' },
  manager: () => ({ state: 'down', restarts: 0, reason: 'the benchmark has none' }),
});
process.stdout.write(`${JSON.stringify({ up: ring.socketPath })}\n`);
