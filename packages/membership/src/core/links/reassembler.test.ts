import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentsOf, OPEN_BYTES_MAX, OPEN_FRAMES_MAX, Reassembler } from './reassembler.ts';

describe('fragments', () => {
  it('give the frame again, in whatever order and however often they arrive', () => {
    const cases = fc.record({
      frame: fc.uint8Array({ maxLength: 5000 }),
      bytesMax: fc.integer({ min: 1, max: 2000 }),
      order: fc.array(fc.nat(), { minLength: 50, maxLength: 50 }),
    });
    fc.assert(
      fc.property(cases, ({ frame, bytesMax, order }) => {
        const fragments = fragmentsOf(frame, 1, bytesMax);
        if (fragments === null) return;
        const shuffled = fragments
          .flatMap((fragment, index) => [
            { fragment, key: order[index % 50] ?? 0 },
            { fragment, key: (order[(index + 7) % 50] ?? 0) + 1 },
          ])
          .sort((a, b) => a.key - b.key);
        const reassembler = new Reassembler();
        const whole = shuffled.flatMap(({ fragment }) => reassembler.add(fragment) ?? []);
        expect(whole.length).toBeGreaterThanOrEqual(1);
        expect(Buffer.compare(whole[0] ?? new Uint8Array(0), frame)).toBe(0);
      }),
    );
  });

  it('are refused where they would be too many', () => {
    expect(fragmentsOf(new Uint8Array(10_000), 1, 1)).toBeNull();
  });

  it('of frames that never become whole are kept within bounds, the oldest going first', () => {
    const reassembler = new Reassembler();
    for (let frameSeq = 1; frameSeq <= 3 * OPEN_FRAMES_MAX; frameSeq += 1) {
      reassembler.add({ type: 'fragment', frameSeq, index: 0, count: 2, bytes: new Uint8Array(10) });
    }
    expect(reassembler.openFrames).toBe(OPEN_FRAMES_MAX);
    for (let frameSeq = 1; frameSeq <= 20; frameSeq += 1) {
      reassembler.add({
        type: 'fragment',
        frameSeq: 10_000 + frameSeq,
        index: 0,
        count: 2,
        bytes: new Uint8Array(OPEN_BYTES_MAX / 8),
      });
    }
    expect(reassembler.openFrames).toBeLessThanOrEqual(8);
  });
});
