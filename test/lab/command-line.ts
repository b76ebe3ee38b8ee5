/**
 * The lab's command line: what is allowed, what it means, and what `--help` says. Decides nothing else.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { NyxError, nearestWord } from '@nyx/foundation';
import { NETWORKS, type NetworkName, NODES_MAX } from './topology.ts';

export const LAB_HELP = `pnpm lab: nodes made of namespaces on this machine, for people and for scripts

  up [--nodes N] [--config FILE] [--service CMD] [--fencing-takes S]
                          bring up N nodes (2), a client and three networks, and boot them all
  down                    end it all and leave nothing behind
  status                  machines, networks and faults
  exec MACHINE -- CMD     run a command inside a node, or inside "client"
  logs MACHINE            what its service has printed since "up"

  kill NODE               cut the power: ports down and every process gone in one act
  stop NODE [--timeout S] ask nyxd to leave in order, then switch the node off
  start NODE              boot it afresh: /etc/nyx and /var/lib/nyx are as they were, the rest is new
  pause NODE              stop all its processes where they are; "resume NODE" lets them go on

  cut NODE|A:B [--link N] [--oneway]
                          drop everything on the ring's links of a node or of a pair; with --link only on
                          link 0 or 1, or on the network of the service (--link service); with
                          --oneway only what NODE sends, or what A sends to B
  lose NODE|A:B --link N --percent P [--oneway]
                          drop P of a hundred frames, in each direction
  heal                    undo every cut and loss

  break-fencing           let the power controller fail until "mend-fencing"
  packages [--install]    name the system packages that are missing, or install them; none of
                          their services is started or enabled

  --json                  one JSON line on standard output instead of words
  NYX_LAB_DIR             where the lab lives; another directory is another lab, side by side

Exit status: 0 done, 1 failed, 2 usage, 3 no lab is up or packages are missing.
"exec" ends with the status of CMD, with 125 where it could not be run.
`;

export type Invocation =
  | {
      readonly command: 'up';
      readonly nodes: number;
      readonly config: string | null;
      readonly service: string | null;
      readonly fencingTakesSeconds: number;
    }
  | { readonly command: 'down' | 'status' | 'heal' | 'break-fencing' | 'mend-fencing' }
  | { readonly command: 'help' }
  | { readonly command: 'packages'; readonly install: boolean }
  | { readonly command: 'exec'; readonly machine: string; readonly argv: readonly string[] }
  | { readonly command: 'logs'; readonly machine: string }
  | { readonly command: 'kill' | 'start' | 'pause' | 'resume'; readonly machine: string }
  | { readonly command: 'stop'; readonly machine: string; readonly timeoutMs: number }
  | {
      readonly command: 'fault';
      readonly node: string;
      readonly peer: string | null;
      readonly networks: readonly NetworkName[];
      readonly percent: number;
      readonly oneWay: boolean;
    };

export interface ParsedCommandLine {
  readonly invocation: Invocation;
  readonly json: boolean;
}

const COMMANDS = [
  'up',
  'down',
  'status',
  'exec',
  'logs',
  'kill',
  'stop',
  'start',
  'pause',
  'resume',
  'cut',
  'lose',
  'heal',
  'break-fencing',
  'mend-fencing',
  'packages',
  'help',
];

const usage = (message: string, remedy?: string): NyxError =>
  new NyxError('NYX_LAB_USAGE', message, remedy === undefined ? {} : { remedy });

/** What the words after `lab` mean; throws NYX_LAB_USAGE, which says what is allowed. */
export function parseCommandLine(words: readonly string[]): ParsedCommandLine {
  if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
    if (!words.includes('exec')) return { invocation: { command: 'help' }, json: false };
  }
  const leading = words.findIndex((word) => !word.startsWith('-'));
  const command = words[leading];
  if (command === undefined) throw usage('no command given');
  const rest = [...words.slice(0, leading), ...words.slice(leading + 1)];
  if (command === 'exec') return parseExec(rest);
  if (!COMMANDS.includes(command)) {
    const nearest = nearestWord(command, COMMANDS);
    throw usage(`there is no command ${command}${nearest ? `; did you mean ${nearest}?` : ''}`);
  }
  return parseOther(command, rest);
}

/** Everything after the machine's name belongs to the command, whether a `--` stands before it or not. */
function parseExec(words: readonly string[]): ParsedCommandLine {
  const [machine, ...after] = words[0] === '--json' ? words.slice(1) : words;
  const argv = after[0] === '--' ? after.slice(1) : after;
  if (machine === undefined || machine.startsWith('-') || argv.length === 0) {
    throw usage('exec needs a machine and a command: pnpm lab exec nyx-primary -- ip address');
  }
  return { invocation: { command: 'exec', machine, argv }, json: words[0] === '--json' };
}

const OPTIONS_OF: Readonly<Record<string, NonNullable<ParseArgsConfig['options']>>> = {
  up: {
    nodes: { type: 'string' },
    config: { type: 'string' },
    service: { type: 'string' },
    'fencing-takes': { type: 'string' },
  },
  stop: { timeout: { type: 'string' } },
  cut: { link: { type: 'string' }, oneway: { type: 'boolean' } },
  lose: { link: { type: 'string' }, percent: { type: 'string' }, oneway: { type: 'boolean' } },
  packages: { install: { type: 'boolean' } },
};

function parseOther(command: string, words: readonly string[]): ParsedCommandLine {
  let values: Record<string, string | boolean | undefined>;
  let positionals: readonly string[];
  try {
    const options = { json: { type: 'boolean' as const }, ...OPTIONS_OF[command] };
    const parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    values = parsed.values as Record<string, string | boolean | undefined>;
    positionals = parsed.positionals;
  } catch (error) {
    throw usage(`${command}: ${(error as Error).message}`);
  }
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const number = (name: string, unless: number, min: number, max: number): number =>
    numberOf(command, name, text(name), unless, min, max);
  const json = values.json === true;
  const takesMachine = ['logs', 'kill', 'stop', 'start', 'pause', 'resume', 'cut', 'lose'].includes(command);
  if (positionals.length !== (takesMachine ? 1 : 0)) {
    throw usage(takesMachine ? `${command} needs the name of one node` : `${command} takes no further words`);
  }
  const machine = positionals[0] ?? '';
  switch (command) {
    case 'up': {
      const nodes = number('nodes', 2, 1, NODES_MAX);
      const fencingTakesSeconds = number('fencing-takes', 0, 0, 600);
      const invocation = {
        command,
        nodes,
        config: text('config'),
        service: text('service'),
        fencingTakesSeconds,
      } as const;
      return { invocation, json };
    }
    case 'stop':
      return { invocation: { command, machine, timeoutMs: 1000 * number('timeout', 120, 1, 86_400) }, json };
    case 'packages':
      return { invocation: { command, install: values.install === true }, json };
    case 'cut':
    case 'lose': {
      if (command === 'lose' && text('percent') === null) throw usage('lose needs --percent P');
      if (command === 'lose' && text('link') === null) throw usage('lose needs --link N');
      const [node = '', peer = null] = machine.split(':');
      const percent = command === 'cut' ? 100 : number('percent', 0, 0, 100);
      const oneWay = values.oneway === true;
      return {
        invocation: { command: 'fault', node, peer, networks: networksOf(text('link')), percent, oneWay },
        json,
      };
    }
    case 'logs':
    case 'kill':
    case 'start':
    case 'pause':
    case 'resume':
      return { invocation: { command, machine }, json };
    case 'down':
    case 'status':
    case 'heal':
    case 'break-fencing':
    case 'mend-fencing':
      return { invocation: { command }, json };
    default:
      return { invocation: { command: 'help' }, json };
  }
}

function numberOf(
  command: string,
  name: string,
  text: string | null,
  unless: number,
  min: number,
  max: number,
): number {
  if (text === null) return unless;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw usage(`${command}: --${name} must be a whole number from ${min} to ${max}, not ${text}`);
}

/** The networks that `--link` means: both links of the ring where it is not given. */
function networksOf(link: string | null): readonly NetworkName[] {
  if (link === null) return ['link-0', 'link-1'];
  const name = link === '0' || link === '1' ? (`link-${link}` as const) : link;
  const found = NETWORKS.find((network) => network === name);
  if (!found) throw usage(`--link must be 0, 1 or service, not ${link}`);
  return [found];
}
