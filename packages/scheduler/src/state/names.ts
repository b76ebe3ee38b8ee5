/**
 * Comparing names: the orders by which ties fall.
 */

/** Compares names ignoring case, runs of digits as numbers: `node2` before `node10`. */
export function compareNames(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const digitsA = /^\d+/.exec(a.slice(i))?.[0];
    const digitsB = /^\d+/.exec(b.slice(j))?.[0];
    if (digitsA !== undefined && digitsB !== undefined) {
      const difference = Number(digitsA) - Number(digitsB);
      if (difference !== 0) return difference;
      i += digitsA.length;
      j += digitsB.length;
      continue;
    }
    const difference = a.charCodeAt(i) - b.charCodeAt(j);
    if (difference !== 0) return difference;
    i += 1;
    j += 1;
  }
  return a.length - i - (b.length - j);
}

/** The id without the instance numbers at its end: `web:1` is `web`. */
export const stripInstance = (id: string): string => id.replace(/(?::\d+)+$/, '');
