/** Which recurring operations a plan begins, keeps and cancels. */
import { describe, expect, it } from 'vitest';
import { actionsOf, did, PROBED, STARTED, smallCib } from '../small-cib.ts';

const web = (
  role: string,
  meta = '',
): string => `<primitive id="web" class="ocf" provider="heartbeat" type="Dummy">${meta}
  <operations><op id="m" name="monitor" interval="11s" role="${role}"/></operations></primitive>`;
const MONITORED = { operation: 'monitor', intervalMs: 11_000 };
const changed = { parameters: { old: '1' } };

describe('a monitor of a role that the resource no longer has', () => {
  const plan = (role: string, start: object, monitor: object) =>
    actionsOf(
      smallCib({
        nodes: ['n1'],
        resources: web(role),
        history: { n1: did('web', [PROBED, { ...STARTED, ...start }, { ...MONITORED, ...monitor }]) },
      }),
    );

  it('is cancelled', () => {
    expect(plan('Unpromoted', {}, {})).toEqual(['web_cancel-monitor_11000@n1']);
  });

  it('is not cancelled where the resource stops anyway, for that ends it', () => {
    expect(plan('Unpromoted', changed, {})).toEqual(['web_start_0@n1', 'web_stop_0@n1']);
  });

  it('is not cancelled where it would have to begin anew with other parameters', () => {
    expect(plan('Unpromoted', {}, changed)).toEqual([]);
  });
});

describe('a monitor of the role Stopped', () => {
  it('is cancelled where the resource runs', () => {
    const history = { n1: did('web', [PROBED, STARTED, MONITORED]) };
    expect(actionsOf(smallCib({ nodes: ['n1'], resources: web('Stopped'), history }))).toEqual([
      'web_cancel-monitor_11000@n1',
    ]);
  });

  it('does not concern instances of an anonymous clone', () => {
    const history = { n1: did('web', [PROBED, STARTED, MONITORED]) };
    const resources = `<clone id="webs">${web('Stopped')}</clone>`;
    expect(actionsOf(smallCib({ nodes: ['n1'], resources, history }))).toEqual([]);
  });

  it('runs on the other nodes while the one with the resource is in maintenance', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: web('Stopped'),
      history: { n1: did('web', [PROBED, STARTED]), n2: did('web', [PROBED]) },
      transient: { n1: { maintenance: 'true' } },
    });
    expect(actionsOf(cib)).toEqual(['web_monitor_11000@n2']);
  });
});

describe('a resource on two nodes of which one is in maintenance', () => {
  it('keeps its monitor on the other node', () => {
    const running = did('web', [PROBED, STARTED, MONITORED]);
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: web('Started'),
      history: { n1: running, n2: running },
      transient: { n1: { maintenance: 'true' } },
    });
    expect(actionsOf(cib)).not.toContain('web_cancel-monitor_11000@n2');
  });
});
