/** Text in columns: nothing is lost, nothing is too wide, nothing reaches the terminal as a control sequence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hangingText, listed, printable, spokenDuration, spokenRoundTrip, wrapText } from './text.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

describe('wrapping', () => {
  it('keeps every word, in order, and every line within its width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 80 }), (text, width) => {
        const lines = wrapText(text.join(' '), width);
        expect(lines.join(' ').split(' ')).toEqual(text);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('fills lines: the first word of the next would not have fitted', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 80 }), (text, width) => {
        const lines = wrapText(text.join(' '), width);
        for (const [index, line] of lines.slice(1).entries()) {
          expect(`${lines[index]} ${line.split(' ')[0]}`.length).toBeGreaterThan(width);
        }
      }),
    );
  });

  it('indents what follows the first line as far as that begins', () => {
    expect(hangingText('DC    ', 'one two three four five six seven', 26)).toEqual([
      'DC    one two three four',
      '      five six seven',
    ]);
  });
});

describe('what agents and peers say', () => {
  it('reaches a terminal without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
    expect(printable('ok\x1b[2J\r\nrm -rf\u202e')).toBe('ok [2J rm -rf');
  });
});

describe('figures in words', () => {
  it.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [2150, '2.15 s'],
    [9990, '9.99 s'],
    [12_400, '12 s'],
    [60_000, '1 min'],
    [7_380_000, '2 h 3 min'],
    [7_200_000, '2 h'],
    [400_000_000, '4 d'],
  ])('%d ms is %s', (milliseconds, text) => {
    expect(spokenDuration(milliseconds)).toBe(text);
  });

  it.each([
    [182.4, '182 µs'],
    [1240, '1.24 ms'],
  ])('a round trip of %d µs is %s', (microseconds, text) => {
    expect(spokenRoundTrip(microseconds)).toBe(text);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as %s', (names, text) => {
    expect(listed(names)).toBe(text);
  });
});
