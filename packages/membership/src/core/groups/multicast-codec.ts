/** Encodes and decodes clients' messages, of which each is like others of its sender but for its payload. */
import type { PayloadEncoding } from '../payload-encoding.ts';
import { ReceivedEncodings, SentEncodings } from '../remembered-encodings.ts';
import { decodeEntry, type Entry, multicastEncoding } from './entries.ts';

export class MulticastCodec {
  readonly #sent = new SentEncodings<number>(multicastEncoding);
  readonly #received = new ReceivedEncodings<{ readonly group: string; readonly client: number }>();

  /** The encoding of all messages of `client` to `group`. */
  encodingOf(group: string, client: number): PayloadEncoding {
    return this.#sent.of(group, client);
  }

  /** The entry of any kind that `bytes` hold, or `null`. A payload shares memory with `bytes`. */
  decode(bytes: Uint8Array): Entry | null {
    const read = this.#received.read(bytes);
    if (read !== null) {
      return { type: 'multicast', group: read.fields.group, client: read.fields.client, payload: read.payload };
    }
    const entry = decodeEntry(bytes);
    if (entry?.type === 'multicast') {
      const { group, client } = entry;
      this.#received.remember(multicastEncoding(group, client), { group, client });
    }
    return entry;
  }
}
