/**
 * `pnpm gen:readme`: runs a cluster in the lab, cuts the power of the active node, and writes what it saw
 * into README.md: the drawing of the parts and the journal of the failover.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JournalEntry } from '@nyx/crm/contract';
import { wrap } from '../demo/wrap.ts';
import { ClusterSession } from '../lab/cluster-session.ts';
import { LabDirectory } from '../lab/lab-directory.ts';
import { endWithParents, leaveNothing } from '../lab/ownership.ts';
import { requirePackages } from '../lab/packages.ts';
import { drawParts, type NodeParts } from './parts-drawing.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const SETTLE_DEADLINE_MS = 30_000;
const LINE_WIDTH = 96;

/** Replaces what stands between the two marks of `section`. Throws where the marks are missing. */
export function replaceSection(document: string, section: string, lines: readonly string[]): string {
  const [begin, end] = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md lacks the marks of the section "${section}"`);
  return [document.slice(0, from), begin, '\n```text\n', lines.join('\n'), '\n```\n', document.slice(to)].join('');
}

async function partsOf(session: ClusterSession, name: string): Promise<NodeParts> {
  const { stdout } = await session.lab.exec(name, ['ps', '-eo', 'cls,rtprio,args', '--no-headers']);
  return { name, processes: stdout.split('\n').filter((line) => line.trim() !== '') };
}

/** The story's entries, with the time since the power was cut. */
function transcript(entries: readonly JournalEntry[], cutAtMs: number): readonly string[] {
  const story = entries.filter(({ kind, data }) => kind !== 'link-down' && !(data.operation === 'monitor'));
  return story.flatMap(({ seq, at, message, cause }) => {
    const seconds = ((Date.parse(at) - cutAtMs) / 1000).toFixed(3);
    const head = `${`+${seconds}`.padStart(8)} s  ${String(seq).padStart(3)}  `;
    const sentence = cause === null ? message : `${message}  ← ${cause}`;
    return wrap(sentence, LINE_WIDTH - head.length).map(
      (line, row) => (row === 0 ? head : ' '.repeat(head.length)) + line,
    );
  });
}

async function observe(directory: LabDirectory): Promise<void> {
  const session = await ClusterSession.begin(directory, { nodes: 2, fencingTakesSeconds: 0, owned: true });
  const status = await session.untilServing();
  const [first, second] = session.nodes;
  if (first === undefined || second === undefined) throw new Error('the lab has two nodes');
  const parts = [await partsOf(session, first), await partsOf(session, second)] as const;
  const page = session.watch.pages.at(-1);
  const drawing = drawParts([...parts], status, `served by ${page?.node ?? 'nobody'}`);

  const active = await session.activeNode();
  const cutAtMs = Date.now();
  const { outage } = await session.measureTakeover(active);
  await session.untilStatus('everything settled', SETTLE_DEADLINE_MS, ({ settled }) => settled);
  const journal = transcript(await session.eventsAfter(status.lastEvent), cutAtMs);
  const result = `The client was ${outage.httpOutageMs} ms without a page and ${outage.pingOutageMs} ms without a ping.`;

  const withParts = replaceSection(readFileSync(README, 'utf8'), 'parts', drawing);
  const command = `$ pnpm lab kill ${active}`;
  writeFileSync(README, replaceSection(withParts, 'failover', [command, ...journal, '', result]));
}

await requirePackages({ ask: false });
endWithParents();
const parent = mkdtempSync(join(tmpdir(), 'nyx-readme-'));
const directory = new LabDirectory(join(parent, 'lab'));
const leave = leaveNothing(directory, () => {});
try {
  await observe(directory);
} finally {
  await leave();
  rmSync(parent, { recursive: true, force: true });
}
process.exit(0);
