import { afterEach, describe, expect, it } from 'vitest';
import { document, GROUP } from '../controller/two-nodes.ts';
import { ManagerBed, reached } from './managers-on-rings.ts';

const beds: ManagerBed[] = [];

afterEach(async () => {
  for (const bed of beds.splice(0)) await bed.close();
});

const settled = (bed: ManagerBed): boolean =>
  [...bed.nodes.values()].every((node) => node.ring === null || node.manager?.status().settled === true);

async function started(): Promise<ManagerBed> {
  const bed = new ManagerBed(['alpha', 'beta'], document());
  beds.push(bed);
  await Promise.all([bed.boot('alpha'), bed.boot('beta')]);
  await reached(
    () => settled(bed) && GROUP.every((resource) => bed.placesOf(resource).length === 1),
    () => bed.describe(),
  );
  return bed;
}

const runsOn = (bed: ManagerBed, name: string): boolean =>
  GROUP.every((resource) => bed.placesOf(resource).join() === name);

describe('managers on real rings', () => {
  it('found the cluster, run the group on one node, and take it over from a dead node once that is fenced', async () => {
    const bed = await started();
    expect(runsOn(bed, 'alpha')).toBe(true);
    await bed.kill('alpha');
    await reached(
      () => runsOn(bed, 'beta') && settled(bed),
      () => bed.describe(),
    );
    expect(bed.fenced).toEqual(['alpha']);
    const lost = bed
      .manager('beta')
      .eventsAfter(0)
      .findLast((entry) => entry.kind === 'node-lost');
    expect(lost?.data.silentMs).toBeGreaterThan(0);
    await bed.boot('alpha');
    await reached(
      () =>
        bed
          .manager('alpha')
          .status()
          .nodes.every((node) => node.state === 'online') && settled(bed),
      () => bed.describe(),
    );
    expect(runsOn(bed, 'beta')).toBe(true);
  });

  it('a manager that is killed comes back, adopts what runs, and nothing was disturbed', async () => {
    const bed = await started();
    const before = bed.node('alpha').executor.requests.length;
    await bed.killManager('alpha');
    expect(before).toBeGreaterThan(0);
    await bed.startManager('alpha');
    await reached(
      () => settled(bed) && bed.manager('alpha').status().manager.state === 'member',
      () => bed.describe(),
    );
    expect(runsOn(bed, 'alpha')).toBe(true);
    expect(bed.node('alpha').executor.requests.map((request) => request.action)).not.toContain('start');
    expect(bed.manager('beta').status().dc).toBe('beta');
  });

  it('a command given to any member is accepted, settles, and says what moved', async () => {
    const bed = await started();
    const acceptance = await bed.manager('beta').submit({ type: 'standby', nodes: ['alpha'], stopServices: false });
    expect(acceptance.version).toBe(2);
    const outcome = await bed.manager('beta').settle(acceptance, 20_000);
    expect(outcome.settled).toBe(true);
    expect(outcome.moved.map((move) => `${move.resource} ${move.from} ${move.to}`)).toEqual(
      GROUP.map((resource) => `${resource} alpha beta`),
    );
    await expect(bed.manager('alpha').submit({ type: 'fence', node: 'beta', confirm: 'alpha' })).rejects.toMatchObject({
      code: 'NYX_CLUSTER_CONFIRMATION',
    });
  });

  it('any member says why, why not and what if of the live cluster, and changes nothing by it', async () => {
    const bed = await started();
    const [resource = ''] = GROUP;
    await bed.manager('alpha').submit({ type: 'standby', nodes: ['alpha'], stopServices: false });
    await reached(
      () => runsOn(bed, 'beta') && settled(bed),
      () => bed.describe(),
    );
    const before = bed.manager('beta').status().lastEvent;
    const { because, isThere } = await bed.manager('beta').whyNot(resource, 'alpha', null);
    expect(isThere).toBe(false);
    expect(because.sets.flatMap(({ facts }) => facts.map(({ sentence }) => sentence))).toContain('alpha is in standby');
    expect((await bed.manager('alpha').why(resource)).sentence).toBe(`${resource} is on beta and stays there`);
    const { differences } = bed.manager('beta').whatIf(['node alpha unstandby', 'node beta standby']);
    expect(differences).toMatchObject([{ before: 'on beta', after: 'on alpha' }]);
    await expect(bed.manager('beta').why('nothing')).rejects.toMatchObject({ code: 'NYX_SCHEDULER_UNKNOWN_NAME' });
    expect(bed.manager('beta').status().lastEvent).toBe(before);
  });

  it('a node that leaves in order has its service moved first and is not fenced', async () => {
    const bed = await started();
    const { ended } = bed.manager('alpha');
    await bed.manager('alpha').submit({ type: 'leave' });
    expect((await ended).kind).toBe('left');
    await reached(
      () => runsOn(bed, 'beta') && bed.manager('beta').status().settled,
      () => bed.describe(),
    );
    expect(bed.fenced).toEqual([]);
    expect(bed.manager('beta').status().nodes[0]?.state).toBe('left');
  });
});
