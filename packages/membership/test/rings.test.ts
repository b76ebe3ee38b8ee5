import { createSocket } from 'node:dgram';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { encodePreamble, frameWith } from '../src/client/frame-stream.ts';
import { type GroupEvent, type GroupHandle, ringConnections } from '../src/client/index.ts';
import { nyx } from '../src/generated/client.js';
import type { DatagramInFlight } from '../src/index.ts';
import { membersOf, PATIENT, RingBed, type RingUnderTest, reached } from './real-rings.ts';

const beds: RingBed[] = [];

function newBed(nodeCount: number): RingBed {
  const bed = new RingBed(nodeCount);
  beds.push(bed);
  return bed;
}

afterEach(async () => {
  for (const bed of beds.splice(0)) await bed.close();
});

async function formed(rings: readonly RingUnderTest[]): Promise<void> {
  await reached(
    () => rings.every((ring) => membersOf(ring).length === rings.length && ring.ring.status().state === 'operational'),
    () => rings.map((ring) => [ring.ring.status(), ring.log.lines]),
  );
}

/** Keeps what a group delivers, as texts. */
function keep(group: GroupHandle): {
  readonly events: GroupEvent[];
  readonly messages: string[];
  readonly ended: Promise<unknown>;
} {
  const kept = { events: [] as GroupEvent[], messages: [] as string[] };
  const read = async (): Promise<void> => {
    for await (const event of group.events) {
      kept.events.push(event);
      if (event.type === 'message') kept.messages.push(`${event.sender.node}:${Buffer.from(event.payload).toString()}`);
    }
  };
  return {
    ...kept,
    ended: read().then(
      () => 'left',
      (error: unknown) => error,
    ),
  };
}

const absentStates = ({ ring }: RingUnderTest): readonly string[] =>
  ring.status().membership.absent.map(({ name, state }) => `${name} ${state}`);

describe('rings over UDP', () => {
  it('form a membership of three, agree on one order of messages, and tell of a lost and of a left member', async () => {
    const bed = newBed(3);
    const rings = await bed.startAll();
    await formed(rings);
    const kept: (ReturnType<typeof keep> & { readonly group: GroupHandle })[] = [];
    for (const ring of rings) {
      const group = await (await ring.client()).join('orders');
      kept.push({ group, ...keep(group) });
    }
    const sending = kept.map(async ({ group }) => {
      for (let count = 0; count < 200; count += 1) await group.multicast(Buffer.from(`${count}`));
    });
    await Promise.all(sending);
    await reached(
      () => kept.every(({ messages }) => messages.length >= 200),
      () => kept.map(({ messages }) => messages.length),
    );
    await kept[0]?.group.multicast(Buffer.from('end'));
    await reached(
      () => kept.every(({ messages }) => messages.at(-1) === '1:end'),
      () => kept.map(({ messages }) => messages.at(-1)),
    );
    const common = kept[2]?.messages ?? [];
    for (const { messages } of kept) expect(messages.slice(-common.length)).toEqual(common);

    const [first, second, third] = rings as [RingUnderTest, RingUnderTest, RingUnderTest];
    await third.ring.close();
    await reached(
      () => absentStates(first).includes('node-3 lost'),
      () => first.ring.status(),
    );
    await second.ring.leave();
    await expect(second.ring.ended).resolves.toBe('left');
    await reached(
      () => absentStates(first).includes('node-2 left'),
      () => first.ring.status(),
    );
    const reasons = kept[0]?.events.flatMap((event) => (event.type === 'configuration' ? event.left : []));
    expect(reasons?.map(({ node, reason }) => `${node} ${reason}`)).toEqual(['3 node-down', '2 node-left']);
  });

  it('keep their members when one link is cut, and show it', async () => {
    const bed = newBed(2);
    let isCut = false;
    const passesDatagram = ({ link }: DatagramInFlight): boolean => !isCut || link !== 0;
    const rings = await bed.startAll({ passesDatagram });
    await formed(rings);
    const before = rings.map(({ ring }) => ring.status().membership.configuration.ring);
    isCut = true;
    const states = (): readonly (readonly string[])[] =>
      rings.map(({ ring }) => ring.status().links.map(({ state }) => state));
    await reached(() => states().every(([first]) => first === 'down'), states);
    const [one] = rings;
    const group = await (await one?.client())?.join('over the second link');
    await group?.multicast(Buffer.from('message'));
    isCut = false;
    await reached(
      () =>
        states()
          .flat()
          .every((state) => state === 'up'),
      states,
    );
    expect(rings.map(({ ring }) => ring.status().membership.configuration.ring)).toEqual(before);
  });

  it('refuse a node with another key and name both, while the others go on', async () => {
    const bed = newBed(3);
    const rings = [await bed.start(0), await bed.start(1), await bed.start(2, { keys: [new Uint8Array(32).fill(2)] })];
    await reached(
      () => rings.slice(0, 2).every((ring) => membersOf(ring).length === 2),
      () => rings.map(membersOf),
    );
    for (const [index, peer] of [
      [0, 'node-3'],
      [2, 'node-1'],
    ] as const) {
      const refusals = () => rings[index]?.ring.status().refusedPeers ?? [];
      await reached(() => refusals().some((refusal) => refusal.peer === peer), refusals);
      expect(refusals().find((refusal) => refusal.peer === peer)?.reason).toMatch(
        /^its key is [0-9a-f]{8}; this node has [0-9a-f]{8}$/,
      );
    }
    const third = rings[2] as RingUnderTest;
    await reached(
      () => membersOf(third).join() === 'node-3',
      () => third.ring.status(),
    );
  });

  it('refuse a node with another timing and name both values on both sides', async () => {
    const bed = newBed(2);
    const timing = { ...PATIENT, tokenTimeoutMs: 3500 };
    const rings = [await bed.start(0), await bed.start(1, { timing })];
    const reasons = (): readonly (string | undefined)[] =>
      rings.map(({ ring }) => ring.status().refusedPeers[0]?.reason);
    await reached(() => reasons().every((reason) => reason !== undefined), reasons);
    expect(reasons()).toEqual([
      'timing.tokenTimeoutMs is 3000 ms here and 3500 ms on node-2',
      'timing.tokenTimeoutMs is 3500 ms here and 3000 ms on node-1',
    ]);
  });

  it('count garbage at their ports by reason and go on', async () => {
    const bed = newBed(2);
    const rings = await bed.startAll();
    await formed(rings);
    const stranger = createSocket('udp4');
    for (const bytes of [Buffer.from('x'), Buffer.alloc(60, 1), Buffer.alloc(2000, 255), Buffer.alloc(0)]) {
      stranger.send(bytes, 15_405, bed.address(0, 0));
    }
    const [one] = rings as [RingUnderTest, RingUnderTest];
    await reached(
      () => (one.ring.status().drops['unlisted-address'] ?? 0) >= 4,
      () => one.ring.status().drops,
    );
    stranger.close();
    expect(one.ring.status().refusedPeers).toContainEqual({
      peer: '127.0.0.1',
      reason: 'its address is not in the node list',
    });
    expect(membersOf(one)).toHaveLength(2);
  });

  it('start without an address that is missing, and say so', async () => {
    const bed = newBed(2);
    const nodes = [0, 1].map((index) => ({
      id: index + 1,
      name: `node-${index + 1}`,
      addresses: [bed.address(index, 0), `192.0.2.${index + 1}`],
    })) as unknown as RingUnderTest['options']['nodes'];
    const rings = await bed.startAll({ nodes });
    await formed(rings);
    expect(rings[0]?.log.lines).toContain(
      'warn: a link cannot be used: no interface of this host has the address 192.0.2.1',
    );
  });

  it('change their links while running and stay one ring', async () => {
    const bed = newBed(2);
    const rings = await bed.startAll();
    await formed(rings);
    const before = rings.map(({ ring }) => ring.status().membership.configuration.ring);
    const nodes = (rings[0]?.options.nodes ?? []).map((node, index) => ({
      ...node,
      addresses: [bed.address(index, 1), bed.address(index, 2), bed.address(index, 3)],
    }));
    // Link 0 becomes what link 1 was, which both sides must do before it is up again; links 1 and 2 are new.
    for (const { ring } of rings)
      await ring.changeLinks(nodes.map((node) => ({ ...node, addresses: node.addresses.slice(1) })));
    const states = (): readonly (readonly string[])[] =>
      rings.map(({ ring }) => ring.status().links.map(({ state, localAddress }) => `${localAddress} ${state}`));
    await reached(
      () =>
        states()
          .flat()
          .every((state) => state.endsWith('up')),
      states,
    );
    expect(states()[0]).toEqual([`${bed.address(0, 2)} up`, `${bed.address(0, 3)} up`]);
    await formed(rings);
    expect(before.length).toBe(2);
    const other = nodes.slice(0, 1);
    await expect(rings[0]?.ring.changeLinks(other)).rejects.toMatchObject({ code: 'NYX_RING_ADDRESS_INVALID' });
  });

  it('take a restarted node for a new incarnation, and both agree again', async () => {
    const bed = newBed(2);
    const rings = await bed.startAll();
    await formed(rings);
    const [one, two] = rings as [RingUnderTest, RingUnderTest];
    const former = two.ring.status().membership.self.incarnation;
    await two.ring.close();
    const again = await bed.start(1);
    await formed([one, again]);
    const seen = one.ring.status().membership.configuration.members.find(({ name }) => name === 'node-2');
    expect(seen?.incarnation).toBe(again.ring.status().membership.self.incarnation);
    expect(seen?.incarnation).not.toBe(former);
  });
});

describe('the clients of a ring', () => {
  it('watch the membership: the present view first, then each change', async () => {
    const bed = newBed(2);
    const one = await bed.start(0);
    const client = await one.client();
    const counts: number[] = [];
    const watching = (async () => {
      for await (const view of client.membership()) {
        counts.push(view.configuration.members.length);
        if (counts.at(-1) === 2) break;
      }
    })();
    await bed.start(1);
    await watching;
    expect(counts.at(-1)).toBe(2);
    expect(counts.slice(0, -1).every((count) => count < 2)).toBe(true);
  });

  it('report a fencing, and every member learns of it', async () => {
    const bed = newBed(3);
    const rings = await bed.startAll();
    await formed(rings);
    const [one, two, three] = rings as [RingUnderTest, RingUnderTest, RingUnderTest];
    const { node, incarnation } = three.ring.status().membership.self;
    await three.ring.close();
    await reached(
      () => absentStates(two).includes('node-3 lost'),
      () => two.ring.status(),
    );
    await (await one.client()).reportFenced(node, incarnation);
    await reached(
      () => absentStates(two).includes('node-3 fenced'),
      () => two.ring.status(),
    );
  });

  it('set the expected votes, which hold on every member and after a restart, and are refused the impossible', async () => {
    const bed = newBed(3);
    const rings = await bed.startAll();
    await formed(rings);
    const [one, two, three] = rings as [RingUnderTest, RingUnderTest, RingUnderTest];
    const client = await one.client();
    await expect(client.expectVotes(2)).rejects.toMatchObject({
      code: 'NYX_RING_QUORUM_IMPOSSIBLE',
      message: expect.stringContaining('two partitions could both be quorate'),
    });
    await client.expectVotes(5);
    const expected = ({ ring }: RingUnderTest): number => ring.status().membership.quorum.expectedVotes;
    await reached(
      () => rings.every((each) => expected(each) === 5),
      () => rings.map(expected),
    );
    await two.ring.close();
    await reached(
      () => !three.ring.status().membership.quorum.quorate,
      () => three.ring.status().membership.quorum,
    );
    const again = await bed.start(1);
    expect(expected(again)).toBe(5);
    await formed([one, three, again]);
    await reached(
      () => [one, three, again].every((each) => expected(each) === 5),
      () => [one, three, again].map(expected),
    );
  });

  it('end with a reason when the ring ends, and are told where no ring is', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const client = await one.client();
    const group = await client.join('g');
    const { ended } = keep(group);
    await one.ring.close();
    await expect(client.closed).resolves.toMatchObject({ code: 'NYX_RING_CONNECTION_LOST' });
    await expect(ended).resolves.toMatchObject({ code: 'NYX_RING_CONNECTION_LOST' });
    await expect(bed.connect(one.ring.socketPath)).rejects.toMatchObject({ code: 'NYX_RING_UNREACHABLE' });
  });

  it('are given one connection after the other where they ask for it', async () => {
    const bed = newBed(1);
    const first = await bed.start(0);
    const ending = new AbortController();
    const clients: number[] = [];
    const incarnations = new Set<number>();
    for await (const ring of ringConnections({ socketPath: first.ring.socketPath, signal: ending.signal })) {
      const { self } = await ring.join('g');
      clients.push(self.client);
      incarnations.add(self.incarnation);
      if (incarnations.size === 2) ending.abort();
      else void first.ring.close().then(() => bed.start(0));
    }
    expect(clients.length).toBe(2);
    expect(incarnations.size).toBe(2);
  });

  it('are seen to leave their groups when they leave, close or die', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const watcher = await (await one.client()).join('g');
    const { events } = keep(watcher);
    const leaving = await (await one.client()).join('g');
    await leaving.leave();
    const closing = await one.client();
    await closing.join('g');
    closing.close();
    const left = (): readonly string[] =>
      events.flatMap((event) => (event.type === 'configuration' ? event.left.map(({ reason }) => reason) : []));
    await reached(() => left().length === 2, left);
    expect(left()).toEqual(['leave', 'leave']);
  });

  it('are disconnected where they do not read, and seen to leave as too slow', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const group = await (await one.client()).join('g');
    const { events } = keep(group);
    const deaf = connect(one.ring.socketPath);
    deaf.pause();
    deaf.write(encodePreamble(1, 1));
    deaf.write(
      frameWith((writer) => nyx.client.v1.ClientFrame.encode({ request: 1, joinGroup: { group: 'g' } }, writer)),
    );
    const members = (): number => events.findLast((event) => event.type === 'configuration')?.members.length ?? 0;
    await reached(() => members() === 2, members);
    for (let count = 0; count < 80; count += 1) await group.multicast(new Uint8Array(2 ** 20));
    await reached(() => members() === 1, members);
    const last = events.findLast((event) => event.type === 'configuration');
    expect(last?.left.map(({ reason }) => reason)).toEqual(['too-slow']);
    expect(one.log.lines).toContain('warn: disconnected a program that does not read what it is sent');
    deaf.destroy();
  });

  it('make the node take leave of the cluster', async () => {
    const bed = newBed(2);
    const rings = await bed.startAll();
    await formed(rings);
    const [one, two] = rings as [RingUnderTest, RingUnderTest];
    await (await two.client()).leaveCluster();
    await expect(two.ring.ended).resolves.toBe('left');
    await reached(
      () => absentStates(one).includes('node-2 left'),
      () => one.ring.status(),
    );
  });

  it('are refused with a reason when they send what is no frame, and disturb nobody', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    const answers: string[] = [];
    for (const bytes of [
      'GET / HTTP/1.1\r\n\r\n',
      'nyxr\x01\x01\xff\xff\xff\xff',
      'nyxr\x01\x01\x00\x00\x00\x02\xff\xff',
      'nyxr\x07\x09',
    ]) {
      answers.push(
        await new Promise<string>((resolve) => {
          const socket = connect(one.ring.socketPath);
          let answer = '';
          socket.on('data', (chunk) => {
            answer += chunk.toString('latin1');
          });
          socket.on('close', () => resolve(answer));
          socket.write(Buffer.from(bytes, 'latin1'));
        }),
      );
    }
    expect(answers[0]).toContain('NYX_RING_CLIENT_MALFORMED');
    expect(answers[1]).toContain('longer than any frame may be');
    expect(answers[2]).toContain('NYX_RING_CLIENT_MALFORMED');
    expect(answers[3]).toContain('speaks formats 7 to 9');
    expect((await (await one.client()).status()).cluster).toBe('test');
  });

  it('find a socket that only its owner may open', async () => {
    const bed = newBed(1);
    const one = await bed.start(0);
    expect(statSync(one.ring.socketPath).mode & 0o777).toBe(0o600);
  });

  it('are supervised: a missed beat is told once, and so is the recovery', async () => {
    const bed = newBed(1);
    const told: string[] = [];
    const one = await bed.start(0, { onSupervision: ({ type, name }) => told.push(`${type} ${name}`) });
    const client = await one.client();
    const supervised = await client.supervise({ name: 'worker', intervalMs: 60, recovery: 'report' });
    await supervised.start();
    await reached(
      () => told.includes('missed worker'),
      () => told,
    );
    supervised.beat();
    await reached(
      () => told.includes('recovered worker'),
      () => told,
    );
    client.close();
    await reached(
      () => told.at(-1) === 'withdrawn worker',
      () => told,
    );
    expect(told.filter((line) => line === 'registered worker')).toHaveLength(1);
  });
});
