import { describe, expect, it } from 'vitest';
import { waitFor } from '../lab/deadline.ts';
import { SERVICE_ADDRESS } from '../lab/topology.ts';
import { AddressWatch } from './address-watch.ts';
import { DEADLINE_MS, otherThan, outputOf, repeats, useCluster } from './bed.ts';
import { canMakeNodes } from './permission.ts';

describe.skipIf(!canMakeNodes)('a cluster whose active node dies', () => {
  const cluster = useCluster();

  it.each(Array.from({ length: repeats }, (_unused, index) => index + 1))(
    'fences it, then serves from the other node, and keeps it there (%i)',
    async () => {
      const session = cluster();
      const active = await session.activeNode();
      const addresses = await AddressWatch.begin(session);
      const { takeover } = await session.measureTakeover(active);
      expect(takeover).toMatchObject({ ok: true, fault: null, from: active, to: otherThan(session, active) });
      expect(await addresses.overlaps()).toEqual([]);
      await session.bringBack(active);
      expect(await session.activeNode()).toBe(takeover.to);
    },
  );

  it('takes nothing over while fencing fails, says what is awaited, and goes on once it works', async () => {
    const session = cluster();
    const active = await session.activeNode();
    const survivor = otherThan(session, active);
    await session.lab.request({ command: 'fencing', works: false });
    await session.lab.kill(active);
    const blocked = await session.untilStatus('a failed fencing in the status', DEADLINE_MS, ({ fencing }) =>
      fencing.pending.some(({ target, lastError }) => target === active && lastError !== null),
    );
    expect(blocked.nodes.find(({ name }) => name === active)?.awaiting).not.toBeNull();
    expect(await outputOf(session, survivor, 'ip', '-oneline', 'address')).not.toContain(SERVICE_ADDRESS);
    await session.lab.request({ command: 'fencing', works: true });
    const mendedMs = Date.now();
    await waitFor('a page from the survivor', DEADLINE_MS, () => session.watch.firstPage(survivor, mendedMs));
    await session.bringBack(active);
  });

  it('moves the service by standby, and not back by itself', async () => {
    const session = cluster();
    const active = await session.activeNode();
    const other = otherThan(session, active);
    const addresses = await AddressWatch.begin(session);
    await outputOf(session, active, 'nyxctl', 'standby', active);
    await waitFor('a page from the other node', DEADLINE_MS, () => session.watch.pages.at(-1)?.node === other);
    await outputOf(session, active, 'nyxctl', 'unstandby', '--all');
    await session.untilServing();
    expect(await session.activeNode()).toBe(other);
    expect(await addresses.overlaps()).toEqual([]);
  });

  it('lets a node that is stopped in order go without fencing it', async () => {
    const session = cluster();
    const active = await session.activeNode();
    const other = otherThan(session, active);
    const before = (await session.status())?.lastEvent ?? 0;
    await session.lab.stop(active);
    await session.untilStatus(
      'the node seen as gone in order',
      DEADLINE_MS,
      ({ nodes, settled }) => settled && nodes.some(({ name, state }) => name === active && state === 'left'),
    );
    await waitFor('a page from the other node', DEADLINE_MS, () => session.watch.pages.at(-1)?.node === other);
    const kinds = (await session.eventsAfter(before)).map(({ kind }) => kind);
    expect(kinds).not.toContain('fencing-started');
    await session.bringBack(active);
  });
});
