/**
 * Remembers the encodings that messages came or went in of late, so that each is made once and not for every message.
 *
 * Both ways are bounded: what is forgotten is made again.
 */
import type { PayloadEncoding } from './payload-encoding.ts';

const REMEMBERED_MAX = 1024;
/** An encoding is found by trying; with more senders than this the generated code is as fast. */
const TRIED_MAX = 8;

/** The encodings of what is sent, by group and sender. Equal senders must be the same value. */
export class SentEncodings<Sender> {
  readonly #make: (group: string, sender: Sender) => PayloadEncoding;
  readonly #known = new Map<string, Map<Sender, PayloadEncoding>>();
  #count = 0;

  constructor(make: (group: string, sender: Sender) => PayloadEncoding) {
    this.#make = make;
  }

  of(group: string, sender: Sender): PayloadEncoding {
    return this.#known.get(group)?.get(sender) ?? this.#add(group, sender);
  }

  #add(group: string, sender: Sender): PayloadEncoding {
    if (this.#count >= REMEMBERED_MAX) {
      this.#known.clear();
      this.#count = 0;
    }
    this.#count += 1;
    const encoding = this.#make(group, sender);
    const ofGroup = this.#known.get(group) ?? new Map<Sender, PayloadEncoding>();
    this.#known.set(group, ofGroup.set(sender, encoding));
    return encoding;
  }
}

/** The encodings of what is received, with what their fixed fields say. */
export class ReceivedEncodings<Fields> {
  /** The one that served last is the first. */
  readonly #known: { readonly encoding: PayloadEncoding; readonly fields: Fields }[] = [];

  /** What `message` says, or `null` where it is in none of the encodings remembered. The payload shares its memory. */
  read(message: Uint8Array): { readonly fields: Fields; readonly payload: Uint8Array } | null {
    for (const [index, known] of this.#known.entries()) {
      const payload = known.encoding.payloadOf(message);
      if (payload === null) continue;
      if (index > 0) {
        this.#known.splice(index, 1);
        this.#known.unshift(known);
      }
      return { fields: known.fields, payload };
    }
    return null;
  }

  remember(encoding: PayloadEncoding, fields: Fields): void {
    this.#known.unshift({ encoding, fields });
    if (this.#known.length > TRIED_MAX) this.#known.pop();
  }
}
