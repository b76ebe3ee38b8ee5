import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ResourceQueue } from './resource-queue.ts';

type Step = { kind: 'add' | 'due' | 'remove' | 'removeDue'; name: string } | { kind: 'next' | 'finish'; name: '' };

const name = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('add', 'due', 'remove', 'removeDue'), name }),
  fc.record({ kind: fc.constantFrom('next', 'finish'), name: fc.constant('' as const) }),
);

test('one at a time, single ones in their order and before recurring ones, nothing lost and nothing twice', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const queue = new ResourceQueue();
      let singles: string[] = [];
      let due: string[] = [];
      let running: string | null = null;
      let serial = 0;
      for (const { kind, name: chosen } of steps) {
        if (kind === 'add') {
          const id = `${chosen}${serial++}`;
          queue.add(id);
          singles.push(id);
        } else if (kind === 'due') {
          queue.addDue(chosen);
          if (!due.includes(chosen)) due.push(chosen);
        } else if (kind === 'remove') {
          const id = singles.find((waiting) => waiting.startsWith(chosen)) ?? 'unknown';
          expect(queue.remove(id)).toBe(singles.includes(id));
          singles = singles.filter((waiting) => waiting !== id);
        } else if (kind === 'removeDue') {
          queue.removeDue(chosen);
          due = due.filter((waiting) => waiting !== chosen);
        } else if (kind === 'next') {
          const expected: string | null = running !== null ? null : (singles.shift() ?? due.shift() ?? null);
          expect(queue.next()?.id ?? null).toBe(expected);
          running ??= expected;
        } else if (running !== null) {
          queue.finish();
          running = null;
        }
        expect(queue.running?.id ?? null).toBe(running);
        expect(queue.isIdle).toBe(running === null && singles.length + due.length === 0);
        expect(queue.mustMakeRoom).toBe(queue.running?.recurring === true && singles.length > 0);
      }
    }),
  );
});
