/** Spelling help for people: the known word nearest to one that is not known. */

/** How many letters must be added, left out, replaced or exchanged with their neighbour to turn one word into the other. */
const editDistance = (left: string, right: string): number => {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substitution = (previous[column - 1] as number) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const exchanged = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const exchange = exchanged ? (beforePrevious[column - 2] as number) + 1 : Number.POSITIVE_INFINITY;
      const insertion = Math.min(previous[column] as number, current[column - 1] as number) + 1;
      current.push(Math.min(substitution, exchange, insertion));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] as number;
};

/**
 * The word of `known` that `word` was most likely meant to be, or `null` where none is near: at most
 * a third of the letters may differ, and not all of them; case does not matter. Ties fall to the first of `known`.
 */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const distanceMax = Math.max(1, Math.floor(word.length / 3));
  let best: string | null = null;
  let bestDistance = distanceMax + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > distanceMax) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance && distance < Math.max(word.length, candidate.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
