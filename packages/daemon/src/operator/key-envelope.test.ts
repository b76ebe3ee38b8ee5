import { expect, test } from 'vitest';
import { drawEnvelopeKeys, openKey, sealKey } from './key-envelope.ts';

const key = new Uint8Array(32).fill(7);

test('a sealed key is opened by its recipient alone, for the rotation it was sealed in', () => {
  const [initiator, one, two] = [drawEnvelopeKeys(), drawEnvelopeKeys(), drawEnvelopeKeys()];
  const sealed = sealKey(key, initiator, one.publicKey, 'r 1');
  expect(openKey(sealed, one, initiator.publicKey, 'r 1')).toEqual(key);
  expect(() => openKey(sealed, two, initiator.publicKey, 'r 1')).toThrow();
  expect(() => openKey(sealed, one, initiator.publicKey, 'r 2')).toThrow();
  expect(() => openKey(sealed, one, two.publicKey, 'r 1')).toThrow();
});

test('what was changed on its way, or is no key at all, is refused', () => {
  const [initiator, one] = [drawEnvelopeKeys(), drawEnvelopeKeys()];
  const sealed = Buffer.from(sealKey(key, initiator, one.publicKey, 'r'), 'base64');
  sealed[3] = (sealed[3] ?? 0) ^ 1;
  expect(() => openKey(sealed.toString('base64'), one, initiator.publicKey, 'r')).toThrow();
  expect(() => openKey('', one, initiator.publicKey, 'r')).toThrow();
  expect(() => sealKey(key, initiator, 'nonsense', 'r')).toThrow();
});
