import { nodeId } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY, LinksWorld, type Travelling } from '../../../test/links-world.ts';
import type { LinkEvent } from '../boundary.ts';

const frame = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const frames = (events: readonly LinkEvent[]): string[] =>
  events.flatMap((event) => (event.type === 'peer-frame' ? [textOf(event.frame)] : []));
const kinds = (events: readonly LinkEvent[]): string[] => events.map((event) => event.type);

function established(setups: ConstructorParameters<typeof LinksWorld>[0] = [{}, {}], linkCount = 2): LinksWorld {
  const world = new LinksWorld(setups, linkCount);
  world.runUntil(
    () =>
      world.nodes.every(
        (node) => node.events.filter(({ type }) => type === 'peer-reachable').length === setups.length - 1,
      ),
    1000,
  );
  world.run(100);
  return world;
}

describe('links', () => {
  it('make peers reachable within three heartbeats of the later start', () => {
    const world = new LinksWorld([{}, {}, {}]);
    const tookMs = world.runUntil(() => world.nodes.every((node) => node.events.length === 2), 1000);
    expect(tookMs).toBeLessThanOrEqual(150);
    expect(world.states(0)).toEqual(['up', 'up', 'up', 'up']);
  });

  it('carry frames to one peer and to all, with the incarnation that the peer has', () => {
    const world = established([{}, {}, {}]);
    world.send(0, [
      { to: 'all', frame: frame('to all') },
      { to: nodeId(2), frame: frame('to two') },
    ]);
    world.run(5);
    expect(frames(world.at(1).events)).toEqual(['to all', 'to two']);
    expect(frames(world.at(2).events)).toEqual(['to all']);
    const [received] = world.at(2).events.filter((event) => event.type === 'peer-frame');
    expect(received).toMatchObject({ from: nodeId(1), incarnation: world.at(0).incarnation });
  });

  it('suspect a peer once it is silent on every link, within suspicion timeout and one heartbeat', () => {
    const world = established();
    world.passes = () => false;
    const tookMs = world.runUntil(() => kinds(world.at(0).events).includes('peer-suspected'), 1000);
    expect(tookMs).toBeGreaterThanOrEqual(265);
    expect(tookMs).toBeLessThanOrEqual(375);
  });

  it('do not suspect a peer that one link still reaches, and lose no frame to the cut link for long', () => {
    const world = established();
    world.passes = ({ link }) => link === 1;
    world.run(140);
    world.send(0, [{ to: 'all', frame: frame('in doubt') }]);
    world.run(1000);
    world.send(0, [{ to: 'all', frame: frame('by the other') }]);
    world.run(5);
    expect(world.states(0)).toEqual(['down', 'up']);
    expect(frames(world.at(1).events)).toEqual(['in doubt', 'by the other']);
    expect(kinds(world.at(0).events)).not.toContain('peer-suspected');
  });

  it('call a link that carries one way only down on both sides', () => {
    const world = established([{}, {}], 1);
    world.passes = ({ from }) => from === 1;
    world.run(500);
    expect(world.states(0)).toEqual(['down']);
    expect(world.states(1)).toEqual(['down']);
  });

  it('bring a peer back after the cut is healed, by several proofs in a row, in its old incarnation', () => {
    const world = established();
    world.passes = () => false;
    world.run(1000);
    world.passes = () => true;
    world.runUntil(() => kinds(world.at(0).events).filter((kind) => kind === 'peer-reachable').length === 2, 500);
    expect(kinds(world.at(0).events)).toEqual(['peer-reachable', 'peer-suspected', 'peer-reachable']);
    expect(world.at(0).events.at(-1)).toMatchObject({ incarnation: world.at(1).incarnation });
  });

  it('accuse nobody of a silence through which this node itself was not run', () => {
    const world = established();
    for (const stallMs of [200, 900, 5000]) {
      world.at(0).stalledUntilMs = world.nowMs + stallMs;
      world.run(stallMs + 600);
    }
    expect(kinds(world.at(0).events)).toEqual(['peer-reachable']);
    const stalls = world
      .at(0)
      .core.view(world.nowMs)
      .stalls.map((stall) => Math.round(stall.stallMs / 100) * 100);
    expect(stalls).toEqual([5000, 900, 200]);
  });

  it('find a dead peer by the cap of the widened timeout, also when this node stalls again and again', () => {
    const world = established();
    world.passes = () => false;
    let tookMs = 0;
    while (!kinds(world.at(0).events).includes('peer-suspected') && tookMs < 5000) {
      world.at(0).stalledUntilMs = world.nowMs + 30;
      world.run(100);
      tookMs += 100;
    }
    expect(tookMs).toBeLessThanOrEqual(800);
  });

  it('bear a peer that is stopped for 200 ms every second', () => {
    const world = established();
    for (let round = 0; round < 20; round += 1) {
      world.at(1).stalledUntilMs = world.nowMs + 200;
      world.run(1000);
    }
    expect(kinds(world.at(0).events)).toEqual(['peer-reachable']);
    expect(kinds(world.at(1).events)).toEqual(['peer-reachable']);
  });

  it('take a restarted peer for another incarnation, and suspect the former one first', () => {
    const world = established();
    world.restart(1);
    world.runUntil(() => kinds(world.at(0).events).length === 3, 500);
    expect(kinds(world.at(0).events)).toEqual(['peer-reachable', 'peer-suspected', 'peer-reachable']);
    expect(world.at(0).events.at(-1)).toMatchObject({ incarnation: world.at(1).incarnation });
  });

  it('measure the round trip without the time that the echo was held', () => {
    const world = established();
    world.run(2000);
    const [link] = world.at(0).core.view(world.nowMs).links;
    expect(link?.roundTripUs).toBeGreaterThanOrEqual(1000);
    expect(link?.roundTripUs).toBeLessThanOrEqual(4000);
  });

  it('send on every link by the active policy, and the receiver takes each frame once', () => {
    const world = established([{ policy: 'active' }, {}]);
    const sent: Travelling[] = [];
    world.onSent = (datagram) => sent.push(datagram);
    world.send(0, [{ to: 'all', frame: frame('twice') }]);
    expect(sent.map(({ link }) => link)).toEqual([0, 1]);
    world.run(5);
    expect(frames(world.at(1).events)).toEqual(['twice']);
  });

  it('carry short frames that are sent at once together, and in their order', () => {
    const world = established();
    const sent: Travelling[] = [];
    world.onSent = (datagram) => sent.push(datagram);
    world.send(
      0,
      ['first', 'second', 'third'].map((text) => ({ to: 'all', frame: frame(text) })),
    );
    expect(sent).toHaveLength(1);
    world.run(5);
    expect(frames(world.at(1).events)).toEqual(['first', 'second', 'third']);
  });

  it('send last what one peer alone is sent, because it may answer before the others have theirs', () => {
    const world = new LinksWorld([{}, {}, {}]);
    world.run(1000);
    const sent: Travelling[] = [];
    world.onSent = (datagram) => sent.push(datagram);
    const { id } = world.at(1).node;
    world.send(0, [
      { to: 'all', frame: frame('message') },
      { to: id, frame: frame('token') },
    ]);
    expect(sent.map(({ to }) => to)).toEqual([world.at(2).node.id, id]);
    world.run(5);
    expect(frames(world.at(1).events)).toEqual(['message', 'token']);
    expect(frames(world.at(2).events)).toEqual(['message']);
  });

  it('begin another datagram where the next frame does not fit, and none for a frame that was cut', () => {
    const world = established();
    const texts = ['a'.repeat(700), 'b'.repeat(700), 'c'.repeat(2500), 'd'];
    world.send(
      0,
      texts.map((text) => ({ to: 'all', frame: frame(text) })),
    );
    world.run(20);
    expect(frames(world.at(1).events).sort()).toEqual(texts);
  });

  it('take turns among the links by the round-robin policy', () => {
    const world = established([{ policy: 'round-robin' }, {}]);
    const sent: number[] = [];
    world.onSent = ({ link }) => sent.push(link);
    for (let count = 0; count < 4; count += 1) world.send(0, [{ to: 'all', frame: frame(`${count}`) }]);
    expect(new Set(sent.slice(0, 2))).toEqual(new Set([0, 1]));
    expect(sent.slice(2)).toEqual(sent.slice(0, 2));
  });

  it('move traffic at once from a link whose local address is gone', () => {
    const world = established();
    const { core } = world.at(0);
    core.step({ type: 'local-address', link: 0, problem: 'no interface has it', nowMs: world.nowMs });
    const sent: number[] = [];
    world.onSent = ({ from, link }) => from === 1 && sent.push(link);
    world.send(0, [{ to: 'all', frame: frame('elsewhere') }]);
    expect(sent).toEqual([1]);
    world.run(5);
    expect(frames(world.at(1).events)).toEqual(['elsewhere']);
  });
});

describe('links that are changed while running', () => {
  const chatter = (world: LinksWorld, sent: { count: number }): void => {
    for (let each = 0; each < 20; each += 1) {
      sent.count += 1;
      for (const index of [0, 1]) world.send(index, [{ to: 'all', frame: frame(`${sent.count}`) }]);
      world.run(10);
    }
  };

  it('lose no frame and no session while a link is added, another changed, and the first removed', () => {
    const world = established([{}, {}], 1);
    const sent = { count: 0 };
    for (const links of [
      [0, 1],
      [0, 2],
      [0, 2, 3],
      [0, 2],
    ]) {
      for (const index of [0, 1]) {
        world.changeLinks(index, links);
        chatter(world, sent);
      }
      world.run(500);
      expect(world.states(0)).toEqual(links.map(() => 'up'));
    }
    const expected = Array.from({ length: sent.count }, (_, index) => `${index + 1}`);
    for (const index of [0, 1]) {
      expect(frames(world.at(index).events)).toEqual(expected);
      expect(kinds(world.at(index).events)).not.toContain('peer-suspected');
    }
  });

  it('believe no recording on a link that is new', () => {
    const world = established([{}, {}], 2);
    const recorded: Travelling[] = [];
    world.onSent = (datagram) => datagram.to === 2 && datagram.link === 1 && recorded.push(datagram);
    world.run(1000);
    world.onSent = () => {};
    for (const links of [[0], [0, 1]]) for (const index of [0, 1]) world.changeLinks(index, links);
    const before = world.at(1).core.view(world.nowMs).drops.replayed ?? 0;
    for (const { bytes } of recorded) world.inject(1, 1, '10.0.1.1', bytes);
    expect(recorded.length).toBeGreaterThan(10);
    expect(world.at(1).core.view(world.nowMs).drops.replayed).toBe(before + recorded.length);
  });

  it('suspect a peer whose last link that was up is gone', () => {
    const world = established([{}, {}], 1);
    world.changeLinks(0, [5]);
    expect(kinds(world.at(0).events)).toEqual(['peer-reachable', 'peer-suspected']);
  });
});

describe('long frames', () => {
  const long = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 31) & 255);

  it('arrive whole over a path of 1,280 bytes, and over one that carries all', () => {
    for (const longest of [1280, 65_535]) {
      const world = established();
      world.passes = ({ bytes }) => bytes.length <= longest;
      const lengths = [1, 1100, 5000, 60_000, 1_000_000];
      for (const length of lengths) {
        world.send(0, [{ to: 'all', frame: long(length) }]);
        world.run(300);
      }
      const received = world.at(1).events.flatMap((event) => (event.type === 'peer-frame' ? [event.frame] : []));
      expect(received.map((bytes) => bytes.length)).toEqual(lengths);
      expect(received.every((bytes) => Buffer.compare(bytes, long(bytes.length)) === 0)).toBe(true);
    }
  });

  it('travel in longer datagrams once the path has shown that it carries them, and in short ones when it no longer does', () => {
    const world = established();
    const count = (): number => {
      let datagrams = 0;
      world.onSent = ({ from, bytes }) => {
        if (from === 1 && bytes.length > 500) datagrams += 1;
      };
      world.send(0, [{ to: 'all', frame: long(50_000) }]);
      world.onSent = () => {};
      return datagrams;
    };
    expect(count()).toBeGreaterThan(40);
    world.run(300);
    expect(count()).toBe(1);
    world.passes = ({ bytes }) => bytes.length <= 1500;
    world.run(4000);
    expect(count()).toBeGreaterThan(30);
  });
});

describe('protection', () => {
  it('believes no recording of an earlier session at a node that has restarted', () => {
    const world = established();
    const recorded: Travelling[] = [];
    world.onSent = (datagram) => datagram.to === 2 && recorded.push(datagram);
    world.send(0, [{ to: 'all', frame: frame('old') }]);
    world.restart(1);
    world.run(2000);
    world.onSent = () => {};
    world.passes = () => false;
    world.restart(1);
    for (const { link, bytes } of recorded) {
      world.inject(1, link, `10.0.${link}.1`, bytes);
      world.run(1);
    }
    expect(recorded.length).toBeGreaterThan(50);
    expect(world.at(1).events).toEqual([]);
  });

  it('takes each datagram once, on its link, for its recipient', () => {
    const world = established([{}, {}, {}]);
    let sent: Travelling | undefined;
    world.onSent = (datagram) => {
      if (datagram.to === 2) sent = datagram;
    };
    world.send(0, [{ to: nodeId(2), frame: frame('once') }]);
    world.onSent = () => {};
    world.run(5);
    const bytes = sent?.bytes ?? new Uint8Array(0);
    world.inject(1, 0, '10.0.0.1', bytes);
    world.inject(1, 1, '10.0.1.1', bytes);
    world.inject(2, 0, '10.0.0.1', bytes);
    expect(frames(world.at(1).events)).toEqual(['once']);
    expect(frames(world.at(2).events)).toEqual([]);
    expect(world.at(1).core.view(world.nowMs).drops).toMatchObject({ replayed: 1, 'wrong-link': 1 });
    expect(world.at(2).core.view(world.nowMs).drops).toMatchObject({ 'wrong-recipient': 1 });
  });

  it.each([
    [
      'another key',
      { keys: [new Uint8Array(32).fill(9)] },
      'unknown-key',
      /its key is [0-9a-f]{8}; this node has [0-9a-f]{8}/,
    ],
    ['another cluster name', { cluster: 'other' }, 'other-cluster', /a cluster of another name/],
  ])('refuses a peer with %s, says why on both sides, and goes on with the others', (_, setup, reason, words) => {
    const world = new LinksWorld([{}, {}, setup]);
    world.run(2000);
    expect(world.at(0).events).toEqual([expect.objectContaining({ type: 'peer-reachable', node: nodeId(2) })]);
    expect(world.at(2).events).toEqual([]);
    for (const [index, peer] of [
      [0, 'node-3'],
      [2, 'node-1'],
    ] as const) {
      const view = world.at(index).core.view(world.nowMs);
      expect(view.drops[reason]).toBeGreaterThan(5);
      expect(view.refusedPeers).toContainEqual({ peer, reason: expect.stringMatching(words) });
      const said = world.at(index).traces.filter((trace) => trace.type === 'peer-refused' && trace.peer === peer);
      expect(said).toHaveLength(1);
    }
  });

  it('refuses a peer with other local settings, and names both values on both sides', () => {
    const world = new LinksWorld([
      { settings: { port: '5405', 'timing.token': '1000 ms' } },
      { settings: { port: '5405', 'timing.token': '3000 ms' } },
    ]);
    world.run(2000);
    expect(world.nodes.flatMap((node) => node.events)).toEqual([]);
    expect(world.at(0).core.view(world.nowMs).refusedPeers).toEqual([
      { peer: 'node-2', reason: 'timing.token is 1000 ms here and 3000 ms on node-2' },
    ]);
    expect(world.at(1).core.view(world.nowMs).refusedPeers).toEqual([
      { peer: 'node-1', reason: 'timing.token is 3000 ms here and 1000 ms on node-1' },
    ]);
  });

  it('replaces keys while running without losing a frame', () => {
    const second = new Uint8Array(32).fill(8);
    const world = established();
    let sent = 0;
    const chatter = (): void => {
      for (let count = 0; count < 50; count += 1) {
        sent += 1;
        world.send(0, [{ to: 'all', frame: frame(`${sent}`) }]);
        world.send(1, [{ to: 'all', frame: frame(`${sent}`) }]);
        world.run(7);
      }
    };
    for (const keys of [[second, KEY], [second]]) {
      world.replaceKeys(0, keys);
      chatter();
      world.replaceKeys(1, keys);
      chatter();
    }
    world.run(10);
    const expected = Array.from({ length: sent }, (_, index) => `${index + 1}`);
    expect(frames(world.at(0).events)).toEqual(expected);
    expect(frames(world.at(1).events)).toEqual(expected);
    expect(kinds(world.at(0).events)).not.toContain('peer-suspected');
  });

  it('turns away whatever is not of a listed peer, counts it, and goes on', () => {
    const world = established();
    let genuine = new Uint8Array(0);
    world.onSent = ({ to, bytes }) => {
      if (to === 2) genuine = Uint8Array.from(bytes);
    };
    world.send(0, [{ to: 'all', frame: frame('genuine') }]);
    world.onSent = () => {};
    world.inject(1, 0, '10.9.9.9', genuine);
    world.inject(1, 0, '10.0.0.1', genuine.subarray(0, 50));
    world.inject(1, 0, '10.0.0.1', Uint8Array.from([2, ...genuine.subarray(1)]));
    world.inject(1, 0, '10.0.0.1', genuine.with(60, (genuine[60] ?? 0) ^ 1));
    world.inject(1, 0, '10.0.0.1', genuine.with(20, (genuine[20] ?? 0) ^ 1));
    expect(world.at(1).core.view(world.nowMs).drops).toMatchObject({
      'unlisted-address': 1,
      truncated: 1,
      'unknown-format': 1,
      'not-authentic': 2,
    });
    world.run(500);
    expect(frames(world.at(1).events)).toEqual(['genuine']);
    expect(world.states(1)).toEqual(['up', 'up']);
  });

  it('never throws and never believes, whatever arrives', () => {
    const world = established();
    const recorded: Uint8Array[] = [];
    world.onSent = ({ to, bytes }) => to === 2 && recorded.push(bytes);
    world.run(400);
    world.passes = ({ from }) => from !== 1;
    const before = world.at(1).events.length;
    const mutation = fc.record({
      which: fc.nat(),
      cut: fc.nat({ max: 200 }),
      flips: fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 255 })), { maxLength: 4 }),
    });
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      mutation.map(({ which, cut, flips }) => {
        const bytes = Uint8Array.from(recorded[which % recorded.length] ?? []).subarray(0, cut === 0 ? undefined : cut);
        for (const [place, bits] of flips) if (place < bytes.length) bytes[place] = (bytes[place] ?? 0) ^ bits;
        return bytes;
      }),
    );
    fc.assert(
      fc.property(garbage, (bytes) => {
        world.inject(1, 0, '10.0.0.1', bytes);
      }),
      { numRuns: 3000 },
    );
    expect(
      world
        .at(1)
        .events.slice(before)
        .filter(({ type }) => type !== 'peer-suspected'),
    ).toEqual([]);
  });
});
