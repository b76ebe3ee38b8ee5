import { isNyxError } from '@nyx/foundation';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';

const invocationOf = (line: string) => parseCommandLine(line.split(' ')).invocation;

function refusalOf(line: string): string {
  try {
    parseCommandLine(line === '' ? [] : line.split(' '));
  } catch (error) {
    if (isNyxError(error) && error.code === 'NYX_LAB_USAGE') return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the command line of the lab', () => {
  it.each([
    ['up', { command: 'up', nodes: 2, config: null, service: null, fencingTakesSeconds: 0 }],
    [
      'up --nodes 3 --config a.yaml --fencing-takes 2',
      { command: 'up', nodes: 3, config: 'a.yaml', service: null, fencingTakesSeconds: 2 },
    ],
    ['stop nyx-primary --timeout 5', { command: 'stop', machine: 'nyx-primary', timeoutMs: 5000 }],
    [
      'cut nyx-primary',
      {
        command: 'fault',
        node: 'nyx-primary',
        peer: null,
        networks: ['link-0', 'link-1'],
        percent: 100,
        oneWay: false,
      },
    ],
    [
      'cut a:b --link 1 --oneway',
      { command: 'fault', node: 'a', peer: 'b', networks: ['link-1'], percent: 100, oneWay: true },
    ],
    [
      'lose a --link service --percent 20',
      { command: 'fault', node: 'a', peer: null, networks: ['service'], percent: 20, oneWay: false },
    ],
    ['exec nyx-primary -- ls -l --json', { command: 'exec', machine: 'nyx-primary', argv: ['ls', '-l', '--json'] }],
    ['exec nyx-primary ls --help', { command: 'exec', machine: 'nyx-primary', argv: ['ls', '--help'] }],
    ['--help', { command: 'help' }],
    ['status', { command: 'status' }],
  ])('understands: %s', (line, expected) => {
    expect(invocationOf(line)).toEqual(expected);
  });

  it.each([
    ['statsu', 'there is no command statsu; did you mean status?'],
    ['kill', 'kill needs the name of one node'],
    ['kill a b', 'kill needs the name of one node'],
    ['down now', 'down takes no further words'],
    ['up --nodes two', 'up: --nodes must be a whole number from 1 to 16, not two'],
    ['up --nodes 17', 'up: --nodes must be a whole number from 1 to 16, not 17'],
    ['cut a --link 2', '--link must be 0, 1 or service, not 2'],
    ['lose a --link 0', 'lose needs --percent P'],
    ['lose a --percent 5', 'lose needs --link N'],
    ['lose a --link 0 --percent 101', 'lose: --percent must be a whole number from 0 to 100, not 101'],
    ['exec nyx-primary --', 'exec needs a machine and a command: pnpm lab exec nyx-primary -- ip address'],
  ])('refuses: %s', (line, message) => {
    expect(refusalOf(line)).toBe(message);
  });

  it('refuses an option that the command does not know', () => {
    expect(refusalOf('kill a --link 0')).toContain("'--link'");
  });

  it('notices --json before and after the command', () => {
    expect(parseCommandLine(['--json', 'status']).json).toBe(true);
    expect(parseCommandLine(['status', '--json']).json).toBe(true);
    expect(parseCommandLine(['exec', 'a', '--', 'b', '--json']).json).toBe(false);
  });
});
