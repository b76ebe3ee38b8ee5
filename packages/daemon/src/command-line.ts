/** The command line that nyxd and nyx-manager share: nyxd hands its own on to the manager. */
import { parseArgs } from 'node:util';
import { type LogLevel, NyxError, nearestWord } from '@nyx/foundation';
import type { LogFormat } from './logging.ts';

export interface DaemonOptions {
  readonly configurationFile: string;
  /** What must outlive a reboot. */
  readonly stateDirectory: string;
  /** What must not: sockets, and what is remembered within one boot. */
  readonly runDirectory: string;
  readonly secretsDirectory: string;
  readonly logFormat: LogFormat;
  readonly logLevel: LogLevel;
  readonly help: boolean;
}

const LEVELS: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];
const OPTIONS = {
  config: { type: 'string', default: '/etc/nyx/nyx.yaml' },
  'state-dir': { type: 'string', default: '/var/lib/nyx' },
  'run-dir': { type: 'string', default: '/run/nyx' },
  'secrets-dir': { type: 'string', default: '/etc/nyx/secrets' },
  'log-format': { type: 'string', default: 'readable' },
  'log-level': { type: 'string', default: 'info' },
  help: { type: 'boolean', default: false },
} as const;

export const DAEMON_USAGE = `Usage: nyxd [options]

Runs this host's part of the cluster in the foreground until it is told to leave (SIGTERM, SIGINT).

  --config FILE       the configuration              (${OPTIONS.config.default})
  --state-dir DIR     what outlives a reboot         (${OPTIONS['state-dir'].default})
  --run-dir DIR       sockets                        (${OPTIONS['run-dir'].default})
  --secrets-dir DIR   one file a secret, mode 0600   (${OPTIONS['secrets-dir'].default})
  --log-format FORMAT readable or json               (${OPTIONS['log-format'].default})
  --log-level LEVEL   ${LEVELS.join(', ')} (${OPTIONS['log-level'].default})

Exit status: 0 left in order, 1 failed, 2 wrong options, 78 the configuration or the key cannot be used.
`;

const oneOf = <Word extends string>(option: string, value: string, allowed: readonly Word[]): Word => {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw new NyxError('NYX_HOST_WRONG_OPTION', `--${option} is one of ${allowed.join(', ')}, not "${value}"`);
};

/** Reads the options of the command line. Throws `NYX_HOST_WRONG_OPTION`. */
export function readCommandLine(words: readonly string[]): DaemonOptions {
  const unknown = words.find((word) => word.startsWith('--') && !((word.slice(2).split('=')[0] ?? '') in OPTIONS));
  if (unknown !== undefined) {
    const near = nearestWord(unknown.slice(2), Object.keys(OPTIONS));
    throw new NyxError('NYX_HOST_WRONG_OPTION', `There is no option ${unknown}`, {
      ...(near === null ? {} : { remedy: `Did you mean --${near}? See: nyxd --help` }),
    });
  }
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS, strict: true, allowPositionals: false });
    return {
      configurationFile: values.config,
      stateDirectory: values['state-dir'],
      runDirectory: values['run-dir'],
      secretsDirectory: values['secrets-dir'],
      logFormat: oneOf<LogFormat>('log-format', values['log-format'], ['readable', 'json']),
      logLevel: oneOf('log-level', values['log-level'], LEVELS),
      help: values.help,
    };
  } catch (error) {
    if (error instanceof NyxError) throw error;
    throw new NyxError('NYX_HOST_WRONG_OPTION', (error as Error).message, { cause: error });
  }
}
