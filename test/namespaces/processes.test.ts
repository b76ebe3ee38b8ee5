import type { StatusView } from '@nyx/crm/contract';
import { describe, expect, it } from 'vitest';
import { type ClusterSession, PAGE_RESOURCE } from '../lab/cluster-session.ts';
import { waitFor } from '../lab/deadline.ts';
import { AddressWatch } from './address-watch.ts';
import { DEADLINE_MS, otherThan, outputOf, useCluster } from './bed.ts';
import { canMakeNodes } from './permission.ts';

const failCount = (status: StatusView, node: string): number =>
  status.resources.find(({ id }) => id === PAGE_RESOURCE)?.failCounts[node] ?? 0;

/** Forgets the failures of earlier tests. */
async function cleanUp(session: ClusterSession): Promise<string> {
  await session.untilServing();
  const active = await session.activeNode();
  await outputOf(session, active, 'nyxctl', 'cleanup');
  await session.untilStatus('no failure', DEADLINE_MS, (status) => failCount(status, active) === 0);
  return active;
}

const settledAgain = (status: StatusView): boolean =>
  status.settled && status.resources.every(({ state }) => state === 'started');

describe.skipIf(!canMakeNodes)('a cluster whose processes are killed', () => {
  const cluster = useCluster();

  it('recovers a web server in place and counts the failure', async () => {
    const session = cluster();
    const active = await cleanUp(session);
    await outputOf(session, active, 'pkill', '-9', 'nginx');
    const status = await session.untilStatus(
      'recovered and counted',
      DEADLINE_MS,
      (each) => settledAgain(each) && failCount(each, active) === 1,
    );
    expect(status.resources.find(({ id }) => id === PAGE_RESOURCE)?.node).toBe(active);
    await session.untilServing();
  });

  it('recovers a web server here or elsewhere whose master alone was killed, though its worker keeps the port', async () => {
    const session = cluster();
    const active = await cleanUp(session);
    await outputOf(session, active, 'sh', '-c', 'kill -9 $(cat /run/nginx.pid)');
    await session.untilStatus(
      'recovered and counted',
      DEADLINE_MS,
      (each) => settledAgain(each) && failCount(each, active) >= 1,
    );
    await session.untilServing();
    // The agent does not find the worker without its master, so the node stays unusable until someone ends it.
    if ((await session.activeNode()) !== active) await session.lab.exec(active, ['pkill', '-9', 'nginx']);
  });

  it('moves it once it has failed as often as the migration threshold', async () => {
    const session = cluster();
    const active = await cleanUp(session);
    const other = otherThan(session, active);
    await waitFor('the move', DEADLINE_MS, async () => {
      const status = await session.status();
      if (!status || !settledAgain(status)) return false;
      if (status.resources.every(({ node }) => node === other)) return true;
      await session.lab.exec(active, ['pkill', '-9', 'nginx']);
      const failures = failCount(status, active);
      await session.untilStatus('the failure counted', DEADLINE_MS, (each) => failCount(each, active) > failures);
      return false;
    });
    await session.untilServing();
    expect(failCount((await session.status()) as StatusView, active)).toBe(3);
    await cleanUp(session);
    expect(await session.activeNode()).toBe(other);
  });

  it('leaves resources alone when a manager is killed, says that it is down, and has it back', async () => {
    const session = cluster();
    const active = await cleanUp(session);
    const master = await outputOf(session, active, 'cat', '/run/nginx.pid');
    const before = (await session.status())?.lastEvent ?? 0;
    // Killed until a status was asked for while it was away: it is back within moments.
    await waitFor('a status without the manager', DEADLINE_MS, async () => {
      await session.lab.exec(active, ['pkill', '-9', '-f', 'nyx-manager']);
      const { stdout } = await session.nyxctl(active, 'status', '--json');
      const status = JSON.parse(stdout) as StatusView;
      if (status.manager.state !== 'down') return false;
      expect(status.quorum.quorate).toBe(true);
      expect(status.nodes.map(({ name }) => name).toSorted()).toEqual(session.nodes.toSorted());
      expect(status.nodes.flatMap(({ links }) => links)).not.toEqual([]);
      return true;
    });
    await session.untilServing();
    await waitFor('the manager in charge again', DEADLINE_MS, () =>
      session.lab
        .api(active)
        .status()
        .then(
          ({ manager }) => ['in-charge', 'member'].includes(manager.state),
          () => false,
        ),
    );
    expect(await outputOf(session, active, 'cat', '/run/nginx.pid')).toBe(master);
    expect(await session.activeNode()).toBe(active);
    const events = await session.eventsAfter(before);
    expect(
      events.filter(
        ({ kind, data }) => kind === 'operation-started' && ['start', 'stop'].includes(String(data.operation)),
      ),
    ).toEqual([]);
    expect(events.map(({ kind }) => kind)).not.toContain('fencing-started');
  });

  it('leaves resources alone and fences nobody when a restart was announced', async () => {
    const session = cluster();
    const active = await cleanUp(session);
    const master = await outputOf(session, active, 'cat', '/run/nginx.pid');
    const before = (await session.status())?.lastEvent ?? 0;
    await outputOf(session, active, 'nyxctl', 'announce-restart', '--within', '2min');
    await outputOf(session, active, 'pkill', '-9', '-P', '1', '-f', 'nyxd');
    await waitFor('the node back', DEADLINE_MS, async () =>
      (await session.eventsAfter(before)).some(({ kind, node }) => kind === 'node-joined' && node === active),
    );
    await session.untilStatus('settled again', DEADLINE_MS, settledAgain);
    expect((await session.eventsAfter(before)).map(({ kind }) => kind)).not.toContain('fencing-started');
    expect(await session.activeNode()).toBe(active);
    expect(await outputOf(session, active, 'cat', '/run/nginx.pid')).toBe(master);
  });

  it('never has two holders when the ring process of the active node is killed', async () => {
    const session = cluster();
    const active = await cleanUp(session);
    const addresses = await AddressWatch.begin(session);
    const before = (await session.status())?.lastEvent ?? 0;
    await outputOf(session, active, 'pkill', '-9', '-P', '1', '-f', 'nyxd');
    // Either it rejoins and adopts what runs, or it is fenced and the other one takes over: both end in a service.
    await waitFor('the ring knows of it', DEADLINE_MS, async () =>
      (await session.eventsAfter(before)).some(
        ({ kind, node }) => node === active && ['node-lost', 'node-joined'].includes(kind),
      ),
    );
    await waitFor('a node that rejoined or was fenced', DEADLINE_MS, async () => {
      const status = await session.status();
      const state = status?.nodes.find(({ name }) => name === active)?.state;
      return state === 'online' || (state === 'fenced' && (await session.lab.machine(active)).power === 'off');
    });
    await session.untilStatus('the service runs', DEADLINE_MS, settledAgain);
    expect(await addresses.overlaps()).toEqual([]);
    await session.bringBack(active);
  });
});
