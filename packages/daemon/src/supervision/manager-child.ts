/**
 * The manager as a child process: starts it, ends it, and starts it again as {@link managerLifecycle}
 * decides. The ring never waits for it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Log } from '@nyx/foundation';
import type { RingStatus } from '@nyx/membership';
import { driveMachine } from './machine-driver.ts';
import { managerLifecycle } from './manager-lifecycle.ts';

const MANAGER_PROGRAM = fileURLToPath(new URL('../nyx-manager.ts', import.meta.url));

/** How a manager ended. `left` says that it took leave: nothing runs on this node any more. */
export type ManagerFarewell = 'left' | 'died';

/** The manager ends with this status once this node runs nothing and the cluster knows that it leaves. */
export const MANAGER_LEFT_STATUS = 64;

export interface ManagerChild {
  readonly view: RingStatus['manager'];
  /** It missed its beats: it is killed, and its death starts it again. */
  unresponsive(reason: string): void;
  /** Asks it to move everything away and to leave. Settles when it has ended. */
  leave(): Promise<ManagerFarewell>;
  /**
   * Does not start it again, gives it `graceMs` to end by itself, since it may be answering whoever asked it to
   * leave, and then ends it. What it had started goes on.
   */
  end(graceMs: number): Promise<void>;
}

const stateInWords = (value: unknown): RingStatus['manager']['state'] => {
  if (value === 'stopped') return 'down';
  return value === 'starting' || value === 'resting' ? 'restarting' : 'up';
};

/** Starts the manager with the command line that this process was given, and keeps it running. */
export function superviseManager(commandLine: readonly string[], log: Log, onLeft: () => void): ManagerChild {
  let child: ChildProcess | null = null;
  let farewell: ((how: ManagerFarewell) => void) | null = null;

  const perform = (action: string) => {
    if (action === 'spawn') spawnManager();
    else if (action === 'kill') child?.kill('SIGKILL');
  };
  const driver = driveMachine(managerLifecycle, perform);

  const ended = (reason: string, left: boolean) => {
    child = null;
    if (left) driver.send({ type: 'stop' });
    driver.send({ type: 'exited', reason });
    if (left) log.log('info', 'the manager has left the cluster in order');
    else if (driver.snapshot.value !== 'stopped')
      log.log('warn', 'the manager has ended and is started again', { reason });
    if (farewell !== null) farewell(left ? 'left' : 'died');
    else if (left) onLeft();
  };

  const spawnManager = () => {
    const process_ = spawn(process.execPath, [MANAGER_PROGRAM, ...commandLine], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child = process_;
    process_.once('spawn', () => {
      driver.send({ type: 'spawned' });
    });
    process_.once('error', (error) => {
      if (process_.pid === undefined) ended(`it could not be started: ${error.message}`, false);
    });
    process_.once('exit', (code, signal) => {
      ended(signal === null ? `it ended with status ${code}` : `signal ${signal}`, code === MANAGER_LEFT_STATUS);
    });
  };

  return {
    get view() {
      const { context } = driver.snapshot;
      return { state: stateInWords(driver.snapshot.value), restarts: context.restarts, reason: context.reason };
    },
    unresponsive(reason) {
      log.log('error', 'the manager does not answer and is killed', { reason });
      driver.send({ type: 'unresponsive' });
    },
    leave() {
      const running = child;
      driver.send({ type: 'stop' });
      if (running === null) return Promise.resolve('died');
      return new Promise((resolve) => {
        farewell = resolve;
        running.kill('SIGTERM');
      });
    },
    async end(graceMs) {
      driver.send({ type: 'stop' });
      driver.stop();
      const running = child;
      if (running === null) return;
      const timer = setTimeout(() => running.kill('SIGKILL'), graceMs);
      await once(running, 'exit');
      clearTimeout(timer);
    },
  };
}
