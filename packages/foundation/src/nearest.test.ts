import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestWord } from './nearest.ts';

const KEYS = ['agent', 'targets', 'parameters', 'timeout', 'plugs'];

describe('nearestWord', () => {
  test.each([
    ['agnet', 'agent'],
    ['agen', 'agent'],
    ['agentt', 'agent'],
    ['tergets', 'targets'],
    ['Timeout', 'timeout'],
    ['paramters', 'parameters'],
    ['plug', 'plugs'],
  ])('a word with a slip, %s, is taken for %s', (word, meant) => {
    expect(nearestWord(word, KEYS)).toBe(meant);
  });

  test.each(['x', 'stickiness', '', 'node'])('a word like none of them, %j, is taken for none', (word) => {
    expect(nearestWord(word, KEYS)).toBeNull();
  });

  test('a single letter is not taken for another one', () => {
    expect(nearestWord('x', ['y'])).toBeNull();
  });

  test('of words equally near the first is taken', () => {
    expect(nearestWord('cat', ['bat', 'rat'])).toBe('bat');
  });

  test('a known word is nearest to itself, whatever else is known', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), fc.string({ minLength: 1 }), (others, word) => {
        const nearest = nearestWord(word, [word, ...others]);
        expect(nearest).toBe(word);
      }),
    );
  });

  test('what is offered is always one of the known words', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (word, known) => {
        const nearest = nearestWord(word, known);
        expect(nearest === null || known.includes(nearest)).toBe(true);
      }),
    );
  });
});
