/**
 * `pnpm demo`: one command shows a failover. Brings up two nodes and a client, lets the active node lose its
 * power, brings it back, moves the service by hand, and hands over the keys. Leaves nothing behind but
 * installed packages.
 */
import { isNyxError, NyxError } from '@nyx/foundation';
import { ClusterSession } from '../lab/cluster-session.ts';
import { LabDirectory } from '../lab/lab-directory.ts';
import { clearPredecessor, endWithParents, leaveNothing } from '../lab/ownership.ts';
import { requirePackages } from '../lab/packages.ts';
import { serveKeys } from './keys.ts';
import { LiveScreen } from './live-screen.ts';
import { paletteOf } from './palette.ts';
import { lineStage, type Stage } from './stage.ts';
import { tellStory } from './story.ts';
import { figuresAsJson, summaryLines } from './summary.ts';

const HELP = `pnpm demo: one command shows a failover

  --once   without pauses and without the keys at the end; installs missing packages without asking
  --json   one JSON line on standard output, numbers in milliseconds

Exit status: 0 all as it must be, 1 not, 2 usage, 3 packages are missing.
`;
const EXIT = { done: 0, failed: 1, usage: 2, unavailable: 3 } as const;

interface DemoOptions {
  readonly once: boolean;
  readonly json: boolean;
}

function parse(words: readonly string[]): DemoOptions | 'help' {
  if (words.includes('--help') || words.includes('-h')) return 'help';
  const unknown = words.find((word) => word !== '--once' && word !== '--json');
  if (unknown !== undefined) {
    throw new NyxError('NYX_LAB_USAGE', `the demo does not know ${unknown}`, { remedy: 'See pnpm demo --help' });
  }
  return { once: words.includes('--once'), json: words.includes('--json') };
}

function stageFor(options: DemoOptions): Stage {
  if (options.json) return lineStage((line) => process.stderr.write(`${line}\n`));
  if (!process.stdout.isTTY) return lineStage((line) => process.stdout.write(`${line}\n`));
  return new LiveScreen(process.stdout, paletteOf(!process.env.NO_COLOR));
}

async function show(options: DemoOptions): Promise<number> {
  await requirePackages({ ask: !options.once });
  const directory = LabDirectory.default();
  await clearPredecessor(directory);
  const stage = stageFor(options);
  const leave = leaveNothing(directory, () => stage.close());
  try {
    stage.title('bringing up two nodes and a client');
    stage.command('pnpm lab up');
    const session = await ClusterSession.begin(directory, { nodes: 2, fencingTakesSeconds: 0, owned: true });
    stage.show(session);
    for (const sentence of (await session.lab.status()).missing) stage.event(`missing here: ${sentence}`);
    const figures = await tellStory(session, stage);
    if (!options.once && !options.json && process.stdin.isTTY && process.stdout.isTTY) {
      await serveKeys(session, stage, process.stdin);
    }
    await session.watch.end();
    await leave();
    if (options.json) process.stdout.write(`${figuresAsJson(figures)}\n`);
    else {
      const palette = paletteOf(process.stdout.isTTY && !process.env.NO_COLOR);
      process.stdout.write(`${summaryLines(figures, process.stdout.columns ?? 80, palette).join('\n')}\n`);
    }
    return figures.ok ? EXIT.done : EXIT.failed;
  } catch (error) {
    await leave();
    throw error;
  }
}

function exitStatusOf(error: unknown): number {
  if (!isNyxError(error)) return EXIT.failed;
  if (error.code === 'NYX_LAB_USAGE') return EXIT.usage;
  return error.code === 'NYX_LAB_MISSING_PACKAGES' ? EXIT.unavailable : EXIT.failed;
}

async function main(words: readonly string[]): Promise<number> {
  try {
    const options = parse(words);
    if (options === 'help') {
      process.stdout.write(HELP);
      return EXIT.done;
    }
    endWithParents();
    return await show(options);
  } catch (error) {
    const { code, message, remedy } =
      error instanceof NyxError ? error : { code: 'NYX_LAB_COMMAND_FAILED', message: String(error), remedy: '' };
    if (words.includes('--json')) {
      const line = { failover: null, switchover: null, ok: false, error: { code, message, remedy } };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
    process.stderr.write(`${code}: ${message}\n${remedy ? `${remedy}\n` : ''}`);
    return exitStatusOf(error);
  }
}

const status = await main(process.argv.slice(2));
// Watches and timers of an unfinished story must not hold the process.
process.exit(status);
