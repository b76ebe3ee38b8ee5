import { NyxError } from '@nyx/foundation';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAgentName } from './agent-name.ts';

test.each([
  ['ocf:heartbeat:IPaddr2', { class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' }],
  ['systemd:nginx@one.service', { class: 'systemd', type: 'nginx@one.service' }],
  ['lsb:nginx', { class: 'lsb', type: 'nginx' }],
  ['service:nginx', { class: 'service', type: 'nginx' }],
  ['fence_ipmilan', { class: 'fence', type: 'fence_ipmilan' }],
])('%s', (text, expected) => {
  expect(parseAgentName(text)).toEqual(expected);
});

test.each([
  '',
  'IPaddr2',
  'ocf:IPaddr2',
  'ocf:heartbeat:',
  'ocf:a:b:c',
  'ocf:..:sh',
  'ocf:a:.hidden',
  'systemd:a:b',
  'OCF:a:b',
  'fence_',
])('%j is no name', (text) => {
  expect(parseAgentName(text)).toBeInstanceOf(NyxError);
});

test('no name leads out of the directory of its agents', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ocf:', 'a', ':', '/', '.', '..', '\0', 'fence_', '\n')), (pieces) => {
      const parsed = parseAgentName(pieces.join(''));
      if (parsed instanceof NyxError) return;
      const parts = parsed.class === 'ocf' ? [parsed.provider, parsed.type] : [parsed.type];
      for (const part of parts) expect(part).toMatch(/^[^./\0\n][^/\0\n]*$/);
    }),
  );
});
