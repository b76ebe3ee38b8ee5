/**
 * MD5 of text, as the digests of recorded operations use it. It guards against nothing; it only tells change.
 */
const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0);

function words(text: string): Int32Array {
  const bytes = new TextEncoder().encode(text);
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const result = new Int32Array(blocks * 16);
  for (let index = 0; index < bytes.length; index += 1) {
    const word = index >> 2;
    result[word] = (result[word] as number) | ((bytes[index] as number) << ((index % 4) * 8));
  }
  const last = bytes.length >> 2;
  result[last] = (result[last] as number) | (0x80 << ((bytes.length % 4) * 8));
  result[blocks * 16 - 2] = bytes.length * 8;
  return result;
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

const PLACES = [
  (index: number): number => index,
  (index: number): number => (5 * index + 1) % 16,
  (index: number): number => (3 * index + 5) % 16,
  (index: number): number => (7 * index) % 16,
];

/** The digest as 32 hexadecimal digits. */
export function md5(text: string): string {
  const data = words(text);
  const state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let block = 0; block < data.length; block += 16) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let index = 0; index < 64; index += 1) {
      const round = index >> 4;
      const place = (PLACES[round] as (index: number) => number)(index);
      const sum = (a + mix(round, b, c, d) + (SINES[index] as number) + (data[block + place] as number)) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + rotate(sum, SHIFTS[round * 4 + (index % 4)] as number)) | 0;
    }
    const sums = [a, b, c, d];
    for (let index = 0; index < 4; index += 1) state[index] = ((state[index] as number) + (sums[index] as number)) | 0;
  }
  return state.map(hex).join('');
}

function hex(word: number): string {
  let text = '';
  for (let byte = 0; byte < 4; byte += 1) text += ((word >>> (byte * 8)) & 255).toString(16).padStart(2, '0');
  return text;
}
