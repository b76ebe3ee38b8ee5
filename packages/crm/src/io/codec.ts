/**
 * The form of the manager's messages on the wire. What comes in is checked here, once, and is a domain value from
 * there on; what cannot be read or does not match its schema is an error value, never an exception.
 */
import { Compile, type Validator } from 'typebox/compile';
import { MESSAGE_SCHEMAS, type MessageBody, type MessageType } from '../controller/messages.ts';
import { nyx } from '../generated/manager.js';

/** The version of the form of messages that this program writes; it reads no other. */
export const MESSAGE_FORMAT = 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export function encodeMessage(body: MessageBody, epochMs: number): Uint8Array {
  const text = encoder.encode(JSON.stringify(body));
  return nyx.manager.v1.Message.encode({ format: MESSAGE_FORMAT, kind: body.type, epochMs, body: text }).finish();
}

export type Decoded =
  | { readonly ok: true; readonly body: MessageBody; readonly epochMs: number }
  | { readonly ok: false; readonly reason: string };

const validators = new Map<MessageType, Validator>();

function validatorOf(kind: MessageType): Validator {
  const known = validators.get(kind);
  if (known) return known;
  const made = Compile(MESSAGE_SCHEMAS[kind]) as unknown as Validator;
  validators.set(kind, made);
  return made;
}

const isKind = (kind: string): kind is MessageType => Object.hasOwn(MESSAGE_SCHEMAS, kind);

/** Reads a message. Never throws. */
export function decodeMessage(payload: Uint8Array): Decoded {
  try {
    const frame = nyx.manager.v1.Message.decode(payload);
    if (frame.format !== MESSAGE_FORMAT) {
      return {
        ok: false,
        reason: `message format ${frame.format} is not known here; this version knows ${MESSAGE_FORMAT}`,
      };
    }
    if (!isKind(frame.kind)) return { ok: false, reason: `there is no message kind ${JSON.stringify(frame.kind)}` };
    if (!Number.isFinite(frame.epochMs)) return { ok: false, reason: 'the time of sending is no number' };
    const body: unknown = JSON.parse(decoder.decode(frame.body));
    const validator = validatorOf(frame.kind);
    if (!validator.Check(body)) {
      const [first] = validator.Errors(body);
      return {
        ok: false,
        reason: `a ${frame.kind} message is malformed at ${first?.instancePath || 'its root'}: ${first?.message ?? 'no match'}`,
      };
    }
    return { ok: true, body: body as MessageBody, epochMs: frame.epochMs };
  } catch (error) {
    return {
      ok: false,
      reason: `a message could not be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
