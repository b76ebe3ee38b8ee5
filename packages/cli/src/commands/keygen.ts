/** `keygen`: the key that the nodes of a cluster share. It is written, never shown. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NyxError } from '@nyx/foundation';
import { formatKeyFile, generateKey } from '@nyx/membership/key-file';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

const KEY_FILE = '/etc/nyx/cluster.key';

function writePrivate(path: string, flags: 'wx' | 'w', text: string): void {
  const descriptor = openSync(path, flags, 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeKeyFile(path: string, force: boolean): void {
  const text = formatKeyFile([generateKey()]);
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o755 });
    if (!force) {
      writePrivate(path, 'wx', text);
      return;
    }
    // Beside it first: an old file would keep its permissions, and a full disk would leave no key at all.
    writePrivate(`${path}.${process.pid}.new`, 'wx', text);
    renameSync(`${path}.${process.pid}.new`, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new NyxError('NYX_CLI_FILE_EXISTS', `${path} exists, and nodes may depend on that key.`, {
        data: { path },
      });
    }
    throw new NyxError('NYX_CLI_FILE_NOT_WRITTEN', `${path} cannot be written: ${(cause as Error).message}.`, {
      cause,
    });
  }
}

export const keygen: Command = {
  summary: 'Make a cluster key',
  argumentsUsage: '[FILE]',
  argumentCount: [0, 1],
  options: {
    out: { value: 'FILE', help: `Where to write it (${KEY_FILE})` },
    force: { help: 'Replace a key that is there' },
  },
  details: [
    'The nodes of a cluster know and protect each other by this key. Make it on one node, and copy it to the same path ' +
      'on the others over a safe way. Whoever has it can join the cluster.',
  ],
  examples: ['nyxctl keygen', 'nyxctl keygen --out ./cluster.key'],
  async run(context, [named], options) {
    const out = options.value('out');
    if (named !== undefined && out !== null) throw new UsageError('Name one file.');
    const path = named ?? out ?? KEY_FILE;
    writeKeyFile(path, options.has('force'));
    context.terminal.print(`Wrote a new cluster key to ${path}, for its owner alone.`);
    context.terminal.print(
      context.terminal.styles.dim(`Next: copy it to every node, such as: scp -p ${path} root@NODE:${path}`),
    );
    return EXIT.done;
  },
};
