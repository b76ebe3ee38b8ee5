/** Laying text out in columns of a terminal. Widths are counted before styles are added. */

/** Breaks `text` at spaces into lines of at most `width` characters. A longer word has a line of its own. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    if (line === '') line = word;
    else if (line.length + 1 + word.length <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Wraps `text` behind `first`, later lines indented as far. */
export function hangingText(first: string, text: string, columns: number): string[] {
  const indent = ' '.repeat(first.length);
  return wrapText(text, Math.max(20, columns - first.length)).map(
    (line, index) => (index === 0 ? first : indent) + line,
  );
}

/** The width of the widest of `texts`. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** What agents and peers send, made harmless for a terminal: one line, no control characters. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long something has been so, as people say it: `12 s`, `3 min`, `2 h 5 min`, `4 d`. */
export function spokenDuration(milliseconds: number): string {
  if (milliseconds < SECOND_MS) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 10 * SECOND_MS) return `${Number((milliseconds / SECOND_MS).toFixed(2))} s`;
  if (milliseconds < MINUTE_MS) return `${Math.floor(milliseconds / SECOND_MS)} s`;
  if (milliseconds < HOUR_MS) return `${Math.floor(milliseconds / MINUTE_MS)} min`;
  const hours = Math.floor(milliseconds / HOUR_MS);
  if (milliseconds < DAY_MS) {
    const minutes = Math.floor((milliseconds % HOUR_MS) / MINUTE_MS);
    return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
  }
  return `${Math.floor(milliseconds / DAY_MS)} d`;
}

/** A round trip: `182 µs`, `1.24 ms`. */
export const spokenRoundTrip = (microseconds: number): string =>
  microseconds < 1000 ? `${Math.round(microseconds)} µs` : `${(microseconds / 1000).toFixed(2)} ms`;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The time of day here of a moment, `12:00:03`; the text itself where it is none. */
export function timeOfDay(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

/** `1 node`, `2 nodes`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A moment with its day where that is not the day of `now`: `12:00:03` or `Nov 21 12:00:03`. */
export function momentNear(moment: string, now: string): string {
  const date = new Date(moment);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString() || Number.isNaN(date.getTime())) return timeOfDay(moment);
  const month = date.toLocaleString('en-US', { month: 'short' });
  return `${month} ${date.getDate()} ${timeOfDay(moment)}`;
}
