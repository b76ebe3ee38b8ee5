/** Supervision with real processes: what a silent, a dying and a stopped program makes the ring do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { RingBed, type RingUnderTest, reached } from './real-rings.ts';

const PROGRAM = fileURLToPath(new URL('supervised-program.ts', import.meta.url));

const beds: RingBed[] = [];
const children: ChildProcess[] = [];
const lines = (path: string): readonly string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
const instances = (path: string): readonly string[] => lines(path).filter((line) => line.startsWith('instance'));
const processIdOf = (line: string | undefined): number => Number(/pid (\d+)/.exec(line ?? '')?.[1]);

function newBed(nodes: number): RingBed {
  const bed = new RingBed(nodes);
  beds.push(bed);
  return bed;
}

function run({ ring }: RingUnderTest, bed: RingBed, ...words: string[]): string {
  const output = join(bed.directory, 'output');
  const [check = 'event', ...rest] = words;
  const child = spawn(process.execPath, [PROGRAM, ring.socketPath, check, output, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, NYX_TEST_WORD: 'kept' },
  });
  children.push(child);
  return output;
}

afterEach(async () => {
  for (const bed of beds.splice(0)) {
    const running = bed.rings.flatMap(({ ring }) => ring.status().supervised.map(({ processId }) => processId));
    await bed.close();
    for (const processId of running)
      if (processId !== null && processId !== process.pid) process.kill(processId, 'SIGKILL');
  }
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('a supervised program', () => {
  it.each(['ping', 'event'])(
    'that falls silent (%s) is warned, and runs again with its environment and its state',
    async (check) => {
      const bed = newBed(1);
      const one = await bed.start(0);
      const output = run(one, bed, check);
      await reached(
        () => instances(output).length === 1,
        () => one.ring.status().supervised,
      );
      expect(instances(output)[0]).toMatch(/^instance 0 count 1 pid \d+ kept$/);
      process.kill(processIdOf(instances(output)[0]), 'SIGUSR1');
      await reached(
        () => instances(output).length === 2,
        () => one.ring.status().supervised,
      );
      expect(lines(output)).toContain('warned');
      expect(instances(output)[1]).toMatch(/^instance 1 count 2 pid \d+ kept$/);
      await reached(
        () => one.ring.status().supervised[0]?.phase === 'checked',
        () => one.ring.status().supervised,
      );
    },
  );

  it('that hangs is ended by force, one that dies is started at once, each once', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const output = run(one, bed, 'ping');
    await reached(
      () => instances(output).length === 1,
      () => one.ring.status().supervised,
    );
    process.kill(processIdOf(instances(output)[0]), 'SIGSTOP');
    await reached(
      () => instances(output).length === 2,
      () => one.ring.status().supervised,
    );
    process.kill(processIdOf(instances(output)[1]), 'SIGKILL');
    await reached(
      () => instances(output).length === 3,
      () => one.ring.status().supervised,
    );
    expect(instances(output).map((line) => line.split(' ')[3])).toEqual(['1', '2', '3']);
    expect(() => process.kill(processIdOf(instances(output)[1]), 0)).toThrow();
  });

  it('that depends on the quorum waits for it, and is started again when it is lost', async () => {
    const bed = newBed(3);
    const one = await bed.start(0);
    const output = run(one, bed, 'event', 'while-quorate');
    await reached(
      () => one.ring.status().supervised[0]?.phase === 'waiting-for-quorum',
      () => one.ring.status(),
    );
    expect(instances(output)).toEqual([]);
    const two = await bed.start(1);
    await reached(
      () => instances(output).length === 1,
      () => one.ring.status().supervised,
    );
    await two.ring.close();
    await reached(
      () =>
        one.ring.status().supervised[0]?.instance === 1 &&
        one.ring.status().supervised[0]?.phase === 'waiting-for-quorum',
      () => one.ring.status().supervised,
    );
  });

  it('cannot be the process of the ring itself, nor take a name that is taken', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const refused = { code: 'NYX_RING_REQUEST_INVALID' };
    const first = await one.client();
    await expect(first.supervise({ name: 'self', intervalMs: 0, recovery: 'quit' })).rejects.toMatchObject(refused);
    await first.supervise({ name: 'a', intervalMs: 0, recovery: 'report' });
    const second = await one.client();
    await expect(second.supervise({ name: 'a', intervalMs: 0, recovery: 'report' })).rejects.toMatchObject(refused);
  });
});

describe('the status of a ring', () => {
  it('can be watched: at once, then again and again, until the connection ends', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const client = await one.client();
    let seen = 0;
    for await (const status of client.watchStatus(50)) {
      expect(status.cluster).toBe('test');
      seen += 1;
      if (seen === 3) break;
    }
    const rest = client.watchStatus(50)[Symbol.asyncIterator]();
    await rest.next();
    await one.ring.close();
    await expect(
      (async () => {
        for (;;) if ((await rest.next()).done) return;
      })(),
    ).rejects.toMatchObject({ code: 'NYX_RING_CONNECTION_LOST' });
  });
});
