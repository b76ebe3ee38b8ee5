/** One ring in a process of its own, for the soak: its options come as JSON in the first argument. It writes a line once it serves clients. */
import { nodeId, nodeName, silentLog } from '@nyx/foundation';
import { startRing, TIMING_PROFILES } from '@nyx/membership';

/** What the first argument holds. */
export interface SoakNodeArguments {
  readonly index: number;
  /** By node, then by link. */
  readonly addresses: readonly (readonly string[])[];
  readonly directory: string;
}

const { index, addresses, directory } = JSON.parse(process.argv[2] ?? '{}') as SoakNodeArguments;

const ring = await startRing({
  cluster: 'soak',
  self: nodeName(`node-${index + 1}`),
  nodes: addresses.map((links, each) => ({
    id: nodeId(each + 1),
    name: nodeName(`node-${each + 1}`),
    addresses: links,
  })),
  keys: [new Uint8Array(32).fill(1)],
  timing: TIMING_PROFILES.default,
  quorum: { twoNode: addresses.length === 2, waitForAll: addresses.length === 2 },
  stateDirectory: `${directory}/state-${index}`,
  runDirectory: `${directory}/run-${index}`,
  log: silentLog,
  realtime: { active: false, reason: 'the soak runs beside others' },
  manager: () => ({ state: 'down', restarts: 0, reason: 'the soak has none' }),
});
process.stdout.write(`${JSON.stringify({ up: ring.socketPath })}\n`);
