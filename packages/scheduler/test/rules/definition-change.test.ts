/** What a recorded operation's digest decides about the resource that it concerns. */
import { describe, expect, it } from 'vitest';
import { changesOf, did, PROBED, STARTED, smallCib } from '../small-cib.ts';

const WEB = '<primitive id="web" class="ocf" provider="heartbeat" type="Dummy"/>';
const running = (more: string): readonly string[] =>
  changesOf(smallCib({ nodes: ['n1'], resources: WEB, history: { n1: did('web', [PROBED, { ...STARTED, more }]) } }));

describe('a resource that runs', () => {
  it('stays where the digest is that of the configured parameters', () => {
    expect(running('')).toEqual([]);
  });

  it('restarts where the digest is another one', () => {
    expect(running('op-digest="0"')).toEqual(['Restart web n1']);
  });

  it('restarts where history in a document has no digest, for nothing shows that it runs as configured', () => {
    const cib = smallCib({ nodes: ['n1'], resources: WEB, history: { n1: did('web', [PROBED, STARTED]) } });
    expect(changesOf(cib.replace(/op-digest="[^"]*"/g, ''))).toEqual(['Restart web n1']);
  });

  it('restarts where it was promoted with other parameters, for only a start brings in the present ones', () => {
    const agent = 'class="ocf" provider="pacemaker" type="Stateful"';
    const resources = `<clone id="webs"><meta_attributes id="meta"><nvpair id="p" name="promotable" value="true"/>
      </meta_attributes><primitive id="web" ${agent}/></clone>`;
    const history = { n1: did('web', [STARTED, { operation: 'promote', parameters: { old: '1' } }], agent) };
    const cib = smallCib({ nodes: ['n1'], resources, history });
    expect(changesOf(cib)).toEqual(['Restart web:0 Promoted n1 Unpromoted']);
  });
});
