import { describe, expect, it } from 'vitest';
import { TimerQueue } from './timer-queue.ts';

/** A queue on a clock that the test sets, and what it fired. */
function newQueue(): { queue: TimerQueue<string>; clock: { atMs: number }; fired: string[]; taken: { count: number } } {
  const clock = { atMs: 0 };
  const taken = { count: 0 };
  const fired: string[] = [];
  const queue = new TimerQueue<string>({
    clock: { nowMs: () => clock.atMs },
    onFired: (timer) => fired.push(`${timer} after ${taken.count}`),
    datagramsTaken: () => taken.count,
  });
  return { queue, clock, fired, taken };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Holds the loop up until every timer of Node that was set is due, then lets it come to them. */
async function passTimers(): Promise<void> {
  const startMs = performance.now();
  while (performance.now() - startMs < 5);
  await turn();
}

/** Lets the loop turn, taking `perTurn` datagrams each time, until something fired or `turnsMax` turns are over. */
async function turns(
  bed: ReturnType<typeof newQueue>,
  perTurn: (turnsDone: number) => number,
  turnsMax: number,
): Promise<number> {
  let done = 0;
  while (bed.fired.length === 0 && done < turnsMax) {
    bed.taken.count += perTurn(done);
    done += 1;
    await turn();
  }
  return done;
}

describe('the timer queue', () => {
  it('fires in the order of the due times, each once, and not what was cancelled or put off', async () => {
    const bed = newQueue();
    bed.queue.set('c', 3);
    bed.queue.set('a', 1);
    bed.queue.set('b', 2);
    bed.queue.set('cancelled', 1);
    bed.queue.set('cancelled', null);
    bed.queue.set('a', 2.5);
    bed.clock.atMs = 3;
    await passTimers();
    await turn();
    expect(bed.fired).toEqual(['b after 0', 'a after 0', 'c after 0']);
  });

  it('lets in what waits in the sockets before a timer that is late', async () => {
    const bed = newQueue();
    bed.queue.set('late', 1);
    bed.clock.atMs = 1000;
    await passTimers();
    const backlog = [32, 32, 32, 7];
    await turns(bed, (done) => backlog[done] ?? 0, 1000);
    const [, taken] = /after (\d+)/.exec(bed.fired[0] ?? '') ?? [];
    expect(Number(taken)).toBe(103);
  });

  it('fires though datagrams never cease, as on a busy ring', async () => {
    const bed = newQueue();
    bed.queue.set('late', 1);
    bed.clock.atMs = 1000;
    await passTimers();
    expect(await turns(bed, () => 3, 50)).toBeLessThanOrEqual(3);
  });

  it('fires nothing once it is closed', async () => {
    const bed = newQueue();
    bed.queue.set('a', 1);
    bed.queue.close();
    bed.clock.atMs = 100;
    await passTimers();
    await turn();
    expect(bed.fired).toEqual([]);
  });
});
