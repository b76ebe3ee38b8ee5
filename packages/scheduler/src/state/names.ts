/**
 * Comparing names: the orders by which ties fall.
 */

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the run of digits ends that begins at `from`. */
function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Compares names ignoring case, letter by letter: `node10` before `node2`. */
export function compareLetters(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares names ignoring case, runs of digits as numbers: `node2` before `node10`. */
export function compareNames(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const codeA = a.charCodeAt(i);
    const codeB = b.charCodeAt(j);
    if (isDigit(codeA) && isDigit(codeB)) {
      const endA = endOfDigits(a, i);
      const endB = endOfDigits(b, j);
      const difference = Number(a.slice(i, endA)) - Number(b.slice(j, endB));
      if (difference !== 0) return difference;
      i = endA;
      j = endB;
      continue;
    }
    if (codeA !== codeB) return codeA - codeB;
    i += 1;
    j += 1;
  }
  return a.length - i - (b.length - j);
}

/** The id without the instance numbers at its end: `web:1` is `web`. */
export const stripInstance = (id: string): string => (id.includes(':') ? id.replace(/(?::\d+)+$/, '') : id);
