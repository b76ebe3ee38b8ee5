/** Parts of the membership algorithm, each against the rule it stands for. */
import { type Incarnation, incarnation, type NodeId, nodeId, nodeName } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitMember, OldRingHoldings } from './frames.ts';
import { GatherSets } from './gather-sets.ts';
import { MergeDetector } from './merge-detector.ts';
import { type PeerKnowledge, PeerLedger } from './peer-ledger.ts';
import { planRecovery } from './recovery-plan.ts';
import { RESERVATION_BLOCK, SequenceReservation } from './sequence-reservation.ts';

const ids = (...nodes: readonly number[]): readonly NodeId[] => nodes.map(nodeId);

describe('gather sets', () => {
  test('consensus takes the same two sets from everybody who was not given up', () => {
    const sets = new GatherSets(nodeId(1), ids(2, 3), []);
    expect(sets.hasConsensus).toBe(false);
    expect(sets.receive(nodeId(2), ids(1, 2, 3), [])).toBe('agreed');
    expect(sets.hasConsensus).toBe(false);
    expect(sets.fail(nodeId(3))).toBe(true);
    expect(sets.receive(nodeId(2), ids(1, 2, 3), [])).toBe('ignored');
    expect(sets.receive(nodeId(2), ids(1, 2, 3), ids(3))).toBe('agreed');
    expect(sets.hasConsensus).toBe(true);
    expect(sets.candidates).toEqual(ids(1, 2));
  });

  test('who gives this node up is given up', () => {
    const sets = new GatherSets(nodeId(1), ids(2, 3), []);
    expect(sets.receive(nodeId(3), ids(1, 2, 3), ids(1))).toBe('changed');
    expect(sets.failed).toEqual(ids(3));
    expect(sets.receive(nodeId(3), ids(1, 2, 3), ids(1))).toBe('ignored');
  });

  test('the sets only grow, whatever is received, and this node is never given up', () => {
    const nodes = fc.uniqueArray(fc.integer({ min: 1, max: 5 }).map(nodeId), { maxLength: 5 });
    const step = fc.record({ from: fc.integer({ min: 2, max: 5 }).map(nodeId), proc: nodes, failed: nodes });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const sets = new GatherSets(nodeId(1), [], []);
        for (const { from, proc, failed } of steps) {
          const before = { proc: sets.proc, failed: sets.failed };
          const outcome = sets.receive(from, proc, failed);
          expect(before.proc.every((node) => sets.proc.includes(node))).toBe(true);
          expect(before.failed.every((node) => sets.failed.includes(node))).toBe(true);
          expect(sets.candidates).toContain(1);
          const grew = before.proc.length + before.failed.length < sets.proc.length + sets.failed.length;
          expect(grew).toBe(outcome === 'changed');
        }
      }),
    );
  });
});

describe('recovery plan', () => {
  const oldRings = [
    { seq: 3, representative: nodeId(1) },
    { seq: 5, representative: nodeId(2) },
  ];
  const held = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });
  const member = fc.record({ ring: fc.integer({ min: 0, max: 1 }), held });

  function holdings(ring: number, seqs: readonly number[]): OldRingHoldings {
    const set = new Set(seqs);
    let aru = 0;
    while (set.has(aru + 1)) aru++;
    const high = Math.max(aru, ...seqs);
    const missing: { first: number; last: number }[] = [];
    for (let seq = aru + 1; seq < high; seq++) if (!set.has(seq)) missing.push({ first: seq, last: seq });
    const oldRing = oldRings[ring] ?? { seq: 1, representative: nodeId(1) };
    return { incarnation: incarnation(1), oldRing, aru, high, safe: 0, missing };
  }

  test('what anyone of an old ring holds all its members hold afterwards, and all plans have one length', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 2, maxLength: 5 }), (drawn) => {
        const members: CommitMember[] = drawn.map(({ ring, held: seqs }, index) => ({
          node: nodeId(index + 1),
          holdings: holdings(ring, seqs),
        }));
        const plans = members.map(({ node }) => planRecovery(node, members));
        expect(new Set(plans.map((plan) => plan?.messageCount)).size).toBe(1);
        const sent = plans.reduce((sum, plan) => sum + (plan?.own.length ?? 0), 0);
        expect(sent).toBe(plans[0]?.messageCount);
        for (const [index, { ring }] of drawn.entries()) {
          const group = drawn.map((each, other) => ({ ...each, other })).filter((each) => each.ring === ring);
          expect(plans[index]?.transitional).toEqual(group.map(({ other }) => other + 1));
          const union = new Set(group.flatMap((each) => each.held));
          const recovered = group.flatMap(({ other }) => plans[other]?.own ?? []);
          const after = new Set([...(drawn[index]?.held ?? []), ...recovered]);
          expect([...after].sort()).toEqual([...union].sort());
        }
      }),
    );
  });

  test('claims that would owe too much are no plan', () => {
    const greedy = { ...holdings(0, []), high: 10_000_000 };
    const members = [
      { node: nodeId(1), holdings: holdings(0, [1]) },
      { node: nodeId(2), holdings: greedy },
    ];
    expect(planRecovery(nodeId(1), members)).toBeNull();
  });
});

describe('merge detector', () => {
  const announce = (
    detector: MergeDetector,
    rings: readonly number[][],
    reach: Record<number, readonly number[]>,
  ): void => {
    for (const ring of rings) {
      for (const node of ring) {
        const members = ids(...ring);
        detector.announced(
          nodeId(node),
          {
            type: 'announcement',
            ring: { seq: 1, representative: members[0] ?? nodeId(1) },
            members,
            reachable: ids(...(reach[node] ?? [])),
            formats: { min: 1, max: 1 },
          },
          0,
        );
      }
    }
  };
  const reached = (...nodes: readonly number[]): ReadonlySet<NodeId> => new Set(ids(...nodes));

  test('merges with a ring only when each of its members has announced it and everyone reaches everyone', () => {
    const detector = new MergeDetector(100);
    announce(detector, [[3, 4]], { 3: [1, 2, 4], 4: [1, 2, 3] });
    expect(detector.candidates(ids(1, 2), reached(2, 3, 4), 0)).toEqual([3, 4]);
    expect(detector.candidates(ids(1, 2), reached(2, 3), 0)).toEqual([]);
    announce(detector, [[3, 4]], { 3: [1, 4], 4: [1, 2, 3] });
    expect(detector.candidates(ids(1, 2), reached(2, 3, 4), 0)).toEqual([]);
  });

  test('of rings that do not reach each other it takes the one with the lowest member', () => {
    const detector = new MergeDetector(100);
    announce(detector, [[4], [3]], { 3: [1, 2], 4: [1, 2] });
    expect(detector.candidates(ids(1, 2), reached(2, 3, 4), 0)).toEqual([3]);
  });

  test('an old announcement is not believed', () => {
    const detector = new MergeDetector(100);
    announce(detector, [[3]], { 3: [1, 2] });
    expect(detector.candidates(ids(1, 2), reached(2, 3), 301)).toEqual([]);
  });

  test('who does not come along is asked again after ever longer times, until it comes', () => {
    const detector = new MergeDetector(100);
    const asks = (nowMs: number): boolean => {
      detector.announced(
        nodeId(2),
        {
          type: 'announcement',
          ring: { seq: 1, representative: nodeId(2) },
          members: ids(2),
          reachable: ids(1),
          formats: { min: 1, max: 1 },
        },
        nowMs,
      );
      return detector.candidates(ids(1), reached(2), nowMs).length > 0;
    };
    expect(asks(0)).toBe(true);
    detector.attempted(ids(2), ids(1), 0);
    expect([asks(99), asks(100)]).toEqual([false, true]);
    detector.attempted(ids(2), ids(1), 100);
    expect([asks(299), asks(300)]).toEqual([false, true]);
    detector.attempted(ids(2), ids(1, 2), 300);
    expect(asks(300)).toBe(true);
  });
});

describe('sequence reservation', () => {
  test('no number is covered before its reservation is durable, and a restart takes all of it for used', () => {
    const reservation = new SequenceReservation(0);
    expect(reservation.covers(1)).toBe(false);
    const upTo = reservation.due();
    expect(upTo).not.toBeNull();
    expect(reservation.due()).toBeNull();
    expect(reservation.covers(1)).toBe(false);
    reservation.reserved(upTo ?? 0);
    expect(reservation.covers(upTo ?? 0)).toBe(true);
    expect(reservation.covers((upTo ?? 0) + 1)).toBe(false);
    expect(new SequenceReservation(upTo ?? 0).highest).toBe(upTo);
  });

  test('a number that is foreseen is reserved, and used up by nothing before', () => {
    const reservation = new SequenceReservation(0);
    reservation.reserved(reservation.due() ?? 0);
    reservation.foresee(1_000_000);
    expect(reservation.coversForeseen).toBe(false);
    expect(reservation.highest).toBe(0);
    expect(reservation.covers(1)).toBe(true);
    reservation.reserved(reservation.due() ?? 0);
    expect(reservation.coversForeseen).toBe(true);
    expect(reservation.highest).toBe(0);
  });

  test('the next block is asked for while at least half a block is left', () => {
    const reservation = new SequenceReservation(0);
    reservation.reserved(reservation.due() ?? 0);
    for (let seq = 1; seq < 20 * RESERVATION_BLOCK; seq++) {
      reservation.heard(seq);
      expect(reservation.covers(seq + RESERVATION_BLOCK / 2 - 1)).toBe(true);
      const upTo = reservation.due();
      if (upTo !== null) reservation.reserved(upTo);
    }
  });
});

describe('peer ledger', () => {
  const nodes = [1, 2, 3].map((id) => ({ id: nodeId(id), name: nodeName(`n${id}`), votes: 1 }));
  const member = (node: number, started: number) => ({ node: nodeId(node), incarnation: incarnation(started) });
  const at = (started: number): Incarnation => incarnation(started);
  const stateOf = (ledger: PeerLedger, node: number): string | undefined =>
    ledger.absent().find((peer) => peer.node === node)?.state;

  test('a peer is never seen, then lost, and left where it had said so', () => {
    const ledger = new PeerLedger(nodes);
    ledger.enter([member(1, 10)], 1);
    expect(ledger.absent().map((peer) => peer.state)).toEqual(['never-seen', 'never-seen']);
    ledger.enter([member(1, 10), member(2, 20), member(3, 30)], 2);
    expect(ledger.absent()).toEqual([]);
    ledger.leaves(nodeId(3));
    ledger.enter([member(1, 10)], 3);
    expect([stateOf(ledger, 2), stateOf(ledger, 3)]).toEqual(['lost', 'left']);
  });

  test('fencing holds for its incarnation alone, also where it is told before the loss', () => {
    const ledger = new PeerLedger(nodes);
    ledger.enter([member(1, 10), member(2, 20)], 2);
    expect(ledger.fenced(nodeId(2), at(19))).toBe(false);
    expect(ledger.fenced(nodeId(2), at(20))).toBe(true);
    ledger.enter([member(1, 10)], 3);
    expect(stateOf(ledger, 2)).toBe('fenced');
    ledger.enter([member(1, 10), member(2, 21)], 4);
    ledger.enter([member(1, 10)], 5);
    expect(stateOf(ledger, 2)).toBe('lost');
  });

  test('a member that restarts is lost in its old incarnation, even where both rings have the node', () => {
    const ledger = new PeerLedger(nodes);
    ledger.enter([member(1, 10), member(2, 20)], 2);
    ledger.enter([member(1, 10), member(2, 21)], 3);
    expect(stateOf(ledger, 2)).toBeUndefined();
    ledger.enter([member(1, 10)], 4);
    expect(ledger.absent()[0]).toMatchObject({ state: 'lost', incarnation: 21 });
  });

  const knowledge = (started: number, ringSeq: number, state: 'lost' | 'left' | 'fenced'): PeerKnowledge => ({
    node: nodeId(3),
    incarnation: at(started),
    ringSeq,
    state,
  });

  test('of partitions the one that met the later incarnation is believed, and of one incarnation fenced outranks left and lost', () => {
    const ledger = new PeerLedger(nodes);
    ledger.enter([member(1, 10)], 6);
    expect(ledger.synchronise([knowledge(30, 5, 'lost'), knowledge(30, 4, 'fenced'), knowledge(29, 4, 'left')])).toBe(
      true,
    );
    expect(ledger.absent().find((peer) => peer.node === 3)).toMatchObject({ state: 'fenced', incarnation: 30 });
    expect(ledger.synchronise([knowledge(30, 5, 'lost'), knowledge(31, 9, 'lost')])).toBe(true);
    expect(ledger.absent().find((peer) => peer.node === 3)).toMatchObject({ state: 'lost', incarnation: 31 });
  });

  test('members who are told the same agree, whatever the order and whatever they knew before', () => {
    const told = fc.record({
      node: fc.constant(nodeId(3)),
      incarnation: fc.integer({ min: 1, max: 3 }).map(incarnation),
      ringSeq: fc.integer({ min: 1, max: 3 }),
      state: fc.constantFrom('lost' as const, 'left' as const, 'fenced' as const),
    });
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), (all, order) => {
        const views = all.map((own) => {
          const ledger = new PeerLedger(nodes);
          ledger.enter([member(1, 10)], 6);
          ledger.learn(own);
          const shuffled = all.map((each) => ({ each, key: order.next().value })).sort((a, b) => a.key - b.key);
          ledger.synchronise(shuffled.map(({ each }) => each));
          return JSON.stringify(ledger.absent());
        });
        expect(new Set(views).size).toBe(1);
      }),
    );
  });

  test('nothing is learnt of nodes that the cluster does not have', () => {
    const ledger = new PeerLedger(nodes);
    ledger.enter([member(1, 10)], 1);
    expect(ledger.fenced(nodeId(9), at(5))).toBe(false);
    const stranger: PeerKnowledge = { node: nodeId(9), incarnation: at(5), ringSeq: 7, state: 'lost' };
    expect(ledger.learn(stranger)).toBe(false);
    expect(ledger.synchronise([stranger])).toBe(false);
  });
});
