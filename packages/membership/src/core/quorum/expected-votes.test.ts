import { nodeId } from '@nyx/foundation';
import { describe, expect, it } from 'vitest';
import { ExpectedVotes } from './expected-votes.ts';

const [ONE, TWO] = [nodeId(1), nodeId(2)];

describe('expected votes that are set while running', () => {
  it('are effective only once they are durable on every member', () => {
    const votes = new ExpectedVotes(3, null);
    votes.enter([ONE, TWO]);
    const set = { version: votes.nextVersion, votes: 5 };
    expect(votes.proposed(set)).toEqual(set);
    expect(votes.stored(ONE, set)).toBe(false);
    expect(votes.inForce).toBe(3);
    expect(votes.stored(TWO, set)).toBe(true);
    expect(votes.inForce).toBe(5);
  });

  it('are refused where they are fewer than the votes of all nodes, or come too late', () => {
    const votes = new ExpectedVotes(3, { version: 4, votes: 5 });
    votes.enter([ONE]);
    expect(votes.proposed({ version: 9, votes: 2 })).toBeNull();
    expect(votes.proposed({ version: 4, votes: 7 })).toBeNull();
    expect(votes.inForce).toBe(5);
  });

  it('are the largest that any member goes by until the latest is durable on all', () => {
    const votes = new ExpectedVotes(3, { version: 1, votes: 7 });
    votes.enter([ONE, TWO]);
    const latest = { version: 2, votes: 5 };
    expect(
      votes.synchronise([
        { member: ONE, set: votes.tell() },
        { member: TWO, set: latest },
      ]),
    ).toEqual(latest);
    expect(votes.inForce).toBe(7);
    votes.storedHere(latest);
    expect(votes.stored(ONE, latest)).toBe(true);
    expect(votes.inForce).toBe(5);
    expect(votes.tell()).toEqual(latest);
  });

  it('of two partitions that set different numbers become one, alike for both', () => {
    const sets = [
      { member: ONE, set: { version: 1, votes: 4 } },
      { member: TWO, set: { version: 1, votes: 6 } },
    ];
    for (const own of sets) {
      const votes = new ExpectedVotes(3, own.set);
      votes.enter([ONE, TWO]);
      const stores = votes.synchronise(sets);
      expect(votes.inForce).toBe(6);
      expect(stores).toEqual(own.member === ONE ? { version: 1, votes: 6 } : null);
      expect(votes.stored(ONE, { version: 1, votes: 6 })).toBe(true);
      expect(votes.inForce).toBe(6);
    }
  });

  it('can go back to the votes of all nodes', () => {
    const votes = new ExpectedVotes(3, { version: 1, votes: 5 });
    votes.enter([ONE]);
    const set = { version: votes.nextVersion, votes: 3 };
    votes.proposed(set);
    votes.stored(ONE, set);
    expect(votes.inForce).toBe(3);
  });
});
