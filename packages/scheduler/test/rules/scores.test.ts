/** What stickiness, failures and colocations add to the scores of nodes. */
import { describe, expect, it } from 'vitest';
import { changesOf, did, PROBED, STARTED, smallCib } from '../small-cib.ts';

const DUMMY = 'class="ocf" provider="heartbeat" type="Dummy"';
const meta = (id: string, name: string, value: string): string =>
  `<meta_attributes id="${id}-meta"><nvpair id="${id}-${name}" name="${name}" value="${value}"/></meta_attributes>`;

describe('stickiness', () => {
  it.each(['-1', '-INFINITY'])('of %s keeps nothing and drives nothing away', (value) => {
    const resources = `<primitive id="web" ${DUMMY}>${meta('web', 'resource-stickiness', value)}</primitive>`;
    const history = { n1: did('web', [PROBED, STARTED]), n2: did('web', [PROBED]) };
    expect(changesOf(smallCib({ nodes: ['n1', 'n2'], resources, history }))).toEqual([]);
  });
});

describe('failures', () => {
  const failed = { operation: 'monitor', intervalMs: 10_000, code: 1 };
  const plan = (counted: string): readonly string[] => {
    const resources = `<clone id="webs">${meta('webs', 'globally-unique', 'true')}<primitive id="web" ${DUMMY}>
      <operations><op id="m" name="monitor" interval="10s"/></operations></primitive></clone>`;
    const cib = smallCib({
      nodes: ['n1'],
      resources,
      history: { n1: did('web:0', [PROBED, STARTED, failed]) },
      transient: { n1: { counted: 'INFINITY' } },
    });
    return changesOf(cib.replace('name="counted"', `name="fail-count-${counted}#monitor_10000"`));
  };

  it('of an instance of a unique clone count under its own name alone', () => {
    expect(plan('web')).toEqual(['Recover web:0 n1']);
    expect(plan('web:0')).toEqual(['Stop web:0 n1']);
  });

  it('that no node could mend ban the resource from nodes that only a constraint names, too', () => {
    const cib = smallCib({
      nodes: ['n1'],
      options: { 'symmetric-cluster': 'false' },
      resources: `<primitive id="web" ${DUMMY}/>`,
      constraints: '<rsc_location id="l" rsc="web" node="n1" score="INFINITY"/>',
      history: { n1: did('web', [PROBED, { ...STARTED, code: 6 }]) },
    });
    expect(changesOf(cib)).toEqual(['Stop web n1']);
  });
});

describe('a resource that avoids another', () => {
  it('does not push it off the node that it dislikes itself', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: `<primitive id="first" ${DUMMY}/><primitive id="second" ${DUMMY}/>`,
      constraints: `<rsc_location id="l" rsc="second" node="n1" score="-50"/>
        <rsc_colocation id="c" rsc="second" with-rsc="first" score="-1000"/>`,
    });
    expect(changesOf(cib)).toEqual(['Start first n1', 'Start second n2']);
  });
});
