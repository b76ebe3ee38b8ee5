import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { membersOf, RingBed, reached } from './real-rings.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'nyx-packed-'));
const bed = new RingBed(2);
const stores: ChildProcessWithoutNullStreams[] = [];

afterAll(async () => {
  for (const store of stores) store.kill();
  await bed.close();
  rmSync(directory, { recursive: true });
});

/** Packs the library and installs it with npm into an empty folder, together with the example. */
function installed(): string {
  const packed = join(directory, 'packed');
  const folder = join(directory, 'program');
  mkdirSync(folder);
  execFileSync(process.execPath, [join(PACKAGE, 'tools', 'pack-client.ts'), packed]);
  execFileSync('npm', ['pack', '--silent'], { cwd: packed });
  const archive = readdirSync(packed).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(packed, archive)], {
    cwd: folder,
  });
  copyFileSync(join(PACKAGE, 'examples', 'key-value-store.ts'), join(folder, 'key-value-store.ts'));
  return folder;
}

/** A running copy of the example. */
class Store {
  readonly lines: string[] = [];
  readonly #process: ChildProcessWithoutNullStreams;

  constructor(folder: string, socketPath: string) {
    this.#process = spawn(process.execPath, ['key-value-store.ts', socketPath], { cwd: folder });
    stores.push(this.#process);
    let rest = '';
    const take = (chunk: Buffer): void => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines);
    };
    this.#process.stdout.on('data', take);
    this.#process.stderr.on('data', take);
  }

  say(line: string): void {
    this.#process.stdin.write(`${line}\n`);
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Asks for the whole map until it is `expected`. */
  async shows(expected: Readonly<Record<string, string>>): Promise<void> {
    await reached(
      () => {
        if (this.lines.at(-1) === JSON.stringify(expected)) return true;
        this.say('dump');
        return false;
      },
      () => this.lines,
    );
  }
}

describe('the packed client library', () => {
  it('runs the example on two nodes, without dependencies and without the daemon', async () => {
    const folder = installed();
    const library = join(folder, 'node_modules', '@nyx', 'membership');
    expect(readdirSync(library).sort()).toEqual(['client.js', 'package.json', 'types']);
    const code = readFileSync(join(library, 'client.js'), 'utf8');
    expect(code).not.toMatch(/node:dgram|LinksCore|createCipheriv/);

    const rings = await bed.startAll();
    await reached(
      () => rings.every((ring) => membersOf(ring).length === 2),
      () => rings.map(membersOf),
    );
    const [one, two] = rings.map(({ ring }) => new Store(folder, ring.socketPath)) as [Store, Store];
    await reached(
      () => one.lines.includes('ready') && two.lines.includes('ready'),
      () => [one.lines, two.lines],
    );
    one.say('set colour blue');
    two.say('set size 4 inches');
    await one.shows({ colour: 'blue', size: '4 inches' });
    await two.shows({ colour: 'blue', size: '4 inches' });

    two.kill();
    one.say('set colour red');
    const three = new Store(folder, rings[1]?.ring.socketPath ?? '');
    await three.shows({ colour: 'red', size: '4 inches' });
  });

  it('keeps the example below 100 lines', () => {
    const lines = readFileSync(join(PACKAGE, 'examples', 'key-value-store.ts'), 'utf8').split('\n');
    expect(lines.length).toBeLessThan(100);
  });
});
