import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from './ip-address.ts';

describe('addresses', () => {
  test('are those that the system takes for addresses', () => {
    const lookalike = fc.stringMatching(/^[0-9a-f:.]{1,24}$/);
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), lookalike), (text) => {
        const families = { 0: undefined, 4: 'IPv4', 6: 'IPv6' } as const;
        expect(parseAddress(text)?.family).toBe(families[isIP(text) as 0 | 4 | 6]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['fd00::1', 'fd00:0:0:0:0:0:0:1'],
    ['FD00:0::0:1', 'fd00:0:0:0:0:0:0:1'],
    ['::ffff:10.0.0.1', '0:0:0:0:0:ffff:a00:1'],
    ['10.0.0.1', '10.0.0.1'],
  ])('%s is the same as %s however it is written', (text, canonical) => {
    expect(parseAddress(text)?.canonical).toBe(canonical);
  });

  test.each(['0.0.0.0', '224.0.0.1', '255.255.255.255', '::', 'ff02::1'])('%s belongs to no host', (text) => {
    expect(parseAddress(text)?.usable).toBe(false);
  });

  test.each(['127.0.0.1', '12.0.1.1', '223.255.255.255', '::1', 'fe80::1'])('%s can belong to a host', (text) => {
    expect(parseAddress(text)?.usable).toBe(true);
  });

  test.each(['fe80::1%eth0', '10.0.0.1/24', '010.0.0.1', '10.0.0', ''])('%j is no address', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});
