/** Small files of the API that must survive a power cut whole: written beside, synced, renamed, directory synced. */
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Replaces the file at `path` in one act, readable by its owner alone. */
export async function writeStoredFile(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  const directory = await open(dirname(path), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Whether `error` says that a file is not there. */
export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
