import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { peerCredentials } from './peer-credentials.ts';

test('the peer of a unix socket is the process that connected', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'nyx-peer-'));
  const path = join(directory, 'socket');
  const server = createServer().listen(path);
  await once(server, 'listening');
  const script = `require('node:net').connect(${JSON.stringify(path)})`;
  const child = spawn(process.execPath, ['-e', script]);
  const [socket] = (await once(server, 'connection')) as [Socket];
  expect(await peerCredentials(socket)).toEqual({
    isAvailable: true,
    port: { pid: child.pid, userId: process.getuid?.(), groupId: process.getgid?.() },
  });
  child.kill();
  socket.destroy();
  server.close();
  rmSync(directory, { recursive: true });
});

test('a socket that is not connected has no peer, which is a reason and no exception', async () => {
  expect(await peerCredentials(new Socket())).toMatchObject({
    isAvailable: false,
    reason: expect.stringContaining('permissions of the socket'),
  });
});
