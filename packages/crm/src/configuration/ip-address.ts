/** IP addresses as text: whether one is well formed, of which family, and whether a host can have it. */

export interface IpAddress {
  readonly family: 'IPv4' | 'IPv6';
  /** The same for every way to write the address. */
  readonly canonical: string;
  /** False of addresses that belong to no single host: unspecified, multicast, broadcast. */
  readonly usable: boolean;
}

/** The address that `text` writes, or `null`. Zone names (`%eth0`) and prefix lengths are not part of an address. */
export function parseAddress(text: string): IpAddress | null {
  const ipv4 = parseIpv4(text);
  if (ipv4) {
    const [first = 0] = ipv4;
    return { family: 'IPv4', canonical: ipv4.join('.'), usable: first > 0 && first < 224 };
  }
  const ipv6 = parseIpv6(text);
  if (!ipv6) return null;
  const unspecified = ipv6.every((group) => group === 0);
  const multicast = ((ipv6[0] ?? 0) & 0xff00) === 0xff00;
  const canonical = ipv6.map((group) => group.toString(16)).join(':');
  return { family: 'IPv6', canonical, usable: !unspecified && !multicast };
}

function parseIpv4(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.every((number) => number <= 255) ? numbers : null;
}

const GROUPS = 8;

function parseIpv6(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2 || !text.includes(':')) return null;
  const groups = halves.map((half, index) => parseGroups(half, index === halves.length - 1));
  const [head, tail] = groups;
  if (!head || tail === null) return null;
  if (tail === undefined) return head.length === GROUPS ? head : null;
  const zeros = GROUPS - head.length - tail.length;
  return zeros >= 1 ? [...head, ...Array.from({ length: zeros }, () => 0), ...tail] : null;
}

/** The groups of one side of `::`. The last one may be written as an IPv4 address, which is two groups. */
function parseGroups(text: string, last: boolean): readonly number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const groups: number[] = [];
  for (const [index, part] of parts.entries()) {
    const ipv4 = last && index === parts.length - 1 ? parseIpv4(part) : null;
    if (ipv4) {
      const [a = 0, b = 0, c = 0, d = 0] = ipv4;
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(Number.parseInt(part, 16));
    else return null;
  }
  return groups;
}
