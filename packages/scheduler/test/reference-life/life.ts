/**
 * What the reference deployment goes through, moment by moment. Each moment has a sentence that says what is meant to
 * happen then; models come from each other by carrying plans out, as they would in a cluster.
 */
import { applyPlan, type ClusterModel, type Injection, inject, schedule } from '../../src/index.ts';
import { PRIMARY, REFERENCE_CLUSTER, SECONDARY } from './cluster.ts';

export interface Moment {
  readonly name: string;
  /** What must follow, in one sentence. */
  readonly intent: string;
  readonly model: ClusterModel;
}

/** How fit DRBD says that its disk is: good on both sides, good without a peer, no disk of its own. */
const IN_SYNC = '10000';
const NO_DISK = '5';

const fitness = (node: string, value: string): Injection => ({
  kind: 'attribute',
  node,
  name: 'master-res_drbd_nyx',
  value,
});

const carriedOut = (model: ClusterModel, options: Parameters<typeof applyPlan>[2] = {}): ClusterModel =>
  applyPlan(model, schedule(model), options).model;

const nodeIs = (node: string, state: (Injection & { kind: 'node' })['state']): Injection => ({
  kind: 'node',
  node,
  state,
});

const nginxDied: Injection = {
  kind: 'operation',
  resource: 'res_nginx',
  operation: 'monitor',
  intervalMs: 10_000,
  node: PRIMARY,
  exitCode: 7,
};

/** DRBD runs on both nodes and its agent has said how fit each disk is. */
const replicating = inject(carriedOut(REFERENCE_CLUSTER), [fitness(PRIMARY, IN_SYNC), fitness(SECONDARY, IN_SYNC)]);
/** Everything runs on the primary. */
const serving = carriedOut(replicating);
const primaryLost = inject(serving, [nodeIs(PRIMARY, 'unclean')]);
const takenOver = carriedOut(primaryLost);
const restarted = carriedOut(inject(serving, [nginxDied]));
const diskGone = inject(serving, [fitness(PRIMARY, NO_DISK)]);
const inStandby = inject(serving, [nodeIs(PRIMARY, 'standby')]);
const movedAway = carriedOut(inStandby);
const backInSync = inject(carriedOut(inject(takenOver, [nodeIs(PRIMARY, 'up')])), [fitness(PRIMARY, IN_SYNC)]);

export const LIFE: readonly Moment[] = [
  {
    name: '01-first-start',
    intent: 'Nothing is known: every node is probed for everything, then DRBD starts on both.',
    model: REFERENCE_CLUSTER,
  },
  {
    name: '02-first-promotion',
    intent: 'DRBD says that both disks are good: one is promoted, and the service starts there in order.',
    model: replicating,
  },
  { name: '03-settled', intent: 'Everything runs and is watched: nothing is to be done.', model: serving },
  {
    name: '04-host-lost',
    intent: 'The active host dies: it is fenced first; only then the other is promoted and the service starts there.',
    model: primaryLost,
  },
  { name: '05-taken-over', intent: 'After the takeover nothing is left to do.', model: takenOver },
  {
    name: '06-fencing-failed',
    intent: 'The fencing failed: it is tried again, and nothing of the lost host has started elsewhere meanwhile.',
    model: carriedOut(primaryLost, { fencingFails: [PRIMARY] }),
  },
  {
    name: '07-no-way-to-fence',
    intent: 'Nothing can fence the lost host: nothing of it is taken over.',
    model: { ...primaryLost, fenceDevices: [] },
  },
  {
    name: '08-heartbeat-lost-at-the-holder',
    intent:
      'The heartbeat networks fail, as the holder of the service sees it: the peer is fenced, the service goes on untouched.',
    model: inject(serving, [nodeIs(SECONDARY, 'unclean')]),
  },
  {
    name: '09-heartbeat-lost-at-the-other',
    intent: 'The heartbeat networks fail, as the other side sees it: it may begin nothing before the holder is fenced.',
    model: { ...inject(serving, [nodeIs(PRIMARY, 'unclean')]), dc: SECONDARY },
  },
  {
    name: '10-resource-broken',
    intent: 'The web server dies: it and what follows it in the group are restarted in place, nothing else is touched.',
    model: inject(serving, [nginxDied]),
  },
  {
    name: '11-resource-broken-for-the-third-time',
    intent:
      'The web server died as often as the migration threshold allows: the service moves, and with it the promoted role.',
    model: inject(carriedOut(inject(restarted, [nginxDied])), [nginxDied]),
  },
  {
    name: '12-disk-failed',
    intent:
      'The disk of the active host fails and DRBD detaches: the good copy is promoted and the service moves to it.',
    model: diskGone,
  },
  {
    name: '13-disk-failed-and-seen-by-the-monitor',
    intent:
      'DRBD detaches and its monitor fails: the role moves to the good copy and DRBD is recovered on the broken side.',
    model: inject(diskGone, [
      {
        kind: 'operation',
        resource: 'res_drbd_nyx',
        operation: 'monitor',
        intervalMs: 10_000,
        node: PRIMARY,
        exitCode: 1,
      },
    ]),
  },
  {
    name: '14-standby',
    intent: 'The active host goes into standby: the service moves in order, nothing stays on the host.',
    model: inStandby,
  },
  {
    name: '15-unstandby',
    intent: 'The host may run resources again: DRBD starts there, the service stays where it is.',
    model: inject(movedAway, [nodeIs(PRIMARY, 'online')]),
  },
  {
    name: '16-lost-host-back',
    intent: 'The fenced host is back: it is probed and replicates again, the service stays where it is.',
    model: inject(takenOver, [nodeIs(PRIMARY, 'up')]),
  },
  {
    name: '17-both-back',
    intent: 'Both hosts are back and in sync: nothing is to be done, nothing moves back.',
    model: backInSync,
  },
];
