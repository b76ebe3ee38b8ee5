/**
 * A lab that belongs to one run of a script: it ends with the script, whatever ends that, and what an
 * earlier run left is cleared first.
 */
import { NyxError } from '@nyx/foundation';
import { waitFor } from './deadline.ts';
import { Lab } from './lab-client.ts';
import type { LabDirectory } from './lab-directory.ts';
import { ancestors, commandLineOf, isRunning, signalProcess } from './processes.ts';

const PREDECESSOR_DEADLINE_MS = 10_000;
const LOOK_AT_PARENTS_EVERY_MS = 250;
/** 128 and the number of SIGINT, which is how shells report an interrupted command. */
const EXIT_INTERRUPTED = 130;

/**
 * Ends what an earlier run left in the directory: an earlier script that still runs is asked to end first. A
 * lab that was made with `lab up` belongs to someone: rejects with NYX_LAB_ALREADY_UP.
 */
export async function clearPredecessor(directory: LabDirectory): Promise<void> {
  const lab = new Lab(directory);
  const record = directory.readRecord();
  if (record?.owner) {
    if (signalProcess(record.owner, 'SIGTERM')) {
      process.stderr.write('An earlier run is still there; it is asked to end.\n');
    }
    const { owner } = record;
    await waitFor('the end of an earlier run', PREDECESSOR_DEADLINE_MS, () => !isRunning(owner) && !lab.isUp()).catch(
      () => signalProcess(owner, 'SIGKILL'),
    );
  } else if (lab.isUp()) {
    throw new NyxError('NYX_LAB_ALREADY_UP', `a lab is up already in ${directory.path}`);
  }
  await lab.down();
}

/**
 * Registers that a signal takes the lab in `directory` down before this process ends. Returns how to take it
 * down in the ordinary way. `first` runs before either, once.
 */
export function leaveNothing(directory: LabDirectory, first: () => void): () => Promise<void> {
  let leaving: Promise<void> | null = null;
  const leave = (): Promise<void> => {
    leaving ??= (async () => {
      first();
      await new Lab(directory).down();
    })();
    return leaving;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      const end = () => process.exit(EXIT_INTERRUPTED);
      leave().then(end, end);
    });
  }
  process.on('exit', first);
  return leave;
}

/**
 * Ends this process in order when the package manager that started it is gone: a signal that kills npx or pnpm
 * does not reach the script.
 */
export function endWithParents(): void {
  const isPackageManager = (pid: number) => commandLineOf(pid).some((word) => /(^|\/)(npx|npm|pnpm)[^/]*$/.test(word));
  const parents = ancestors().filter(({ pid }) => isPackageManager(pid));
  if (parents.length === 0) return;
  setInterval(() => {
    if (!parents.every(isRunning)) process.kill(process.pid, 'SIGTERM');
  }, LOOK_AT_PARENTS_EVERY_MS).unref();
}
