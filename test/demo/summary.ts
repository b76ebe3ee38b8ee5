/** What the demo leaves on the terminal or in a pipe: the figures, the slowest part, and what to try next. Pure. */
import { slowestPart } from '../lab/takeover.ts';
import type { Outage } from '../lab/watch-session.ts';
import type { Palette } from './palette.ts';
import { type StoryFigures, seconds } from './story.ts';
import { wrap } from './wrap.ts';

const BAR_CELLS = 24;

/** The line of `--json`: milliseconds, whole numbers. */
export function figuresAsJson(figures: StoryFigures): string {
  const { detectionMs, fencingMs, startMs } = figures.takeover;
  return JSON.stringify({
    failover: { detectionMs, fencingMs, startMs, ...figures.takeoverOutage },
    switchover: figures.switchover,
    ok: figures.ok,
  });
}

/** At most `width` characters a line, as far as single words allow. */
export function summaryLines(figures: StoryFigures, width: number, palette: Palette): readonly string[] {
  const { takeover, takeoverOutage, switchover } = figures;
  const total = takeover.detectionMs + takeover.fencingMs + takeover.startMs;
  const row = (name: string, ms: number, words: string) => {
    const bar = '▇'.repeat(Math.max(1, Math.round((ms / Math.max(1, total)) * BAR_CELLS)));
    return `  ${name.padEnd(10)}${`${ms} ms`.padStart(8)}  ${palette.accent(bar.padEnd(BAR_CELLS))} ${words}`;
  };
  const paragraph = (text: string) => wrap(text, width - 2).map((line) => `  ${line}`);
  const starts = takeover.starts.map(({ resource, durationMs }) => `${resource} ${Math.round(durationMs)} ms`);
  const slowest = slowestPart(takeover);
  const held = takeover.delay === null ? [] : paragraph(`Held back: ${takeover.delay.reason}.`);
  return [
    palette.bold(`${takeover.from} lost its power; ${takeover.to} took over.`),
    ...paragraph(awayFor(takeoverOutage)),
    '',
    row('detection', takeover.detectionMs, 'until it was known to be lost'),
    row('fencing', takeover.fencingMs, 'until it was verified to be off'),
    row('start', takeover.startMs, 'until the first page'),
    '',
    ...paragraph(`The slowest part: ${slowest.name}, ${slowest.ms} ms.`),
    ...paragraph(`Starts: ${starts.join(', ')}.`),
    ...held,
    '',
    palette.bold(`${figures.switchoverCommand} moved it by hand.`),
    ...paragraph(awayFor(switchover)),
    ...paragraph(figures.why),
    ...(figures.fault === null ? [] : ['', palette.bad(`Not as it must be: ${figures.fault}`)]),
    '',
    palette.bold('Try next'),
    ...NEXT.flatMap(({ command, words }) => [`  ${command}`, palette.faint(`      ${words}`)]),
  ];
}

const awayFor = ({ httpOutageMs, pingOutageMs }: Outage): string =>
  `Without a page for ${seconds(httpOutageMs)}, without a ping for ${seconds(pingOutageMs)}.`;

const NEXT = [
  { command: 'npx -y pnpm@12 lab up', words: 'the same nodes, to keep' },
  { command: 'npx -y pnpm@12 lab exec nyx-primary -- nyxctl status --watch', words: 'the cluster on one screen' },
  { command: 'npx -y pnpm@12 bench:failover --runs 10', words: 'the takeover, ten times' },
];
