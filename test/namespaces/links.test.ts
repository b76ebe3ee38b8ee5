import { describe, expect, it } from 'vitest';
import { waitFor } from '../lab/deadline.ts';
import { AddressWatch } from './address-watch.ts';
import { DEADLINE_MS, otherThan, outputOf, repeats, useCluster } from './bed.ts';
import { canMakeNodes } from './permission.ts';

describe.skipIf(!canMakeNodes)('a cluster whose links are cut', () => {
  const cluster = useCluster();

  it('goes on over the other link, shows the cut and the healing, and moves nothing', async () => {
    const session = cluster();
    const [node = '', peer = ''] = session.nodes;
    const active = await session.activeNode();
    const before = (await session.status())?.lastEvent ?? 0;
    const shows = (state: 'up' | 'down') =>
      session.untilStatus(`link 1 shown as ${state}`, DEADLINE_MS, ({ nodes }) =>
        nodes.some(({ links }) => links.some((link) => link.link === 1 && link.state === state)),
      );
    await session.lab.request({ command: 'fault', node, peer, networks: ['link-1'], percent: 100, oneWay: false });
    const cut = await shows('down');
    expect(cut.nodes.every(({ state }) => state === 'online')).toBe(true);
    await session.lab.heal();
    await shows('up');
    expect(await session.activeNode()).toBe(active);
    const kinds = (await session.eventsAfter(before)).map(({ kind }) => kind);
    expect(kinds).not.toContain('node-lost');
    expect(kinds).not.toContain('operation-started');
  });

  for (const serviceOn of ['nyx-primary', 'nyx-secondary']) {
    it.each(Array.from({ length: repeats }, (_unused, index) => index + 1))(
      `keeps the service on ${serviceOn}, which holds it, when all links are cut, and fences the other (%i)`,
      async () => {
        const session = cluster();
        await session.untilServing();
        if ((await session.activeNode()) !== serviceOn) {
          await outputOf(session, serviceOn, 'nyxctl', 'move', 'nyx-service', serviceOn);
          await waitFor(`a page from ${serviceOn}`, DEADLINE_MS, () => session.watch.pages.at(-1)?.node === serviceOn);
          await session.untilServing();
        }
        const other = otherThan(session, serviceOn);
        const holderBoots = (await session.lab.machine(serviceOn)).boots;
        const addresses = await AddressWatch.begin(session);
        const cutMs = Date.now();
        const links = ['link-0', 'link-1'] as const;
        await session.lab.request({
          command: 'fault',
          node: serviceOn,
          peer: other,
          networks: links,
          percent: 100,
          oneWay: false,
        });
        await waitFor(
          `${other} switched off`,
          DEADLINE_MS,
          async () => (await session.lab.machine(other)).power === 'off',
        );
        await session.untilStatus('the other node known as fenced', DEADLINE_MS, ({ nodes }) =>
          nodes.some(({ name, state }) => name === other && state === 'fenced'),
        );
        expect(await addresses.overlaps()).toEqual([]);
        expect((await session.lab.machine(serviceOn)).boots).toBe(holderBoots);
        expect(session.watch.firstPage(other, cutMs)).toBeNull();
        await session.lab.heal();
        await session.bringBack(other);
        expect(await session.activeNode()).toBe(serviceOn);
      },
    );
  }
});
