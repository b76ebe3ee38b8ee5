/** What groups, clones and sets entail for their parts: where they go, who is promoted, who waits for whom. */
import { describe, expect, it } from 'vitest';
import { actionsOf, changesOf, did, PROBED, planOf, STARTED, smallCib } from '../small-cib.ts';

const dummy = (id: string, meta = ''): string =>
  `<primitive id="${id}" class="ocf" provider="heartbeat" type="Dummy">${meta}</primitive>`;
const metaOf = (id: string, values: Readonly<Record<string, string>>): string =>
  `<meta_attributes id="${id}-meta">${Object.entries(values)
    .map(([name, value]) => `<nvpair id="${id}-${name}" name="${name}" value="${value}"/>`)
    .join('')}</meta_attributes>`;
const on = (...ids: readonly string[]): string => ids.map((id) => did(id, [PROBED, STARTED])).join('');
const off = (...ids: readonly string[]): string => ids.map((id) => did(id, [PROBED])).join('');
const pairs = (cib: string): readonly string[] =>
  planOf(cib)
    .graph.edges.map(({ first, then }) => `${first} ${then}`)
    .sort();

describe('a member that must be with another resource', () => {
  it('takes the whole group there', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: `${dummy('base')}<group id="g">${dummy('a')}${dummy('b')}</group>`,
      constraints: '<rsc_colocation id="c" rsc="b" with-rsc="base" score="INFINITY"/>',
      history: { n1: on('a', 'b') + off('base'), n2: on('base') + off('a', 'b') },
    });
    expect(changesOf(cib)).toEqual(['Move a n1 n2', 'Move b n1 n2']);
  });
});

describe('a set of which one is enough', () => {
  const sets = (inner: string): string => `<rsc_order id="o">
    <resource_set id="s1" sequential="false" ${inner}><resource_ref id="a"/><resource_ref id="b"/></resource_set>
    <resource_set id="s2" sequential="false"><resource_ref id="c"/></resource_set></rsc_order>`;
  const stopping = (id: string, constraints: string): readonly string[] => {
    const stopped = metaOf(id, { 'target-role': 'Stopped' });
    const resources = ['a', 'b', 'c'].map((each) => dummy(each, each === id ? stopped : '')).join('');
    return actionsOf(smallCib({ nodes: ['n1'], resources, constraints, history: { n1: on('a', 'b', 'c') } }));
  };

  it('asks nothing of what follows while another of it runs', () => {
    expect(stopping('a', sets('require-all="false"'))).toEqual(['a_stop_0@n1']);
  });

  it('takes down what follows where all of it is needed', () => {
    expect(stopping('a', sets(''))).toEqual(['a_stop_0@n1', 'c_stop_0@n1']);
  });

  it('stops before what it follows, however many of it run', () => {
    const constraints = `<rsc_order id="o"><resource_set id="s1"><resource_ref id="a"/></resource_set>
      <resource_set id="s2" sequential="false" require-all="false"><resource_ref id="b"/><resource_ref id="c"/></resource_set></rsc_order>`;
    const resources = `${dummy('a', metaOf('a', { 'target-role': 'Stopped' }))}${dummy('b')}${dummy('c')}`;
    const history = { n1: on('a') + off('b', 'c') };
    expect(changesOf(smallCib({ nodes: ['n1'], resources, constraints, history }))).toContain('Stop a n1');
  });
});

describe('instances of an ordered clone', () => {
  it('stop one after the other although one between them stays', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2', 'n3'],
      resources: `<clone id="c">${metaOf('c', { ordered: 'true' })}${dummy('a')}</clone>`,
      constraints: ['n1', 'n3']
        .map((node) => `<rsc_location id="l-${node}" rsc="c" node="${node}" score="-INFINITY"/>`)
        .join(''),
      history: { n1: on('a'), n2: on('a'), n3: on('a') },
    });
    expect(pairs(cib)).toContain('a:2_stop_0@n3 a:0_stop_0@n1');
  });
});

describe('the promotion of a cloned group', () => {
  it('goes where the promoted group must be, whatever the promotion scores', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: `${dummy('base')}<clone id="c">${metaOf('c', { promotable: 'true' })}<group id="g">${dummy('a')}</group></clone>`,
      constraints: `<rsc_colocation id="col" rsc="c" rsc-role="Promoted" with-rsc="base" score="INFINITY"/>
        <rsc_location id="l" rsc="base" node="n1" score="INFINITY"/>`,
      history: { n1: on('a', 'base'), n2: on('a') + off('base') },
      transient: { n1: { 'master-a': '5' }, n2: { 'master-a': '50' } },
    });
    expect(changesOf(cib)).toEqual(['Promote a:0 Unpromoted n1 Promoted']);
  });
});

describe('two entries of one resource in the history of a node', () => {
  it('count as the first one says', () => {
    const history = { n1: on('a') + off('a') };
    expect(changesOf(smallCib({ nodes: ['n1'], resources: dummy('a'), history }))).toEqual([]);
  });
});

describe('what follows a cloned group', () => {
  it('does not start while no instance can start all of its members', () => {
    const stopped = metaOf('b', { 'target-role': 'Stopped' });
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: `<clone id="c"><group id="g">${dummy('a')}${dummy('b', stopped)}</group></clone>${dummy('v')}`,
      constraints: '<rsc_order id="o" first="c" then="v"/>',
      history: { n1: on('a') + off('b', 'v'), n2: off('a', 'b', 'v') },
    });
    expect(changesOf(cib)).toContain('Start v n1 blocked');
  });
});

describe('instances that are to be with a role that the other clone does not have', () => {
  it('run where they like', () => {
    const interleave = (id: string): string => metaOf(id, { interleave: 'true' });
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: `<clone id="c">${interleave('c')}${dummy('a')}</clone><clone id="d">${interleave('d')}${dummy('b')}</clone>`,
      constraints: `<rsc_location id="l" rsc="c" node="n1" score="-INFINITY"/>
        <rsc_colocation id="col" rsc="d" with-rsc="c" with-rsc-role="Promoted" score="INFINITY"/>`,
      history: { n1: off('a') + on('b'), n2: on('a', 'b') },
    });
    expect(changesOf(cib)).toEqual([]);
  });
});

describe('the history of a primitive whose id a clone has now', () => {
  it('is deleted, after what still runs of it has stopped', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: `<clone id="c">${dummy('a')}</clone>`,
      history: { n1: off('a') + on('c'), n2: off('a') + did('c', [{ operation: 'stop' }]) },
    });
    expect(actionsOf(cib)).toEqual(expect.arrayContaining(['c_delete_0@n1', 'c_delete_0@n2', 'c_stop_0@n1']));
    expect(pairs(cib)).toContain('c_stop_0@n1 c_delete_0@n1');
  });
});

describe('what is left of a migration whose source has stopped since', () => {
  it('is moved by stop and start', () => {
    const ends = 'migrate_source="n1" migrate_target="n2"';
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: dummy('a', metaOf('a', { 'allow-migrate': 'true' })),
      constraints: '<rsc_location id="l" rsc="a" node="n2" score="-INFINITY"/>',
      history: {
        n1: did('a', [STARTED, { operation: 'migrate_to', more: ends }, { operation: 'stop', more: ends }]),
        n2: did('a', [{ operation: 'stop', secondsAgo: 9999 }]),
      },
    });
    expect(changesOf(cib)).toEqual(['Move a n2 n1']);
  });
});

describe('the shutdown of a node', () => {
  it('waits for the stops there, not for probes elsewhere', () => {
    const cib = smallCib({
      nodes: ['n1', 'n2'],
      resources: dummy('a'),
      history: { n1: on('a') },
      transient: { n1: { shutdown: '1782863990' } },
    });
    const orders = pairs(cib).filter((pair) => pair.endsWith(' shutdown@n1'));
    expect(orders).toEqual(['a_stop_0@n1 shutdown@n1']);
  });
});
