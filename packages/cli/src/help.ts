/** The help: of `nyxctl` itself, and of one command. */
import type { Command, OptionDescriptions } from './command.ts';
import { GLOBAL_OPTIONS } from './command-line.ts';
import { COMMANDS } from './command-table.ts';
import { wrapText } from './screens/text.ts';
import type { Styles } from './terminal.ts';

const WIDTH = 80;

const optionWords = (name: string, value: string | undefined): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

/** How wide the column of the options is where all of `lists` are shown one below the other. */
const optionWidth = (...lists: readonly OptionDescriptions[]): number =>
  Math.max(
    ...lists.flatMap((list) => Object.entries(list).map(([name, { value }]) => optionWords(name, value).length)),
  ) + 4;

function optionLines(options: OptionDescriptions, width: number): string[] {
  const rows = Object.entries(options).map(([name, { value, help }]) => [optionWords(name, value), help] as const);
  return rows.flatMap(([words, help]) =>
    wrapText(help, WIDTH - width).map((line, index) => `${(index === 0 ? `  ${words}` : '').padEnd(width)}${line}`),
  );
}

export function mainHelp(styles: Styles): string[] {
  const options = { ...GLOBAL_OPTIONS, version: { help: 'Show the version' } };
  const width = Math.max(...COMMANDS.flatMap(({ entries }) => entries.map(({ words }) => words.length))) + 4;
  return [
    'nyxctl shows a Nyx cluster and changes it.',
    '',
    `${styles.bold('Usage')}  nyxctl COMMAND [ARGUMENT...] [OPTION...]`,
    ...COMMANDS.flatMap(({ heading, entries }) => [
      '',
      styles.bold(heading),
      ...entries.map(({ words, summary }) => `${`  ${words}`.padEnd(width)}${summary}`),
    ]),
    '',
    styles.bold('Options of every command'),
    ...optionLines(options, optionWidth(options)),
    '',
    `${styles.bold('Exit code')}  0 done  1 failed  2 usage  3 unreachable  4 refused  5 timed out`,
  ];
}

export function commandHelp(words: string, command: Command, styles: Styles): string[] {
  const width = optionWidth(command.options, GLOBAL_OPTIONS);
  const usage = ['nyxctl', words, command.argumentsUsage, '[OPTION...]'].filter((part) => part !== '').join(' ');
  return [
    `${command.summary}.`,
    '',
    `${styles.bold('Usage')}  ${usage}`,
    ...(Object.keys(command.options).length === 0
      ? []
      : ['', styles.bold('Options'), ...optionLines(command.options, width)]),
    '',
    styles.bold('Options of every command'),
    ...optionLines(GLOBAL_OPTIONS, width),
    ...command.details.flatMap((text) => ['', ...wrapText(text, WIDTH)]),
    ...(command.examples.length === 0
      ? []
      : ['', styles.bold('Examples'), ...command.examples.map((line) => `  ${line}`)]),
  ];
}
