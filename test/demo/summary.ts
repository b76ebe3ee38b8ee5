/** What the demo leaves on the terminal or in a pipe: the figures, the slowest part, and what to try next. Pure. */
import { slowestPart } from '../lab/takeover.ts';
import type { Palette } from './palette.ts';
import { type StoryFigures, seconds } from './story.ts';

const BAR_CELLS = 30;

/** The line of `--json`: milliseconds, whole numbers. */
export function figuresAsJson(figures: StoryFigures): string {
  const { detectionMs, fencingMs, startMs } = figures.takeover;
  return JSON.stringify({
    failover: { detectionMs, fencingMs, startMs, ...figures.takeoverOutage },
    switchover: figures.switchover,
    ok: figures.ok,
  });
}

export function summaryLines(figures: StoryFigures, palette: Palette): readonly string[] {
  const { takeover, takeoverOutage, switchover } = figures;
  const total = takeover.detectionMs + takeover.fencingMs + takeover.startMs;
  const row = (name: string, ms: number, words: string) => {
    const bar = '▇'.repeat(Math.max(1, Math.round((ms / Math.max(1, total)) * BAR_CELLS)));
    return `  ${name.padEnd(10)}${`${ms} ms`.padStart(8)}  ${palette.accent(bar.padEnd(BAR_CELLS))}  ${words}`;
  };
  const starts = takeover.starts.map(({ resource, durationMs }) => `${resource} ${Math.round(durationMs)}`).join(', ');
  const held = takeover.delay ? `, held back ${takeover.delay.ms} ms` : '';
  const slowest = slowestPart(takeover);
  return [
    palette.bold(`${takeover.from} lost its power; ${takeover.to} took over.`),
    `  without a page for ${seconds(takeoverOutage.httpOutageMs)}, without a ping for ${seconds(takeoverOutage.pingOutageMs)}`,
    row('detection', takeover.detectionMs, `until ${takeover.from} was known to be lost`),
    row('fencing', takeover.fencingMs, `until it was verified to be off${held}`),
    row('start', takeover.startMs, `until the first page (${starts})`),
    ...(takeover.delay?.reason ? [palette.faint(`  ${takeover.delay.reason}`)] : []),
    `  The slowest part: ${slowest.name}, ${slowest.ms} ms.`,
    '',
    palette.bold(`${figures.switchoverCommand} moved it by hand.`),
    `  without a page for ${seconds(switchover.httpOutageMs)}, without a ping for ${seconds(switchover.pingOutageMs)}`,
    `  ${figures.why}`,
    ...(figures.fault === null ? [] : ['', palette.bad(`Not as it must be: ${figures.fault}`)]),
    '',
    palette.bold('Try next'),
    '  npx -y pnpm@12 lab up                                          the same nodes, to keep',
    '  npx -y pnpm@12 lab exec nyx-primary -- nyxctl status --watch   the cluster on one screen',
    '  npx -y pnpm@12 bench:failover --runs 10                        the takeover, ten times',
  ];
}
