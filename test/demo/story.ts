/**
 * The demo's story: a cluster comes up, the active node loses its power, comes back, and an operator
 * moves the service by hand. Each step is shown with the command that it stands for.
 */
import { NyxError } from '@nyx/foundation';
import { type ClusterSession, isServing, PAGE_RESOURCE } from '../lab/cluster-session.ts';
import { waitFor } from '../lab/deadline.ts';
import type { Takeover } from '../lab/takeover.ts';
import type { Outage } from '../lab/watch-session.ts';
import { reasonFor } from './reason.ts';
import type { Stage } from './stage.ts';

const MOVE_DEADLINE_MS = 60_000;
const STEADY_MS = 1_000;

export interface StoryFigures {
  readonly takeover: Takeover;
  readonly takeoverOutage: Outage;
  readonly switchover: Outage;
  /** The command that the switchover stands for. */
  readonly switchoverCommand: string;
  /** Why the service is where it ended, in the cluster's own words. */
  readonly why: string;
  readonly ok: boolean;
  readonly fault: string | null;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/** Tells the whole story once. Rejects where a step does not come about in time. */
export async function tellStory(session: ClusterSession, stage: Stage): Promise<StoryFigures> {
  stage.title('the cluster comes up');
  stage.event(
    'The nodes have booted and start nyxd. Once they have met, the cluster is founded from /etc/nyx/nyx.yaml.',
  );
  await session.untilServing();
  const active = await session.activeNode();
  stage.result(`the service runs on ${active}, and the client sees it`);

  const { takeover, outage } = await losePower(session, stage, active);
  await comeBack(session, stage, active);

  stage.title('an operator moves the service');
  const moved = await moveByStandby(session, stage);
  const fault = takeover.fault ?? moved.fault;
  return {
    takeover,
    takeoverOutage: outage,
    switchover: moved.outage,
    switchoverCommand: moved.command,
    why: moved.why,
    ok: fault === null,
    fault,
  };
}

/** Cuts the power of the active node and shows how the service comes back. */
export async function losePower(session: ClusterSession, stage: Stage, active: string) {
  stage.title(`${active} loses its power`);
  stage.command(`pnpm lab kill ${active}`);
  const since = await newestEvent(session);
  const measured = await session.measureTakeover(active);
  const { takeover, outage } = measured;
  stage.result(`${takeover.to} serves it after ${seconds(outage.httpOutageMs)} without a page`);
  stage.event(`detection ${takeover.detectionMs} ms, fencing ${takeover.fencingMs} ms, start ${takeover.startMs} ms`);
  stage.event(await whyThere(session, since));
  return measured;
}

export async function comeBack(session: ClusterSession, stage: Stage, node: string): Promise<void> {
  stage.title(`${node} comes back`);
  stage.command(`pnpm lab start ${node}`);
  await session.bringBack(node);
  stage.result(`${node} is a member again; the service stays on ${await session.activeNode()}`);
}

/** Standby of the active node, and back to normal; the service must not move back by itself. */
async function moveByStandby(session: ClusterSession, stage: Stage) {
  const from = await session.activeNode();
  const command = `nyxctl standby ${from}`;
  const since = await newestEvent(session);
  const { outage, to } = await standby(session, stage, from);
  const why = await whyThere(session, since);
  stage.event(why);
  stage.command('nyxctl unstandby --all');
  await operate(session, to, 'unstandby', '--all');
  await session.untilStatus('all nodes online and everything settled', MOVE_DEADLINE_MS, isServing);
  const stayed = await session.activeNode();
  const fault =
    to === from
      ? `the service did not leave ${from}`
      : stayed === to
        ? null
        : `the service went back to ${stayed} by itself`;
  stage.result(`${from} may run it again; it stays on ${stayed}`);
  return { outage, command, why, fault };
}

/** Puts the active node on standby and measures until another one serves steadily. */
export async function standby(
  session: ClusterSession,
  stage: Stage,
  from: string,
): Promise<{ readonly outage: Outage; readonly to: string }> {
  const startMs = Date.now();
  stage.command(`nyxctl standby ${from}`);
  await operate(session, from, 'standby', from);
  const page = await waitFor('a page from another node', MOVE_DEADLINE_MS, () => {
    const last = session.watch.pages.at(-1);
    return last && last.atMs > startMs && last.node !== from ? last : null;
  });
  await session.watch.untilSteady(STEADY_MS, MOVE_DEADLINE_MS);
  const outage = session.watch.outage(startMs, Date.now());
  stage.result(`${page.node} serves it after ${seconds(outage.httpOutageMs)} without a page`);
  return { outage, to: page.node };
}

/** Runs nyxctl on a node; rejects with what it printed where it fails. */
export async function operate(session: ClusterSession, node: string, ...words: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await session.nyxctl(node, ...words);
  if (status !== 0) {
    const said = (stderr.trim() || stdout.trim()).split('\n').slice(-4).join('; ');
    throw new NyxError('NYX_LAB_COMMAND_FAILED', `nyxctl ${words.join(' ')} ended with status ${status}: ${said}`);
  }
  return stdout;
}

/** The number of the newest event, to ask later what happened since. */
export async function newestEvent(session: ClusterSession): Promise<number> {
  return (await session.status())?.lastEvent ?? 0;
}

/** Why the service is where it is, from what happened after event `since`. */
export async function whyThere(session: ClusterSession, since: number): Promise<string> {
  return reasonFor(PAGE_RESOURCE, await session.activeNode(), await session.eventsAfter(since));
}
