/** Which resource chooses its node first. */
import { expect, it } from 'vitest';
import { changesOf, did, PROBED, smallCib } from '../small-cib.ts';

const primitive = (id: string, priority: string): string =>
  `<primitive id="${id}" class="ocf" provider="heartbeat" type="Dummy"><meta_attributes id="${id}-meta">
  <nvpair id="${id}-priority" name="priority" value="${priority}"/></meta_attributes></primitive>`;

it('the one with the higher priority, whichever stands first', () => {
  const resources = primitive('low', '0') + primitive('high', '1');
  const known = did('low', [PROBED]) + did('high', [PROBED]);
  const cib = smallCib({ nodes: ['n1', 'n2'], resources, history: { n1: known, n2: known } });
  expect(changesOf(cib)).toContain('Start high n1');
});
