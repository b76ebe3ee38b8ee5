/** Self-fencing with real rings: a watchdog that ends its ring when it is not fed, and what the others conclude. */
import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { EndingWatchdog, WATCHDOG_MS } from './ending-watchdog.ts';
import { PATIENT, RingBed, type RingUnderTest, reached } from './real-rings.ts';

const QUICK = { ...PATIENT, suspicionTimeoutMs: 600, tokenTimeoutMs: 1500, consensusTimeoutMs: 1800 };
const beds: GuardedBed[] = [];

interface Guarded extends RingUnderTest {
  readonly watchdog: EndingWatchdog;
}

class GuardedBed extends RingBed {
  /** The nodes whose datagrams are lost, both ways. */
  readonly cut = new Set<number>();
  readonly guarded: Guarded[] = [];

  async startGuarded(count: number, selfFencing = true): Promise<readonly Guarded[]> {
    for (let index = 0; index < count; index += 1) {
      const watchdog = new EndingWatchdog();
      const passesDatagram = (): boolean => !this.cut.has(index);
      const options = { watchdog, selfFencing, passesDatagram, timing: QUICK };
      const under = await this.start(index, { ...options, quorum: { twoNode: false, waitForAll: false } });
      watchdog.onFired = () => void under.ring.close();
      this.guarded.push({ ...under, watchdog });
    }
    await reached(
      () => this.guarded.every(({ ring }) => ring.status().membership.guards.length === count),
      () => this.guarded.map(({ ring }) => ring.status().membership),
    );
    return this.guarded;
  }
}

function newBed(nodes: number): GuardedBed {
  const bed = new GuardedBed(nodes);
  beds.push(bed);
  return bed;
}

afterEach(async () => {
  for (const bed of beds.splice(0)) {
    await bed.close();
    for (const { watchdog } of bed.guarded) watchdog.disarm();
  }
});

const stateOf = ({ ring }: RingUnderTest, name: string) =>
  ring.status().membership.absent.find((peer) => peer.name === name)?.state;

describe('a node with an armed watchdog', () => {
  it('that is cut off from the majority is reset, and counts as fenced only after that', async () => {
    const bed = newBed(3);
    const [one, two, three] = await bed.startGuarded(3);
    if (!one || !two || !three) throw new Error('three were started');
    const seen: (number | null)[] = [];
    const client = await one.client();
    const watching = (async () => {
      for await (const view of client.membership()) {
        if (view.absent.some(({ state }) => state === 'fenced')) {
          seen.push(three.watchdog.firedAtMs);
          return;
        }
      }
    })();
    bed.cut.add(2);
    await reached(
      () => stateOf(one, 'node-3') === 'lost',
      () => one.ring.status().membership,
    );
    await watching;
    expect(seen).toEqual([expect.any(Number)]);
    expect(stateOf(two, 'node-3')).toBe('fenced');
    expect(one.watchdog.firedAtMs).toBeNull();
    expect(two.watchdog.firedAtMs).toBeNull();
  });

  it('that runs nothing is not reset for want of quorum, and the minority holds nobody for fenced', async () => {
    const bed = newBed(3);
    const [one, two, three] = await bed.startGuarded(3);
    if (!one || !two || !three) throw new Error('three were started');
    await (await three.client()).tellOccupied(false);
    bed.cut.add(0);
    bed.cut.add(1);
    await reached(
      () => one.watchdog.firedAtMs !== null && two.watchdog.firedAtMs !== null,
      () => three.ring.status(),
    );
    const status = three.ring.status();
    expect(status.watchdog.state).toBe('fed');
    expect(status.membership.absent.map(({ state }) => state)).toEqual(['lost', 'lost']);
  });

  it('is not held for fenced where self-fencing is not asked for', async () => {
    const bed = newBed(3);
    const [one, , three] = await bed.startGuarded(3, false);
    if (!one || !three) throw new Error('three were started');
    bed.cut.add(2);
    await reached(
      () => three.watchdog.firedAtMs !== null,
      () => three.ring.status(),
    );
    const dueMs = performance.now() + 3 * QUICK.suspicionTimeoutMs + WATCHDOG_MS;
    await reached(
      () => performance.now() > dueMs,
      () => one.ring.status(),
    );
    expect(stateOf(one, 'node-3')).toBe('lost');
  });

  it('is starved while a vital process is not well', async () => {
    const bed = newBed(1);
    const [one] = await bed.startGuarded(1);
    if (!one) throw new Error('one was started');
    const client = await one.client();
    const supervised = await client.supervise({ name: 'manager', intervalMs: 100, recovery: 'report' });
    await supervised.start();
    await reached(
      () => one.watchdog.firedAtMs !== null,
      () => one.ring.status().watchdog,
    );
    expect(one.log.lines).toContain('error: the watchdog is not fed and will reset this host');
  });
});

describe('self-fencing', () => {
  it('is refused with two nodes, with the reason', async () => {
    const bed = newBed(2);
    await expect(bed.start(0, { selfFencing: true })).rejects.toMatchObject({
      code: 'NYX_RING_QUORUM_IMPOSSIBLE',
      message: expect.stringContaining('neither is reset by its watchdog'),
    });
  });
});
