import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_RING_PORT, formatKeyFile, generateKey } from '@nyx/membership';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../lab/deadline.ts';
import { DEADLINE_MS, otherThan, outputOf, useCluster } from './bed.ts';
import { canMakeNodes } from './permission.ts';

/** Sends datagrams of every size with random bytes, some of them with a first byte that a format version could be. */
const GARBAGE = `
import { createSocket } from 'node:dgram';
import { randomBytes } from 'node:crypto';
const [address, port] = process.argv.slice(-2);
const socket = createSocket('udp4');
for (let count = 0; count < 3000; count += 1) {
  const bytes = randomBytes(count % 1400);
  if (bytes.length > 0 && count % 2 === 0) bytes[0] = count % 4;
  await new Promise((resolve) => socket.send(bytes, Number(port), address, resolve));
}
socket.close();
`;

describe.skipIf(!canMakeNodes)('a cluster among strangers', () => {
  const cluster = useCluster();

  it('goes on undisturbed while garbage arrives at the ports of its ring', async () => {
    const session = cluster();
    const active = await session.activeNode();
    const before = (await session.status())?.lastEvent ?? 0;
    const program = ['--input-type=module', '--eval', GARBAGE, '--'];
    for (const address of ['12.0.1.1', '10.77.1.1']) {
      await outputOf(session, 'nyx-secondary', process.execPath, ...program, address, String(DEFAULT_RING_PORT));
    }
    await session.untilServing();
    expect(await session.activeNode()).toBe(active);
    expect((await session.eventsAfter(before)).map(({ kind }) => kind)).not.toContain('node-lost');
  });

  it('keeps a node with another key out, says so, and lets it in with the right one', async () => {
    const session = cluster();
    const active = await session.activeNode();
    const stranger = otherThan(session, active);
    await session.lab.stop(stranger);
    const key = join(session.lab.directory.diskOf(stranger), 'etc-nyx', 'cluster.key');
    copyFileSync(key, `${key}.right`);
    writeFileSync(key, formatKeyFile([generateKey()]), { mode: 0o600 });
    await session.lab.start(stranger);
    const said = () => outputOf(session, active, 'nyxctl', 'ring');
    await waitFor('a word about the key', DEADLINE_MS, async () => new RegExp(`${stranger}.*key`).test(await said()));
    expect((await session.status())?.nodes.find(({ name }) => name === stranger)?.state).toBe('left');
    expect(await session.activeNode()).toBe(active);
    await session.lab.kill(stranger);
    copyFileSync(`${key}.right`, key);
    await session.bringBack(stranger);
    expect(await session.activeNode()).toBe(active);
  });
});
