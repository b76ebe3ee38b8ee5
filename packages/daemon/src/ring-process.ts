/**
 * The life of the ring process: ring, manager, service notices and the orderly end.
 */
import { join } from 'node:path';
import type { LocalSettings } from '@nyx/crm/configuration';
import type { Log } from '@nyx/foundation';
import { type RingOptions, type SupervisionNews, startRing } from '@nyx/membership';
import type { DaemonOptions } from './command-line.ts';
import { setRealtime } from './kernel/realtime.ts';
import { openServiceNotification } from './kernel/service-notification.ts';
import { watchdogDevice } from './kernel/watchdog-device.ts';
import { timingInForce } from './local-configuration.ts';
import { Operator } from './operator/operator.ts';
import type { LocalFiles } from './operator/reload.ts';
import { leaveRing, leaveWhenAsked } from './orderly-leave.ts';
import { ServiceNotices } from './service-notices.ts';
import { type ManagerChild, superviseManager } from './supervision/manager-child.ts';

export interface RingProcessOptions {
  readonly options: DaemonOptions;
  readonly settings: LocalSettings;
  /** The shared keys, the one to seal with first. */
  readonly keys: readonly Uint8Array[];
  /** Reads the files of this node again. Throws a `NyxError` with every mistake in them. */
  readonly read: () => LocalFiles;
  /** The words after the program's name, for the manager to have the same. */
  readonly commandLine: readonly string[];
  readonly log: Log;
}

/** The name under which the manager asks to be supervised. */
export const MANAGER_SUPERVISION_NAME = 'nyx-manager';
/** Above every ordinary process and below whatever else on the host is in realtime. */
const REALTIME_PRIORITY = 2;
/** The ring never computes this long without a pause: a thread that does has gone wrong. */
const REALTIME_LIMIT_MS = 2000;

/** How long the manager may take to answer whoever asked it to leave, once the ring has left. */
const FAREWELL_GRACE_MS = 2000;

/** Runs the ring until this node has left, was told to end, or cannot go on. Settles with the exit status. */
export async function runRing(parts: RingProcessOptions): Promise<number> {
  const { log, commandLine } = parts;
  const service = await openServiceNotification(process.env);
  const realtime = await realtimeOf(log);
  let manager: ManagerChild | null = null;
  const onSupervision = (event: SupervisionNews) => {
    if (event.type === 'missed' && event.name === MANAGER_SUPERVISION_NAME) manager?.unresponsive(event.reason);
  };
  const operator = new Operator({ files: parts, read: parts.read, log });
  const ring = await startRing({
    ...ringOptions(parts, realtime),
    operator: operator.actions,
    manager: () => manager?.view ?? { state: 'restarting', restarts: 0, reason: 'it was not started yet' },
    onSupervision,
  });
  log.log('info', 'the ring is up', { socket: ring.socketPath, realtime: realtime.reason });
  operator.attach(ring);
  manager = superviseManager(commandLine, log, () => void leaveRing(ring, log));
  const notices = new ServiceNotices(service.isAvailable ? service.port : null, ring);
  notices.start();
  const how = await Promise.race([ring.ended, leaveWhenAsked({ ring, manager, notices, signals: process, log })]);
  await manager.end(how === 'left' ? FAREWELL_GRACE_MS : 0);
  notices.close();
  operator.close();
  log.log('info', how === 'left' ? 'this node has left the cluster' : 'the ring has ended without a farewell');
  return how === 'left' ? 0 : 1;
}

async function realtimeOf(log: Log): Promise<RingOptions['realtime']> {
  const outcome = await setRealtime({ pid: process.pid, priority: REALTIME_PRIORITY, limitMs: REALTIME_LIMIT_MS });
  if (!outcome.isAvailable) {
    log.log('warn', outcome.reason);
    return { active: false, reason: outcome.reason };
  }
  process.on('SIGXCPU', () =>
    log.log('error', 'the ring ran too long without a pause', { limitMs: REALTIME_LIMIT_MS }),
  );
  return { active: true, reason: `SCHED_RR, priority ${outcome.port.priority}` };
}

const watchdogOf = ({
  device,
  timeoutMs,
  selfFencing,
}: NonNullable<LocalSettings['watchdog']>): Pick<RingOptions, 'watchdog' | 'selfFencing'> => ({
  watchdog: watchdogDevice(device, timeoutMs),
  selfFencing,
});

function ringOptions(
  { options, settings, keys, log }: RingProcessOptions,
  realtime: RingOptions['realtime'],
): Omit<RingOptions, 'manager' | 'onSupervision'> {
  return {
    cluster: settings.cluster,
    self: settings.self,
    nodes: settings.nodes.map(({ id, name, links }) => ({ id, name, addresses: links })),
    keys,
    timing: timingInForce(settings),
    quorum: settings.quorum,
    ...(settings.watchdog ? watchdogOf(settings.watchdog) : {}),
    stateDirectory: join(options.stateDirectory, 'ring'),
    runDirectory: options.runDirectory,
    log,
    realtime,
  };
}
