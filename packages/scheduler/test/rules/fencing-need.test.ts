/** When a node needs fencing or unfencing although nothing of it failed. */
import { describe, expect, it } from 'vitest';
import { changesOf, did, PROBED, smallCib } from '../small-cib.ts';

const DEVICE = '<primitive id="power" class="stonith" type="fence_dummy"/>';
const FENCING = { 'stonith-enabled': 'true' };

describe('unfencing', () => {
  it('is in use as soon as one resource requires it, for all that do not say otherwise', () => {
    const requiring = `<primitive id="web" class="ocf" provider="heartbeat" type="Dummy"><meta_attributes id="meta">
      <nvpair id="r" name="requires" value="unfencing"/></meta_attributes></primitive>`;
    const history = { n1: did('web', [PROBED]) };
    const cib = smallCib({ nodes: ['n1'], options: FENCING, resources: DEVICE + requiring, history });
    expect(changesOf(cib)).toContain('Fence on n1');
  });
});

describe('a node that was not unfenced', () => {
  it('stays so while resources only stop there', () => {
    const offering =
      '<primitive id="power" class="stonith" type="fence_dummy"><meta_attributes id="pm"><nvpair id="pp" name="provides" value="unfencing"/><nvpair id="pt" name="target-role" value="Stopped"/></meta_attributes></primitive>';
    const web = `<primitive id="web" class="ocf" provider="heartbeat" type="Dummy"><meta_attributes id="meta">
      <nvpair id="t" name="target-role" value="Stopped"/></meta_attributes></primitive>`;
    const known = did('power', [PROBED], 'class="stonith" type="fence_dummy"');
    const history = { n1: known + did('web', [PROBED, { operation: 'start' }]) };
    const cib = smallCib({ nodes: ['n1'], options: FENCING, resources: offering + web, history });
    expect(changesOf(cib)).toEqual(['Stop web n1']);
  });
});

describe('a remote node that was never seen', () => {
  const remote = '<primitive id="far" class="ocf" provider="pacemaker" type="remote"/>';
  const plan = (resources: string, transient: Record<string, string>, options = {}): readonly string[] =>
    changesOf(
      smallCib({
        nodes: ['n1'],
        options: { ...FENCING, ...options },
        resources: DEVICE + resources,
        transient: { n1: transient },
      }),
    );

  it('is fenced where its connection can start nowhere', () => {
    expect(plan(remote, { standby: 'true' })).toEqual(['Fence reboot far']);
  });

  it('is not fenced where its connection starts', () => {
    expect(plan(remote, {})).toEqual(['Start power n1', 'Start far n1']);
  });

  it('is not fenced without fencing at startup', () => {
    expect(plan(remote, { standby: 'true' }, { 'startup-fencing': 'false' })).toEqual([]);
  });

  it('is nobody where no connection is configured', () => {
    const cib = smallCib({
      nodes: ['n1'],
      options: FENCING,
      resources: DEVICE,
      otherNodes: '<node id="far" uname="far" type="remote"/>',
    });
    expect(changesOf(cib)).toEqual(['Start power n1']);
  });
});
