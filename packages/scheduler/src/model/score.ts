/**
 * Scores: how strongly something is wished for or refused. Decides how they add up and nothing else.
 *
 * A score is a whole number from -{@link INFINITY} to {@link INFINITY}. Plus infinity means "must",
 * minus infinity "never"; a refusal beats every wish.
 */

/** The largest score. A sum never leaves the range from `-INFINITY` to `INFINITY`. */
export const INFINITY = 1_000_000;

/** The sum of two scores: it saturates at either infinity, and minus infinity beats plus infinity. */
export function addScores(left: number, right: number): number {
  if (left <= -INFINITY || right <= -INFINITY) return -INFINITY;
  if (left >= INFINITY || right >= INFINITY) return INFINITY;
  return clampScore(left + right);
}

export const clampScore = (score: number): number => Math.max(-INFINITY, Math.min(INFINITY, score));

const SYMBOLIC: Readonly<Record<string, number>> = {
  INFINITY,
  '+INFINITY': INFINITY,
  '-INFINITY': -INFINITY,
  infinity: INFINITY,
  '+infinity': INFINITY,
  '-infinity': -INFINITY,
};

/** The score that `text` writes (`INFINITY`, `-INFINITY`, a whole number), or `null` where it writes none. */
export function parseScore(text: string): number | null {
  const trimmed = text.trim();
  const symbolic = SYMBOLIC[trimmed];
  if (symbolic !== undefined) return symbolic;
  const match = /^[+-]?\d+/.exec(trimmed);
  return match ? clampScore(Number(match[0])) : null;
}

/** The score as people write it. */
export function formatScore(score: number): string {
  if (score >= INFINITY) return 'INFINITY';
  if (score <= -INFINITY) return '-INFINITY';
  return String(score);
}
