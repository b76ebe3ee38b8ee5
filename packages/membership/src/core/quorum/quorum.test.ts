/**
 * The quorum rules against an oracle that counts votes one by one, and the combinations that are refused.
 */
import { type NodeId, nodeId, nodeName } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterNode, QuorumOptions } from '../ring/options.ts';
import { Quorum, quorumContradiction } from './quorum.ts';

const makeNodes = (votes: readonly number[]): readonly ClusterNode[] =>
  votes.map((each, index) => ({ id: nodeId(index + 1), name: nodeName(`n${index + 1}`), votes: each }));

const MAJORITY: QuorumOptions = { twoNode: false, waitForAll: false, expectedVotes: null };

/** Puts one ballot after the other on the heap of those present or of those absent, and weighs the heaps. */
function oracle(nodes: readonly ClusterNode[], members: readonly NodeId[], options: QuorumOptions): boolean {
  let present = 0;
  let absent = 0;
  for (const node of nodes) {
    for (let ballot = 0; ballot < node.votes; ballot++) members.includes(node.id) ? present++ : absent++;
  }
  if (options.twoNode) return present > 0;
  if (options.expectedVotes !== null) absent = options.expectedVotes - present;
  return present > absent;
}

const scenario = fc
  .record({
    votes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }),
    present: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    surplus: fc.option(fc.integer({ min: 0, max: 5 })),
    twoNode: fc.boolean(),
  })
  .map(({ votes, present, surplus, twoNode }) => {
    const nodes = makeNodes(twoNode ? [1, 1] : votes);
    const total = nodes.reduce((sum, node) => sum + node.votes, 0);
    const expectedVotes = surplus === null || twoNode ? null : total + surplus;
    const members = nodes.filter((_, index) => present[index]).map((node) => node.id);
    return { nodes, members, options: { twoNode, waitForAll: false, expectedVotes } };
  })
  .filter(({ nodes, options }) => quorumContradiction(nodes, options) === null);

describe('quorum', () => {
  test('equals the oracle', () => {
    fc.assert(
      fc.property(scenario, ({ nodes, members, options }) => {
        const view = new Quorum(nodes, options, false).view(members);
        expect(view.quorate).toBe(oracle(nodes, members, options));
        expect(view.reason.startsWith(view.quorate ? 'Quorate' : 'Not quorate')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('of two partitions without a common member at most one is quorate, except with two-node', () => {
    fc.assert(
      fc.property(scenario, ({ nodes, members, options }) => {
        fc.pre(!options.twoNode);
        const quorum = new Quorum(nodes, options, false);
        const others = nodes.map((node) => node.id).filter((id) => !members.includes(id));
        expect(quorum.view(members).quorate && quorum.view(others).quorate).toBe(false);
      }),
    );
  });

  test('wait-for-all withholds quorum until all were members at once, says for whom, and asks to be remembered once', () => {
    const nodes = makeNodes([1, 1, 1]);
    const [first, second, third] = nodes.map((node) => node.id) as [NodeId, NodeId, NodeId];
    const quorum = new Quorum(nodes, { ...MAJORITY, waitForAll: true }, false);
    expect(quorum.observe([first, second])).toBe(false);
    expect(quorum.view([first, second])).toMatchObject({ quorate: false, waitingFor: ['n3'], votes: 2 });
    expect(quorum.observe([first, third])).toBe(false);
    expect(quorum.observe([first, second, third])).toBe(true);
    expect(quorum.observe([first, second, third])).toBe(false);
    expect(quorum.view([first, second])).toMatchObject({ quorate: true, waitingFor: [] });
    expect(quorum.view([first])).toMatchObject({ quorate: false });
  });

  test('wait-for-all that was satisfied in this boot does not wait again', () => {
    const nodes = makeNodes([1, 1]);
    const quorum = new Quorum(nodes, { twoNode: true, waitForAll: true, expectedVotes: null }, true);
    expect(quorum.view([nodeId(1)])).toMatchObject({
      quorate: true,
      reason: 'Quorate: 1 of 2 expected votes is present, and with two-node one is a quorum.',
    });
  });

  const refused: readonly [string, readonly number[], QuorumOptions][] = [
    ['exactly two nodes', [1, 1, 1], { ...MAJORITY, twoNode: true }],
    ['exactly one vote', [1, 2], { ...MAJORITY, twoNode: true }],
    ['expected votes are always 2', [1, 1], { twoNode: true, waitForAll: true, expectedVotes: 3 }],
    ['two partitions could both be quorate', [1, 1, 1], { ...MAJORITY, expectedVotes: 2 }],
    ['whole number from 1', [1, 1, 1], { ...MAJORITY, expectedVotes: 0.5 }],
    ['at least one node must have a vote', [0, 0], MAJORITY],
    ['votes are whole numbers', [1.5, 1], MAJORITY],
    ['at least one node', [], MAJORITY],
  ];
  test.each(refused)('refuses what cannot be: %s', (words, votes, options) => {
    expect(quorumContradiction(makeNodes(votes), options)).toContain(words);
  });
});
