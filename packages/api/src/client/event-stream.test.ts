/** However a stream is cut into pieces on its way, the same messages come out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStreamParser, type StreamMessage } from './event-stream.ts';

const parse = (pieces: readonly string[]): StreamMessage[] => {
  const parser = createStreamParser();
  return pieces.flatMap((piece) => parser.feed(piece));
};

const lineText = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '').replace(/^ /, ''));
const message = fc.record({
  event: fc.constantFrom('message', 'missed'),
  id: fc.nat().map(String),
  data: fc.array(lineText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
});
const written = ({ event, id, data }: StreamMessage): string =>
  `: comment\nid: ${id}\nevent: ${event}\n${data
    .split('\n')
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;

describe('the parser of server-sent events', () => {
  it('gives what was written, wherever the text was cut', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 7 })),
        (messages, cuts) => {
          const text = messages.map(written).join('');
          const pieces: string[] = [];
          for (let at = 0; at < text.length; ) {
            const size = cuts.next().value ?? 1;
            pieces.push(text.slice(at, at + size));
            at += size;
          }
          expect(parse(pieces)).toEqual(messages);
        },
      ),
    );
  });

  it.each([
    ['comments and empty lines', ': still here\n\n\n', []],
    ['an unfinished message', 'data: 1\n', []],
    ['line ends of either kind', 'data: 1\r\n\r\n', [{ event: 'message', id: '', data: '1' }]],
    ['a value without a space', 'data:1\n\n', [{ event: 'message', id: '', data: '1' }]],
  ])('%s', (_name, text, messages) => {
    expect(parse([text])).toEqual(messages);
  });
});
