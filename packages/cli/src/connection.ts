/** Where the global options say that the API and the ring are. Nothing is connected before it is used. */
import { readFileSync, statSync } from 'node:fs';
import { type ApiClient, createApiClient, type Endpoint } from '@nyx/api/client';
import { NyxError } from '@nyx/foundation';
import type { RingStatus } from '@nyx/membership/client';
import type { CommandContext, GivenOptions } from './command.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const API_SOCKET_PATH = '/run/nyx/api.sock';

function readTokenFile(path: string, terminal: Terminal): string {
  try {
    if ((statSync(path).mode & 0o077) !== 0) {
      terminal.note(`${terminal.noteStyles.warn('warning:')} others can read the token in ${path}; chmod 0600 it.`);
    }
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new NyxError(
      'NYX_CLI_FILE_UNREADABLE',
      `The token file ${path} cannot be read: ${(cause as Error).message}.`,
      {
        cause,
      },
    );
  }
}

function remoteEndpoint(url: string, options: GivenOptions, terminal: Terminal): Endpoint {
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
    throw new UsageError(`--url ${url} is no address of an API.`, 'Write it as https://NODE:2224');
  }
  const tokenFile = options.value('token-file');
  const fingerprint = options.value('fingerprint');
  if (tokenFile === null || fingerprint === null) {
    throw new UsageError(
      '--url needs --token-file and --fingerprint.',
      'Both are shown on the node itself by: nyxctl token create NAME',
    );
  }
  if (!/^(sha-?256[:=])?([0-9a-f]{2}:?){32}$/i.test(fingerprint.trim())) {
    throw new UsageError('--fingerprint is no SHA-256 fingerprint.', 'It has 32 pairs of hexadecimal digits.');
  }
  return { url, token: readTokenFile(tokenFile, terminal), fingerprint };
}

/** The global options that a command offered for copying has to repeat. */
function repeated(options: GivenOptions): string {
  const names = ['socket', 'ring-socket', 'url', 'token-file', 'fingerprint'];
  const given = names.flatMap((name) => {
    const value = options.value(name);
    return value === null ? [] : [`--${name} ${/^[\w./:-]+$/.test(value) ? value : `'${value}'`}`];
  });
  return ['nyxctl', ...given].join(' ');
}

/** What a command may reach, by its global options. Throws a {@link UsageError} where they contradict each other. */
export function connectionOf(
  options: GivenOptions,
  terminal: Terminal,
): Pick<CommandContext, 'api' | 'ringStatus' | 'withRing' | 'isRemote' | 'program'> {
  const url = options.value('url');
  if (url !== null && options.value('socket') !== null) throw new UsageError('--url and --socket exclude each other.');
  if (url === null && (options.value('token-file') ?? options.value('fingerprint')) !== null) {
    throw new UsageError('--token-file and --fingerprint belong to --url.');
  }
  const endpoint: Endpoint =
    url === null ? { socketPath: options.value('socket') ?? API_SOCKET_PATH } : remoteEndpoint(url, options, terminal);
  let client: ApiClient | null = null;
  return {
    api() {
      client ??= createApiClient(endpoint);
      return client;
    },
    async ringStatus(): Promise<RingStatus> {
      const { askRing } = await import('./ring-socket.ts');
      return askRing(options.value('ring-socket'));
    },
    async withRing(use) {
      const { withRing } = await import('./ring-socket.ts');
      return withRing(options.value('ring-socket'), use);
    },
    isRemote: url !== null,
    program: repeated(options),
  };
}
