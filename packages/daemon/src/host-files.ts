/** Looks at files of this host for the checks of a configuration. */
import { type Stats, statSync } from 'node:fs';
import type { HostFiles } from '@nyx/crm/configuration';

const PERMISSION_BITS = 0o7777;

export const hostFiles: HostFiles = {
  inspect(path) {
    let facts: Stats;
    try {
      facts = statSync(path);
    } catch {
      return null;
    }
    return { kind: facts.isFile() ? 'file' : 'other', sizeBytes: facts.size, mode: facts.mode & PERMISSION_BITS };
  },
};
