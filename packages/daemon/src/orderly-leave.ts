/**
 * How this node leaves when it is asked to. Decides when the peers may be told: only the ring's own farewell says
 * that nothing runs here any more, and it follows on the manager having moved everything away.
 */
import type { EventEmitter } from 'node:events';
import { isNyxError, type Log } from '@nyx/foundation';
import type { RunningRing } from '@nyx/membership';
import type { ServiceNotices } from './service-notices.ts';
import type { ManagerChild } from './supervision/manager-child.ts';

export interface LeaveParts {
  readonly ring: Pick<RunningRing, 'leave' | 'close' | 'ended'>;
  readonly manager: Pick<ManagerChild, 'leave'>;
  readonly notices: Pick<ServiceNotices, 'stopping'>;
  /** Where SIGTERM and SIGINT arrive. */
  readonly signals: EventEmitter;
  readonly log: Log;
}

/** Lets the ring take leave; where it cannot, it ends without a farewell. */
export async function leaveRing(ring: LeaveParts['ring'], log: Log): Promise<void> {
  try {
    await ring.leave();
  } catch (error) {
    log.log('error', 'the ring could not take leave', { error: isNyxError(error) ? error.code : String(error) });
    await ring.close();
  }
}

/**
 * On the first SIGTERM or SIGINT the manager moves everything away and the ring takes leave. Where the
 * manager cannot, the ring ends without a farewell: its peers must take what runs here for running.
 * A second signal does not wait any longer.
 */
export function leaveWhenAsked({ ring, manager, notices, signals, log }: LeaveParts): Promise<'left' | 'closed'> {
  return new Promise((resolve) => {
    let isAsked = false;
    const endAbruptly = async () => {
      await ring.close();
      resolve('closed');
    };
    const onSignal = async (signal: NodeJS.Signals) => {
      if (isAsked) {
        log.log('warn', 'asked again to end: not waiting for an orderly leave', { signal });
        return endAbruptly();
      }
      isAsked = true;
      log.log('info', 'leaving the cluster', { signal });
      notices.stopping();
      // The manager asks the ring to leave as its last act and may be cut short after it: the ring's word counts.
      const how = await Promise.race([ring.ended, manager.leave()]);
      if (how === 'left') {
        await leaveRing(ring, log);
        return resolve('left');
      }
      log.log('error', 'the manager could not stop what runs here, so the peers are not told that this node has left');
      await endAbruptly();
    };
    signals.on('SIGTERM', onSignal);
    signals.on('SIGINT', onSignal);
  });
}
