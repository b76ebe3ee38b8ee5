/** Secrets: one file a secret, readable by root alone, looked up when it is used and kept nowhere. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResolveSecret } from '@nyx/crm';
import { isIdentifier, NyxError } from '@nyx/foundation';

const GROUP_AND_OTHERS = 0o077;

/**
 * Looks secrets up in `directory`. The value is the file's text without the line end that editors add.
 * Rejects with `NYX_HOST_SECRET_MISSING` or `NYX_HOST_SECRET_EXPOSED`.
 */
export function secretsIn(directory: string): ResolveSecret {
  return async (name) => {
    if (!isIdentifier(name)) {
      throw new NyxError('NYX_HOST_SECRET_MISSING', `"${name}" cannot be the name of a secret`);
    }
    const path = join(directory, name);
    const facts = await stat(path).catch((cause: unknown) => {
      throw new NyxError('NYX_HOST_SECRET_MISSING', `There is no secret "${name}" at ${path}`, {
        data: { path },
        cause,
      });
    });
    if ((facts.mode & GROUP_AND_OTHERS) !== 0) {
      throw new NyxError('NYX_HOST_SECRET_EXPOSED', `${path} can be read by others than its owner`, {
        data: { path },
        remedy: `chmod 600 ${path}, and replace the secret if others may have read it.`,
      });
    }
    return (await readFile(path, 'utf8')).replace(/\r?\n$/, '');
  };
}
