/** What clients do in the simulated world, and messages that can be told apart. */

const SEPARATOR = '|'.charCodeAt(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The client that every node has; it joins {@link GROUP} when the node starts and sees every message. */
export const WITNESS = 1;
export const GROUP = 'witnesses';
/** A client that comes and goes. */
export const GUEST = 2;
export const GUEST_GROUP = 'guests';

/** A payload of about `bytes` that carries the message's id. */
export function makePayload(id: string, bytes: number): Uint8Array {
  const head = encoder.encode(id);
  const payload = new Uint8Array(Math.max(bytes, head.length + 1));
  payload.set(head);
  payload[head.length] = SEPARATOR;
  return payload;
}

export function readMessageId(payload: Uint8Array): string {
  const end = payload.indexOf(SEPARATOR);
  return decoder.decode(payload.subarray(0, Math.max(end, 0)));
}
