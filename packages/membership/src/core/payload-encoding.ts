/**
 * Messages that are a few fixed fields and a payload, to and from their bytes, without a codec in between.
 *
 * A group's messages are by far the most that passes through a ring, and all of one sender begin alike. So the bytes
 * of those fields are made once, by the generated code, and from then on copied and compared. What is written is the
 * very encoding of protobuf. What is read is taken only where it has that very shape; whatever else a
 * peer or program may have meant is for the generated code to find out.
 *
 *     outer field, length, fixed fields, payload field, length, payload
 */

/** The wire type of fields that carry their length. */
const LENGTH_DELIMITED = 2;

/** How many bytes `value`, a safe integer, takes as a varint. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length += 1;
  return length;
}

/** Writes `value`, a safe integer, as a varint and gives the offset behind it. */
export function writeVarint(into: Uint8Array, offset: number, value: number): number {
  let at = offset;
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) into[at++] = (rest % 0x80) | 0x80;
  into[at++] = rest;
  return at;
}

export interface PayloadFields {
  /** The number of the outer message's field, less than 16. */
  readonly outerField: number;
  /** The encoding of all fields but the payload. */
  readonly fixed: Uint8Array;
  /** The number of the payload's field, less than 16. */
  readonly payloadField: number;
}

/** The encoding of all messages that differ in their payload alone. Payloads are shorter than 256 MiB. */
export class PayloadEncoding {
  readonly #outerTag: number;
  readonly #payloadTag: number;
  readonly #fixed: Uint8Array;
  #cursor = 0;

  constructor({ outerField, fixed, payloadField }: PayloadFields) {
    this.#outerTag = (outerField << 3) | LENGTH_DELIMITED;
    this.#payloadTag = (payloadField << 3) | LENGTH_DELIMITED;
    this.#fixed = fixed;
  }

  /** The length of everything before a payload of that length. */
  headLength(payloadLength: number): number {
    const inner = this.#innerLength(payloadLength);
    return 1 + varintLength(inner) + inner - payloadLength;
  }

  /** Writes everything before the payload and gives the offset behind it. */
  writeHead(into: Uint8Array, offset: number, payloadLength: number): number {
    let at = offset;
    into[at++] = this.#outerTag;
    at = writeVarint(into, at, this.#innerLength(payloadLength));
    into.set(this.#fixed, at);
    at += this.#fixed.length;
    into[at++] = this.#payloadTag;
    return writeVarint(into, at, payloadLength);
  }

  /** The whole message. */
  encode(payload: Uint8Array): Uint8Array {
    const headLength = this.headLength(payload.length);
    const message = new Uint8Array(headLength + payload.length);
    this.writeHead(message, 0, payload.length);
    message.set(payload, headLength);
    return message;
  }

  /** The payload of `message`, sharing its memory, or `null` where it is not of this encoding. */
  payloadOf(message: Uint8Array): Uint8Array | null {
    const fixed = this.#fixed;
    if (message[0] !== this.#outerTag) return null;
    this.#cursor = 1;
    if (this.#readVarint(message) !== message.length - this.#cursor) return null;
    let at = this.#cursor;
    for (let index = 0; index < fixed.length; index += 1, at += 1) if (message[at] !== fixed[index]) return null;
    if (message[at] !== this.#payloadTag) return null;
    this.#cursor = at + 1;
    if (this.#readVarint(message) !== message.length - this.#cursor) return null;
    return message.subarray(this.#cursor);
  }

  /** Reads at the cursor and moves it on; NaN where no length is there that is used here. */
  #readVarint(message: Uint8Array): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = message[this.#cursor++] ?? 0x80;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  }

  #innerLength(payloadLength: number): number {
    return this.#fixed.length + 1 + varintLength(payloadLength) + payloadLength;
  }
}
