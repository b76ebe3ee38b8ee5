/** Files that the command line names. */
import { readFileSync } from 'node:fs';
import { NyxError } from '@nyx/foundation';

const REASON_OF_ERRNO: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a directory',
};

/** The text of a file, or of stdin for `-`. Throws `NYX_CLI_FILE_UNREADABLE`. */
export function readInputFile(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (cause) {
    const errno = (cause as NodeJS.ErrnoException).code ?? '';
    const because = REASON_OF_ERRNO[errno] ?? (cause as Error).message;
    throw new NyxError('NYX_CLI_FILE_UNREADABLE', `${path} cannot be read: ${because}.`, { cause, data: { path } });
  }
}
