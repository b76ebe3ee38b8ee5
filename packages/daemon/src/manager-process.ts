/**
 * The life of the manager process: agents, resource manager and REST API on top of the ring that started it.
 */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createAgents } from '@nyx/agents';
import { startApi } from '@nyx/api';
import { type ManagerEnd, type RunningManager, startManager } from '@nyx/crm';
import { isNyxError, type Log } from '@nyx/foundation';
import { connectRing, type RingClient } from '@nyx/membership/client';
import { alertPort, describeAgentBy, surroundingsBy } from './agent-ports.ts';
import { cryptographicRandom, monotonicClock, wallClock } from './clocks.ts';
import type { DaemonOptions } from './command-line.ts';
import { type LocalConfiguration, managerStateIn } from './local-configuration.ts';
import { MANAGER_SUPERVISION_NAME } from './ring-process.ts';
import { secretsIn } from './secrets.ts';
import { MANAGER_LEFT_STATUS } from './supervision/manager-child.ts';

/** A large plan or a host that swaps may hold the loop up; longer silence than this means that it hangs. */
const BEAT_LIMIT_MS = 30_000;
const BEAT_EVERY_MS = 2000;

export interface ManagerProcessOptions {
  readonly options: DaemonOptions;
  readonly local: LocalConfiguration;
  readonly log: Log;
}

/** Runs the manager until it has left, has lost its ring, or must begin anew. Settles with the exit status. */
export async function runManager({ options, local, log }: ManagerProcessOptions): Promise<number> {
  const { runDirectory, stateDirectory } = options;
  const ring = await connectRing({ socketPath: join(runDirectory, 'ring.sock') });
  const supervision = await ring.supervise({
    name: MANAGER_SUPERVISION_NAME,
    intervalMs: BEAT_LIMIT_MS,
    recovery: 'report',
  });
  await supervision.start();
  const beat = setInterval(() => supervision.beat(), BEAT_EVERY_MS);
  const agents = createAgents({ runDirectory, clock: monotonicClock, wallClock, log });
  const manager = await startManager({
    ring,
    executor: agents.executor,
    fencing: agents.fencing,
    describeAgent: describeAgentBy(agents.catalogue),
    surroundingsOf: surroundingsBy(agents.catalogue, hostname()),
    resolveSecret: secretsIn(options.secretsDirectory),
    alerts: alertPort,
    stateDirectory: managerStateIn(stateDirectory),
    runDirectory,
    configurationFile: { path: options.configurationFile, text: local.document },
    hostName: hostname(),
    clock: monotonicClock,
    wallClock,
    random: cryptographicRandom,
    log,
  });
  const api = await startApi({
    service: manager,
    nodeName: local.settings.self,
    log,
    clock: monotonicClock,
    wallClock,
    random: cryptographicRandom,
    socketPath: join(runDirectory, 'api.sock'),
    directory: join(stateDirectory, 'api'),
  });
  leaveWhenAsked(manager, log);
  const end = await firstEnd(manager, ring);
  log.log(end.kind === 'left' ? 'info' : 'warn', 'the manager ends', { kind: end.kind, reason: end.reason });
  clearInterval(beat);
  // What agents had started stays; what is still running is found by the next manager.
  await api.close();
  return end.kind === 'left' ? MANAGER_LEFT_STATUS : 1;
}

const firstEnd = (manager: RunningManager, ring: RingClient): Promise<ManagerEnd> =>
  Promise.race([
    manager.ended,
    ring.closed.then((error): ManagerEnd => ({ kind: 'ring-lost', reason: error.message })),
  ]);

/** SIGTERM comes from the ring process when this node is to leave. */
function leaveWhenAsked(manager: RunningManager, log: Log): void {
  process.on('SIGTERM', () => {
    manager.submit({ type: 'leave' }).catch((error: unknown) => {
      const reason = isNyxError(error) ? `${error.message} (${error.code})` : String(error);
      log.log('error', 'this node cannot leave in order', { reason });
      process.exit(1);
    });
  });
  // Ctrl-C reaches the whole terminal group; the ring process decides what it means.
  process.on('SIGINT', () => {});
}
