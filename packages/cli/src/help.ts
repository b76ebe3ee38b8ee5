/** The help: of `nyxctl` itself, and of one command. */
import type { Command, OptionDescriptions } from './command.ts';
import { GLOBAL_OPTIONS } from './command-line.ts';
import { COMMANDS } from './command-table.ts';
import { wrapText } from './screens/text.ts';
import type { Styles } from './terminal.ts';

const WIDTH = 80;

const optionWords = (name: string, value: string | undefined): string =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

function optionLines(options: OptionDescriptions): string[] {
  const rows = Object.entries(options).map(([name, { value, help }]) => [optionWords(name, value), help] as const);
  const width = Math.max(...rows.map(([words]) => words.length)) + 4;
  return rows.flatMap(([words, help]) =>
    wrapText(help, WIDTH - width).map((line, index) => `${(index === 0 ? `  ${words}` : '').padEnd(width)}${line}`),
  );
}

export function mainHelp(styles: Styles): string[] {
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
    ...optionLines({ ...GLOBAL_OPTIONS, version: { help: 'Show the version' } }),
    '',
    `${styles.bold('Exit code')}  0 done   1 failed   2 usage   3 daemon unreachable   4 refused   5 timed out`,
  ];
}

export function commandHelp(words: string, command: Command, styles: Styles): string[] {
  const usage = ['nyxctl', words, command.argumentsUsage, '[OPTION...]'].filter((part) => part !== '').join(' ');
  return [
    `${command.summary}.`,
    '',
    `${styles.bold('Usage')}  ${usage}`,
    ...(Object.keys(command.options).length === 0 ? [] : ['', styles.bold('Options'), ...optionLines(command.options)]),
    '',
    styles.bold('Options of every command'),
    ...optionLines(GLOBAL_OPTIONS),
    ...command.details.flatMap((text) => ['', ...wrapText(text, WIDTH)]),
    ...(command.examples.length === 0
      ? []
      : ['', styles.bold('Examples'), ...command.examples.map((line) => `  ${line}`)]),
  ];
}
