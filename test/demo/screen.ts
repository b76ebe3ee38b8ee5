/**
 * The demo's screen: lines of text from what is known at a moment. Pure; knows no terminal.
 *
 * At most {@link SCREEN_ROWS} rows and never wider than the width given, so that it stands still at 80x24.
 */
import type { ResourceStatus, StatusView } from '@nyx/crm/contract';
import type { PageAnswer } from '../lab/outage.ts';
import type { Palette } from './palette.ts';
import { wrap } from './wrap.ts';

export const SCREEN_ROWS = 24;
const WIDTH_MIN = 60;
/** One cell of the client's strip. */
const CELL_MS = 100;
/** How many answers make a full cell: half of what is asked in its time. */
const CELL_FULL = 5;
const STORY_ROWS = 6;

export interface ScreenModel {
  readonly title: string;
  readonly nowMs: number;
  readonly status: StatusView | null;
  /** Nodes that are switched off in the lab. */
  readonly poweredOff: readonly string[];
  readonly nodes: readonly string[];
  /** Since when the client asks; nothing is drawn before. */
  readonly watchedSinceMs: number;
  readonly pings: readonly number[];
  readonly pages: readonly PageAnswer[];
  /** What has happened, newest last. */
  readonly story: readonly StoryLine[];
  /** The bottom row: the keys, or what is awaited. */
  readonly footer: string;
}

export interface StoryLine {
  readonly kind: 'command' | 'event' | 'result';
  readonly text: string;
}

/** The rows of the screen, each at most `width` characters beside their colours. */
export function renderScreen(model: ScreenModel, width: number, palette: Palette): readonly string[] {
  const columns = Math.max(WIDTH_MIN, width);
  const fit = (text: string, room: number) => (text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`);
  const heading = (text: string) => palette.faint(text);
  const rows = [
    spread(
      palette.bold(' Nyx'),
      palette.accent(fit(model.title, columns - 8)),
      4,
      Math.min(model.title.length, columns - 8),
      columns - 1,
    ),
    '',
    heading(' NODES'),
    ...nodeRows(model, columns, palette),
    '',
    heading(' SERVICE'),
    ...resourceRows(model.status?.resources ?? [], columns, palette),
    '',
    heading(` CLIENT, the last ${Math.round(((columns - 8) * CELL_MS) / 1000)} s`),
    ` ping  ${pingStrip(model, columns - 8, palette)}`,
    ` http  ${pageStrip(model, columns - 8, palette)}`,
    '',
    heading(' STORY'),
    ...storyRows(model, columns, palette),
  ];
  return [...rows.slice(0, SCREEN_ROWS - 1), palette.faint(` ${fit(model.footer, columns - 2)}`)];
}

/** `left` and `right` at the two ends of a row, whose visible lengths are given because colours have none. */
function spread(left: string, right: string, leftLength: number, rightLength: number, columns: number): string {
  return `${left}${' '.repeat(Math.max(1, columns - leftLength - rightLength))}${right}`;
}

function nodeRows(model: ScreenModel, columns: number, palette: Palette): readonly string[] {
  return model.nodes.map((name) => {
    const known = model.status?.nodes.find((node) => node.name === name);
    const off = model.poweredOff.includes(name);
    const state = known?.state ?? (model.status ? 'unknown' : 'starting');
    const mark = state === 'online' ? palette.good('●') : state === 'standby' ? palette.warn('◐') : palette.bad('○');
    const words = [state, ...(off ? ['power off'] : []), ...(known?.dc ? ['DC'] : [])].join(', ');
    return ` ${mark} ${palette.node(name, model.nodes.indexOf(name))}${' '.repeat(Math.max(1, 16 - name.length))}${words.padEnd(24)}${linksOf(model, name, columns - 44, palette)}`;
  });
}

/** The links to a node, as the node whose status this is sees them. */
function linksOf(model: ScreenModel, name: string, room: number, palette: Palette): string {
  const links = model.status?.nodes.find((node) => node.name === name)?.links ?? [];
  const texts = links.map(({ link, state, roundTripUs }) => {
    const time = roundTripUs === null ? '' : ` ${(roundTripUs / 1000).toFixed(1)} ms`;
    return { plain: `link ${link} ${state}${state === 'up' ? time : ''}`, up: state === 'up' };
  });
  if (texts.map(({ plain }) => plain).join('   ').length > room) {
    return texts.map(({ up }, index) => (up ? palette.good(`${index} up`) : palette.bad(`${index} down`))).join(' ');
  }
  return texts.map(({ plain, up }) => (up ? plain : palette.bad(plain))).join('   ');
}

function resourceRows(resources: readonly ResourceStatus[], columns: number, palette: Palette): readonly string[] {
  if (resources.length === 0) return [palette.faint('   nothing is known yet')];
  return resources.slice(0, 4).map((resource) => {
    const started = resource.state === 'started';
    const mark = started ? palette.good('●') : resource.state === 'stopped' ? '○' : palette.warn('◐');
    const failures = Object.entries(resource.failCounts).map(
      ([node, count]) => `${count} failure${count === 1 ? '' : 's'} on ${node}`,
    );
    const doing = resource.operation ?? [...(resource.node === null ? [] : [resource.node]), ...failures].join(', ');
    const text = `${resource.id.padEnd(16)}${resource.state.padEnd(10)}${doing}`;
    return ` ${mark} ${text.slice(0, columns - 4)}`;
  });
}

function cellsOf(times: readonly number[], nowMs: number, cells: number): readonly number[] {
  // Cells are fixed in time, so that the strip runs without flickering.
  const end = Math.floor(nowMs / CELL_MS) - 1;
  const counts = new Array<number>(cells).fill(0);
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const cell = Math.floor((times[index] ?? 0) / CELL_MS) - (end - cells + 1);
    if (cell < -CELL_FULL) break;
    if (cell >= 0 && cell < cells) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** For each cell of the strip whether the client asked all through it. */
function watchedCells(model: ScreenModel, cells: number): readonly boolean[] {
  const first = Math.floor(model.nowMs / CELL_MS) - cells;
  return Array.from({ length: cells }, (_unused, cell) => (first + cell) * CELL_MS >= model.watchedSinceMs);
}

function pingStrip(model: ScreenModel, cells: number, palette: Palette): string {
  const watched = watchedCells(model, cells);
  return cellsOf(model.pings, model.nowMs, cells)
    .map((count, cell) => {
      if (!watched[cell]) return ' ';
      return count >= CELL_FULL ? palette.good('▇') : count > 0 ? palette.warn('▃') : palette.bad('·');
    })
    .join('');
}

/** In the colour of the node that served the page; without colours its number. */
function pageStrip(model: ScreenModel, cells: number, palette: Palette): string {
  const watched = watchedCells(model, cells);
  const byNode = model.nodes.map((name) => {
    const times = model.pages.filter(({ node }) => node === name).map(({ atMs }) => atMs);
    return cellsOf(times, model.nowMs, cells);
  });
  return watched
    .map((isWatched, cell) => {
      const counts = byNode.map((each) => each[cell] ?? 0);
      const most = counts.indexOf(Math.max(...counts));
      const count = counts[most] ?? 0;
      if (!isWatched) return ' ';
      if (count === 0) return palette.bad('·');
      return palette.colours ? palette.node(count >= CELL_FULL ? '▇' : '▃', most) : String(most + 1);
    })
    .join('');
}

function storyRows(model: ScreenModel, columns: number, palette: Palette): readonly string[] {
  const lines = model.story.slice(-STORY_ROWS).flatMap(({ kind, text }) =>
    wrap(text, columns - 4).map((part, index) => {
      if (kind === 'command') return ` ${palette.accent(index === 0 ? '$' : ' ')} ${palette.bold(part)}`;
      return kind === 'result' ? `   ${palette.good(part)}` : `   ${part}`;
    }),
  );
  const shown = lines.slice(-STORY_ROWS);
  return [...shown, ...new Array<string>(STORY_ROWS - shown.length).fill('')];
}
