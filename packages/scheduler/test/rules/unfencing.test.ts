/** When nodes are unfenced, and what comes before and after that. */
import { expect, it } from 'vitest';
import { actionsOf, did, PROBED, planOf, STARTED, smallCib } from '../small-cib.ts';

const DEVICE = 'class="stonith" type="fence_scsi"';
const resources = `<primitive id="f" ${DEVICE}><meta_attributes id="m"><nvpair id="p" name="provides" value="unfencing"/></meta_attributes></primitive>
  <clone id="c"><primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/></clone>`;
const unfenced = { '#node-unfenced': '1234567' };
const named = (cib: string): string => cib.replaceAll(/name="node-unfenced"/g, 'name="#node-unfenced"');
const cib = (device: object, second: string, transient: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  named(
    smallCib({
      nodes: ['n1', 'n2'],
      options: { 'stonith-enabled': 'true' },
      resources,
      history: {
        n1: did('f', [PROBED, { ...STARTED, ...device }], DEVICE) + did('a', [PROBED, STARTED]),
        n2: did('f', [PROBED], DEVICE) + second,
      },
      transient,
    })
      .replaceAll('id="t-1-#node', 'id="t-1-node')
      .replaceAll('id="t-2-#node', 'id="t-2-node'),
  );

it('a node whose fence device has other parameters now is unfenced after its resources have stopped', () => {
  const document = cib({ parameters: { old: '1' } }, did('a', [PROBED, STARTED]), { n1: unfenced, n2: unfenced });
  expect(actionsOf(document)).toEqual([
    'a:0_start_0@n1',
    'a:0_stop_0@n1',
    'f_start_0@n1',
    'f_stop_0@n1',
    'fence_on@n1',
  ]);
  const edges = planOf(document).graph.edges.map(({ first, then }) => `${first} ${then}`);
  expect(edges).toContain('a:0_stop_0@n1 fence_on@n1');
  expect(edges).toContain('fence_on@n1 a:0_start_0@n1');
});

it('a node is probed after its unfencing', () => {
  const document = cib({}, '', { n1: unfenced });
  const { edges, leftOut } = planOf(document).graph;
  expect(edges.map(({ first, then }) => `${first} ${then}`)).toContain('fence_on@n2 a:1_monitor_0@n2');
  expect(leftOut).toEqual([]);
});
