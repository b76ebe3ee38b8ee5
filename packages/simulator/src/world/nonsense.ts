/** What a member at fault sends: its own frames, changed here and there, beside the right ones. */
import type { FrameToSend } from '@nyx/membership/core/boundary';
import type { SeededRandom } from './seeded-random.ts';

const NONSENSE_PROBABILITY = 0.3;

/** The frames and, among them, changed copies of some. */
export function withNonsense(frames: readonly FrameToSend[], random: SeededRandom): readonly FrameToSend[] {
  return frames.flatMap((each) => {
    if (!random.chance(NONSENSE_PROBABILITY)) return [each];
    const changed = { to: each.to, frame: change(each.frame, random) };
    return random.chance(0.5) ? [changed, each] : [each, changed];
  });
}

function change(frame: Uint8Array, random: SeededRandom): Uint8Array {
  const changed = Uint8Array.from(frame);
  const count = random.between(1, 4);
  for (let turn = 0; turn < count && changed.length > 0; turn++) {
    changed[random.below(changed.length)] = random.below(256);
  }
  return random.chance(0.1) ? changed.subarray(0, random.below(changed.length + 1)) : changed;
}
