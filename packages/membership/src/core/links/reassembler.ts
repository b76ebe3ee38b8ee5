/**
 * Cuts frames into fragments and puts them together again.
 *
 * Both directions are bounded: a peer, however faulty, makes this node keep at most
 * {@link OPEN_FRAMES_MAX} unfinished frames and {@link OPEN_BYTES_MAX} bytes; the oldest goes first.
 * A frame that loses a fragment is lost as a whole, and the ring asks for it again.
 */
import { FRAGMENTS_MAX, type Fragment } from './link-codec.ts';

export const OPEN_FRAMES_MAX = 256;
export const OPEN_BYTES_MAX = 16 * 1024 * 1024;

interface OpenFrame {
  readonly parts: (Uint8Array | undefined)[];
  missing: number;
  bytes: number;
}

/** The fragments of `frame`, each of at most `bytesMax` bytes, or `null` where they would be too many. */
export function fragmentsOf(frame: Uint8Array, frameSeq: number, bytesMax: number): Fragment[] | null {
  const count = Math.max(1, Math.ceil(frame.length / bytesMax));
  if (count > FRAGMENTS_MAX) return null;
  const fragments: Fragment[] = [];
  for (let index = 0; index < count; index += 1) {
    const bytes = count === 1 ? frame : frame.subarray(index * bytesMax, (index + 1) * bytesMax);
    fragments.push({ type: 'fragment', frameSeq, index, count, bytes });
  }
  return fragments;
}

/** The unfinished frames of one peer's session. */
export class Reassembler {
  readonly #open = new Map<number, OpenFrame>();
  #openBytes = 0;

  /** The frame that `fragment` completes, or `null` while parts are missing or where it was there already. */
  add(fragment: Fragment): Uint8Array | null {
    if (fragment.count === 1) return fragment.bytes;
    // One frame may travel on two links in fragments of different lengths; those do not fit each other.
    const key = fragment.frameSeq * 2 * FRAGMENTS_MAX + fragment.count;
    let open = this.#open.get(key);
    if (!open) {
      open = { parts: new Array(fragment.count).fill(undefined), missing: fragment.count, bytes: 0 };
      this.#open.set(key, open);
    }
    if (open.parts[fragment.index] !== undefined) return null;
    open.parts[fragment.index] = fragment.bytes;
    open.missing -= 1;
    open.bytes += fragment.bytes.length;
    this.#openBytes += fragment.bytes.length;
    if (open.missing === 0) {
      this.#forget(key, open);
      return joined(open);
    }
    this.#shed();
    return null;
  }

  /** The number of unfinished frames. */
  get openFrames(): number {
    return this.#open.size;
  }

  #shed(): void {
    while (this.#open.size > OPEN_FRAMES_MAX || this.#openBytes > OPEN_BYTES_MAX) {
      const oldest = this.#open.entries().next().value;
      if (!oldest) return;
      this.#forget(oldest[0], oldest[1]);
    }
  }

  #forget(key: number, open: OpenFrame): void {
    this.#open.delete(key);
    this.#openBytes -= open.bytes;
  }
}

function joined(open: OpenFrame): Uint8Array {
  const frame = new Uint8Array(open.bytes);
  let offset = 0;
  for (const part of open.parts) {
    if (!part) continue;
    frame.set(part, offset);
    offset += part.length;
  }
  return frame;
}
