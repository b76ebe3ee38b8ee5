import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessageBody } from '../../src/controller/messages.ts';
import { nyx } from '../../src/generated/manager.js';
import { decodeMessage, encodeMessage, MESSAGE_FORMAT } from '../../src/io/codec.ts';

const messages: readonly MessageBody[] = [
  { type: 'caught-up', epoch: '7.1/1:2:3' },
  { type: 'durable', commandId: 'ünïcode-1' },
  { type: 'snapshot', epoch: '7.1/1:2:3', part: 0, parts: 2, text: '{"half of a pair":"\ud83d' },
  { type: 'command', commandId: 'c', command: { type: 'move', resource: 'web', node: null }, acceptDivergence: false },
  {
    type: 'result',
    operationId: 'o',
    status: 'timed-out',
    exitCode: 1,
    exitReason: 'no answer',
    durationMs: 20_000.5,
    detection: null,
  },
];

describe('the codec of messages', () => {
  it.each(messages.map((message) => [message.type, message] as const))('gives back what was sent: %s', (_, message) => {
    expect(decodeMessage(encodeMessage(message, 1_700_000_000_123))).toEqual({
      ok: true,
      body: message,
      epochMs: 1_700_000_000_123,
    });
  });

  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeMessage(bytes)).toHaveProperty('ok');
      }),
    );
  });

  it('never throws on damaged messages, and takes none of them for another kind', () => {
    const arbitrary = fc.tuple(fc.constantFrom(...messages), fc.nat(), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(arbitrary, ([message, at, value]) => {
        const bytes = encodeMessage(message, 1);
        bytes[at % bytes.length] = value;
        const decoded = decodeMessage(bytes);
        if (decoded.ok) expect(decoded.body.type).toBe(message.type);
      }),
    );
  });

  it('refuses a format that it does not know and names both', () => {
    const body = new TextEncoder().encode('{}');
    const bytes = nyx.manager.v1.Message.encode({ format: 9, kind: 'caught-up', epochMs: 1, body }).finish();
    expect(decodeMessage(bytes)).toMatchObject({ ok: false, reason: expect.stringContaining('format 9') });
    expect(decodeMessage(bytes)).toMatchObject({ reason: expect.stringContaining(`knows ${MESSAGE_FORMAT}`) });
  });

  it('refuses a body that lacks what its kind has, and names the place', () => {
    const body = new TextEncoder().encode('{"type":"durable"}');
    const bytes = nyx.manager.v1.Message.encode({ format: MESSAGE_FORMAT, kind: 'durable', epochMs: 1, body }).finish();
    expect(decodeMessage(bytes)).toMatchObject({ ok: false, reason: expect.stringContaining('durable') });
  });
});
