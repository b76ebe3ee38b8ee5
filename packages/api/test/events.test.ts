/** The journal as a stream: nothing is lost or told twice, from wherever a reader goes on. */
import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ApiClient, createApiClient, type FollowedEvent } from '../src/client/index.ts';
import type { StartedApi } from '../src/index.ts';
import { type ApiBed, apiBed } from './fixtures.ts';

let bed: ApiBed;
let api: StartedApi;
let client: ApiClient;
let stop: AbortController;
beforeEach(async () => {
  bed = apiBed();
  api = await bed.start({ tls: null });
  client = createApiClient({ socketPath: bed.socketPath });
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await bed.remove();
});

/** The next `count` events of a follower, as their seqs; `missed` where entries were missed. */
async function take(following: AsyncIterator<FollowedEvent>, count: number): Promise<(number | string)[]> {
  const taken: (number | string)[] = [];
  while (taken.length < count) {
    const { value, done } = await following.next();
    if (done) break;
    taken.push(value.type === 'entry' ? value.entry.seq : `missed before ${value.oldest}`);
  }
  return taken;
}

const append = (count: number): void => {
  for (let index = 0; index < count; index++) bed.service.append('settled', `Entry ${index}.`);
};

describe('following the journal', () => {
  it('gives what is kept and then what comes, without a gap', async () => {
    append(3);
    const following = client.followEvents(1, stop.signal)[Symbol.asyncIterator]();
    expect(await take(following, 2)).toEqual([2, 3]);
    append(2);
    expect(await take(following, 2)).toEqual([4, 5]);
  });

  it('is resumed by Last-Event-ID, which wins over the query', async () => {
    append(5);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = get(
        { socketPath: bed.socketPath, path: '/api/v1/events?after=0', headers: { 'last-event-id': '3' } },
        resolve,
      );
      request.once('error', reject);
    });
    answer.setEncoding('utf8');
    let text = '';
    for await (const part of answer) {
      text += part;
      if (text.includes('id: 5\n')) break;
    }
    expect([...text.matchAll(/^id: (\d+)$/gm)].map((match) => match[1])).toEqual(['4', '5']);
  });

  it('says first that older entries are no longer kept', async () => {
    append(6);
    bed.service.oldest = 5;
    const following = client.followEvents(2, stop.signal)[Symbol.asyncIterator]();
    expect(await take(following, 3)).toEqual(['missed before 5', 5, 6]);
    expect(await client.events(2)).toMatchObject({ missed: true, oldest: 5 });
    expect(await client.events(4)).toMatchObject({ missed: false });
  });

  it('ends with an error when the API ends, and goes on with the last id afterwards', async () => {
    append(2);
    const following = client.followEvents(0, stop.signal)[Symbol.asyncIterator]();
    expect(await take(following, 2)).toEqual([1, 2]);
    await api.close();
    await expect(following.next()).rejects.toMatchObject({ code: 'NYX_API_UNREACHABLE' });
    append(1);
    await bed.start({ tls: null });
    const again = client.followEvents(2, stop.signal)[Symbol.asyncIterator]();
    expect(await take(again, 1)).toEqual([3]);
  });

  it('leaves no listener behind when the reader goes', async () => {
    const before = bed.service.listenerCount;
    const following = client.followEvents(0, stop.signal)[Symbol.asyncIterator]();
    append(1);
    expect(await take(following, 1)).toEqual([1]);
    stop.abort();
    expect((await following.next()).done).toBe(true);
    await expect.poll(() => bed.service.listenerCount, { timeout: 10_000 }).toBe(before);
  });
});

describe('following the status', () => {
  it('gives it at once and after a change', async () => {
    const following = client.followStatus(stop.signal)[Symbol.asyncIterator]();
    expect((await following.next()).value).toMatchObject({ settled: true });
    bed.service.show({ settled: false });
    expect((await following.next()).value).toMatchObject({ settled: false });
  });

  it('ends with the latest status after many changes at once', async () => {
    const following = client.followStatus(stop.signal)[Symbol.asyncIterator]();
    await following.next();
    for (let version = 1; version <= 50; version++) {
      bed.service.show({ configuration: { version, digest: '', author: '', acceptedDivergence: false } });
    }
    let version = 0;
    while (version < 50) version = (await following.next()).value.configuration.version;
    expect(version).toBe(50);
  });
});
