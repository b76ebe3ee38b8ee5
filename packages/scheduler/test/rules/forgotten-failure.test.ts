/** A failure of an operation that had other parameters says nothing of the present ones. */
import { describe, expect, it } from 'vitest';
import { actionsOf, changesOf, type Done, did, PROBED, STARTED, smallCib } from '../small-cib.ts';

const WEB = `<primitive id="web" class="ocf" provider="heartbeat" type="Dummy"><meta_attributes id="meta">
  <nvpair id="t" name="migration-threshold" value="3"/></meta_attributes>
  <operations><op id="m" name="monitor" interval="10s"/></operations></primitive>`;
const FAILED: Done = { operation: 'monitor', code: 1, intervalMs: 10_000 };
const OTHERWISE: Done = { ...FAILED, parameters: { old: '1' } };

const cib = (failure: Done): string =>
  smallCib({
    nodes: ['n1', 'n2'],
    resources: WEB,
    history: {
      n1: did('web', [PROBED, STARTED, failure]).replace('id="web-2"', 'id="web_last_failure_0"'),
      n2: did('web', [PROBED]),
    },
    transient: { n1: { 'fail-count-web_monitor_10000': '3' } },
  }).replace('name="fail-count-web_monitor_10000"', 'name="fail-count-web#monitor_10000"');

describe('a resource whose failures reached the threshold', () => {
  it('leaves the node', () => {
    expect(changesOf(cib(FAILED))).toEqual(['Recover web n1 n2']);
  });

  it('recovers on the node, and its fail count is cleared, where its parameters have changed since', () => {
    expect(changesOf(cib(OTHERWISE))).toEqual(['Recover web n1']);
    expect(actionsOf(cib(OTHERWISE))).toContain('web_clear_failcount_0@n1');
  });
});
