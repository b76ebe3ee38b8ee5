import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastLine, ocfExitReason, printable, printableTail, withoutSecrets } from './printable-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
  ['a window title', '\u001b]0;title\u0007text', 'text'],
  ['a carriage return that would overwrite the line', 'good\rbad', 'good\ufffdbad'],
  ['marks that reverse the reading direction', 'a\u202eb', 'a\ufffdb'],
  ['Windows line ends', 'a\r\nb', 'a\nb'],
  ['other languages', 'größer → 大', 'größer → 大'],
])('%s', (_, input, output) => {
  expect(printable(input)).toBe(output);
});

test('whatever bytes come, the tail is bounded and holds no control character but tab and line feed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 100 }), (output, charactersMax) => {
      const tail = printableTail(output, charactersMax);
      expect(tail.length).toBeLessThanOrEqual(charactersMax);
      expect(tail).not.toMatch(/[[\p{Cc}\p{Zl}\p{Zp}]--[\n\t]]/v);
    }),
  );
});

test('no secret of four characters or more survives, wherever it stands and however secrets overlap', () => {
  const secret = fc.string({ minLength: 4, maxLength: 8, unit: fc.constantFrom('a', 'b', 'x') });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', ' '), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(secret, { maxLength: 3 }), fc.array(text), (secrets, texts) => {
      const blanked = withoutSecrets(texts.join(secrets.join('')), secrets);
      for (const value of secrets) expect(blanked).not.toContain(value);
    }),
  );
});

test.each([
  ['the last of several', 'ocf-exit-reason:one\nnoise\nocf-exit-reason: two \nmore', 'two'],
  ['without a line end', 'ERROR: ocf-exit-reason:cannot mount', 'cannot mount'],
  ['none', 'error: something', ''],
  ['empty', 'ocf-exit-reason:\n', ''],
])('exit reason: %s', (_, stderr, reason) => {
  expect(ocfExitReason(bytes(stderr))).toBe(reason);
});

test('an exit reason and a last line are one bounded line', () => {
  expect(ocfExitReason(bytes(`ocf-exit-reason:${'x'.repeat(9999)}`)).length).toBeLessThanOrEqual(300);
  expect(lastLine('one\n  two  \n \n')).toBe('two');
  expect(lastLine(' \n')).toBe('');
});
