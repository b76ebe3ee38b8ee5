/**
 * Seals a new shared key for one node: X25519, HKDF with SHA-256, AES-256-GCM.
 *
 * The ring already encrypts what travels on it, but with the key that is being replaced. Sealed like this, the new key stays
 * unknown to whoever has recorded the traffic and later learns the old key.
 */
import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const TAG_BYTES = 16;
/** A key pair serves one rotation, and each direction of it seals one message: the nonce never repeats under a key. */
const NONCE = new Uint8Array(12);

export interface EnvelopeKeys {
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function drawEnvelopeKeys(): EnvelopeKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), privateKey };
}

function sharedKey(own: KeyObject, other: string, context: string): Uint8Array {
  const publicKey = createPublicKey({ key: Buffer.from(other, 'base64'), type: 'spki', format: 'der' });
  const secret = diffieHellman({ privateKey: own, publicKey });
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), `nyx key rotation ${context}`, KEY_BYTES));
}

/** `context` names rotation and recipient; the recipient must know it too. */
export function sealKey(key: Uint8Array, own: EnvelopeKeys, recipient: string, context: string): string {
  const cipher = createCipheriv(CIPHER, sharedKey(own.privateKey, recipient, context), NONCE);
  return Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Throws where it was not sealed for this recipient by that sender. */
export function openKey(sealed: string, own: EnvelopeKeys, sender: string, context: string): Uint8Array {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, sharedKey(own.privateKey, sender, context), NONCE, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]));
}
