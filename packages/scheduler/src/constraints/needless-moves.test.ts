/** Where a resource stays: no stickiness drives it away, and no rule on all nodes puts a container into itself. */
import { expect, it } from 'vitest';
import { dummy, member, runningOn, stoppedOn, twoNodes } from '../../test/models.ts';
import type { BundleModel } from '../model/resource.ts';
import { schedule } from '../schedule.ts';

it('counts a stickiness below zero as none', () => {
  const model = twoNodes({
    resources: [dummy('web', { 'resource-stickiness': '-100' })],
    history: [runningOn('nyx-primary', 'web'), stoppedOn('nyx-secondary', 'web')],
  });
  const { summary, assignment } = schedule(model);
  expect(summary).toEqual([]);
  expect(assignment.resources[0]?.candidates.map(({ score }) => score)).toEqual([0, 0]);
});

const MEMBERS = ['nyx-primary', 'nyx-secondary'];

const BUNDLE: BundleModel = {
  kind: 'bundle',
  id: 'shop',
  meta: {},
  container: { technology: 'podman', image: 'shop:1', replicas: 1, replicasPerHost: 1, promotedMax: 0 },
  network: { ipRangeStart: '10.0.0.10', addHost: true, ports: [] },
  storage: [],
  primitive: dummy('web'),
};

it("uses a bundle's guest node for nothing but what runs inside, whatever a rule says of all nodes", () => {
  const { assignment } = schedule(
    twoNodes({
      nodes: [member('nyx-primary', '1'), member('nyx-secondary', '2')],
      resources: [BUNDLE],
      constraints: {
        locations: [
          {
            id: 'anywhere',
            resource: 'shop',
            rules: [
              { id: 'all', score: 100, condition: { kind: 'attribute', attribute: '#uname', comparison: 'defined' } },
            ],
          },
        ],
        colocations: [],
        orders: [],
        tickets: [],
      },
    }),
  );
  const container = assignment.resources.find(({ resource }) => resource === 'shop-podman-0');
  expect(container?.candidates.filter(({ score }) => score >= 0).map(({ node }) => node)).toEqual(MEMBERS);
  expect(container?.nextNode).toBe('nyx-primary');
});
