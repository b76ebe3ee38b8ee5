/** Who reaches the API: root over the socket, a token over TLS from a client that pinned the certificate. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApiClient } from '../src/client/index.ts';
import { type ApiBed, apiBed } from './fixtures.ts';

let bed: ApiBed;
beforeEach(() => {
  bed = apiBed();
});
afterEach(() => bed.remove());

const local = () => createApiClient({ socketPath: bed.socketPath });

/** A started API with a token of each scope. */
async function remoteBed() {
  const api = await bed.start();
  const { fingerprint, address } = api.certificate();
  const admin = await local().createToken('alice', 'admin');
  const read = await local().createToken('monitoring', 'read');
  const remote = (token: string, shown = fingerprint ?? '') =>
    createApiClient({ url: `https://${address}`, token, fingerprint: shown });
  return { api, fingerprint: fingerprint ?? '', address: address ?? '', admin, read, remote };
}

describe('the socket', () => {
  it('can be used by its owner alone', async () => {
    await bed.start({ tls: null });
    expect(statSync(bed.socketPath).mode & 0o777).toBe(0o600);
    expect(await local().status()).toMatchObject({ cluster: 'nyx' });
  });

  it('of a dead process is taken over, and one that is answered is left alone', async () => {
    const first = await bed.start({ tls: null });
    await expect(bed.start({ tls: null })).rejects.toMatchObject({ code: 'NYX_API_SOCKET_IN_USE' });
    expect(await local().status()).toMatchObject({ cluster: 'nyx' });
    await first.close();
    writeFileSync(bed.socketPath, '');
    await bed.start({ tls: null });
    expect(await local().status()).toMatchObject({ cluster: 'nyx' });
  });

  it('lets an answer that is on its way arrive when the API ends', async () => {
    const api = await bed.start({ tls: null });
    const outcome = { settled: true, moved: [], blocked: [] };
    bed.service.settle = async () => {
      void api.close();
      return outcome;
    };
    expect(await local().leave({ timeoutMs: 1000 })).toMatchObject({ outcome });
  });

  it('answers what is no HTTP with a problem and goes on', async () => {
    await bed.start({ tls: null });
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect({ path: bed.socketPath }, () => socket.write('garbage\r\n\r\n'));
      socket.setEncoding('utf8');
      socket.on('data', (part) => {
        text += part;
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('NYX_API_INVALID_REQUEST');
    expect(await local().status()).toMatchObject({ cluster: 'nyx' });
  });

  it('survives any bytes that a program may write to it', async () => {
    await bed.start({ tls: null });
    const send = (bytes: Uint8Array) =>
      new Promise<void>((resolve) => {
        const socket = connect({ path: bed.socketPath }, () => socket.end(bytes));
        socket.on('error', () => {});
        socket.on('close', () => resolve());
        socket.resume();
      });
    await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), send), { numRuns: 50 });
    expect(await local().status()).toMatchObject({ cluster: 'nyx' });
  });

  it('is refused to nobody because the TLS listener cannot start, and the status says so', async () => {
    const other = apiBed();
    try {
      const { address } = (await other.start()).certificate();
      const port = Number(address?.split(':')[1]);
      const api = await bed.start({ tls: { host: '127.0.0.1', port } });
      expect(api.certificate().address).toBeNull();
      expect((await local().status()).warnings).toMatchObject([{ code: 'NYX_API_LISTENER_DOWN' }]);
    } finally {
      await other.remove();
    }
  });
});

describe('a token', () => {
  it('of scope admin may change, of scope read may only ask', async () => {
    const { admin, read, remote } = await remoteBed();
    await remote(admin.token).standby(['nyx-primary'], false, null);
    expect(bed.service.commands).toHaveLength(1);
    expect(await remote(read.token).status()).toMatchObject({ cluster: 'nyx' });
    expect(await remote(read.token).checkConfiguration('a: 1', 'x')).toMatchObject({ valid: true });
    for (const refused of [
      () => remote(read.token).standby(['nyx-primary'], false, null),
      () => remote(read.token).tokens(),
      () => remote(read.token).createToken('more', 'admin'),
    ]) {
      await expect(refused()).rejects.toMatchObject({ code: 'NYX_API_FORBIDDEN', data: { status: 403 } });
    }
    expect(bed.service.commands).toHaveLength(1);
  });

  it('that is unknown, missing or revoked is refused', async () => {
    const { admin, remote } = await remoteBed();
    await expect(remote('nyx_wrong').status()).rejects.toMatchObject({ code: 'NYX_API_UNAUTHENTICATED' });
    await local().revokeToken('alice');
    await expect(remote(admin.token).status()).rejects.toMatchObject({ code: 'NYX_API_UNAUTHENTICATED' });
    await expect(local().revokeToken('alice')).rejects.toMatchObject({ code: 'NYX_API_UNKNOWN_TOKEN' });
  });

  it('outlives a restart, and its secret is nowhere in the files', async () => {
    const { api, admin, fingerprint } = await remoteBed();
    await api.close();
    const again = await bed.start();
    expect(again.certificate().fingerprint).toBe(fingerprint);
    const remote = createApiClient({ url: `https://${again.certificate().address}`, token: admin.token, fingerprint });
    expect(await remote.tokens()).toMatchObject([{ name: 'alice', scope: 'admin' }, { name: 'monitoring' }]);
    expect(JSON.stringify(await remote.tokens())).not.toContain('sha256');
    const path = join(bed.directory, 'lib', 'tokens.json');
    expect(readFileSync(path, 'utf8')).not.toContain(admin.token);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('has a name of its own', async () => {
    await remoteBed();
    await expect(local().createToken('alice', 'read')).rejects.toMatchObject({ code: 'NYX_API_TOKEN_EXISTS' });
  });

  it('that is guessed too often makes the address wait', async () => {
    const { remote, admin } = await remoteBed();
    const codes = new Set<string>();
    for (let attempt = 0; attempt < 12; attempt++) {
      await remote(`nyx_guess${attempt}`)
        .status()
        .catch((error: { code: string }) => codes.add(error.code));
    }
    expect([...codes]).toEqual(['NYX_API_UNAUTHENTICATED', 'NYX_API_TOO_MANY_FAILURES']);
    await expect(remote(admin.token).status()).rejects.toMatchObject({ code: 'NYX_API_TOO_MANY_FAILURES' });
    expect(await local().status()).toMatchObject({ cluster: 'nyx' });
  });
});

describe('the certificate', () => {
  it('is compared before anything is sent', async () => {
    const { admin, remote, fingerprint } = await remoteBed();
    const other = fingerprint.replace(/^../, fingerprint.startsWith('00') ? '01' : '00');
    await expect(remote(admin.token, other).leave(null)).rejects.toMatchObject({
      code: 'NYX_API_CERTIFICATE_MISMATCH',
    });
    expect(bed.service.commands).toEqual([]);
    expect(await remote(admin.token, fingerprint.replaceAll(':', '').toLowerCase()).status()).toBeDefined();
  });

  it('has a P-256 key that others cannot read', async () => {
    const { address } = await remoteBed();
    const [host, port] = address.split(':');
    const curve = await new Promise<unknown>((resolve, reject) => {
      const socket = connectTls({ host: host ?? '', port: Number(port), rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate().asn1Curve);
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(curve).toBe('prime256v1');
    expect(statSync(join(bed.directory, 'lib', 'key.pem')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['is broken', 'certificate.pem', 'no certificate'],
    ['has a broken key', 'key.pem', 'no key'],
  ])('that %s keeps the TLS listener down and nothing else', async (_name, file, text) => {
    await (await bed.start()).close();
    writeFileSync(join(bed.directory, 'lib', file), text, { mode: 0o600 });
    await bed.start();
    expect((await local().status()).warnings).toMatchObject([{ code: 'NYX_API_STORED_FILE_INVALID' }]);
  });
});

describe('a damaged tokens file', () => {
  it.each([
    ['is no JSON', 'garbage'],
    ['is of a later version', '{"formatVersion":2,"tokens":[]}'],
    ['is of another form', '{"formatVersion":1,"tokens":[{"name":"a"}]}'],
  ])('that %s is reported and not overwritten', async (_name, text) => {
    await (await bed.start({ tls: null })).close();
    const path = join(bed.directory, 'lib', 'tokens.json');
    writeFileSync(path, text);
    await bed.start();
    expect((await local().status()).warnings).toMatchObject([{ code: 'NYX_API_STORED_FILE_INVALID' }]);
    await expect(local().createToken('bob', 'read')).rejects.toMatchObject({ code: 'NYX_API_STORED_FILE_INVALID' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
