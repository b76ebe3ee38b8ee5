/** What happens on a remote node while its connection is restarted. */
import { expect, it } from 'vitest';
import { changesOf, did, PROBED, STARTED, smallCib } from '../small-cib.ts';

const REMOTE = 'class="ocf" provider="pacemaker" type="remote"';
const DUMMY = 'class="ocf" provider="heartbeat" type="Dummy"';
const plan = (constraint: string): readonly string[] =>
  changesOf(
    smallCib({
      nodes: ['n1'],
      resources: `<primitive id="far" ${REMOTE}>${constraint}</primitive><primitive id="web" ${DUMMY}/>`,
      history: { n1: did('web', [PROBED]) + did('far', [PROBED, { ...STARTED, parameters: { old: '1' } }], REMOTE) },
      otherStates: `<node_state id="far" uname="far" remote_node="true"><lrm id="far"><lrm_resources>
        ${did('web', [STARTED])}</lrm_resources></lrm></node_state>`,
    }),
  );

it('what runs there goes on where the connection comes back', () => {
  expect(plan('')).toEqual(['Restart far n1']);
});

it('what runs there moves where the connection ends', () => {
  const stopped = '<meta_attributes id="meta"><nvpair id="t" name="target-role" value="Stopped"/></meta_attributes>';
  expect(plan(stopped)).toEqual(['Stop far n1', 'Move web far n1']);
});
