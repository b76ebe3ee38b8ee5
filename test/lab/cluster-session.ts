/**
 * A lab with a running cluster and a client that watches its service: what the demo, the measurement and
 * the tests begin with.
 */
import type { JournalEntry, StatusView } from '@nyx/crm/contract';
import { NyxError } from '@nyx/foundation';
import { type BringUpOptions, bringUp } from './bring-up.ts';
import { waitFor } from './deadline.ts';
import type { Lab } from './lab-client.ts';
import type { LabDirectory } from './lab-directory.ts';
import type { CommandResult } from './system-command.ts';
import { readTakeover, type Takeover } from './takeover.ts';
import { machinesOf } from './topology.ts';
import { type Outage, WatchSession } from './watch-session.ts';

/** Generous, because a busy machine is slow and not broken. */
const FOUNDING_DEADLINE_MS = 180_000;
const TAKEOVER_DEADLINE_MS = 60_000;
const REJOIN_DEADLINE_MS = 180_000;
const STEADY_MS = 1_000;
/** How long after the page the journal may take to tell of what led to it. */
const JOURNAL_DEADLINE_MS = 10_000;

/** The resource whose place is the service's place. */
export const PAGE_RESOURCE = 'res_nginx';

export interface MeasuredTakeover {
  readonly takeover: Takeover;
  readonly outage: Outage;
}

export class ClusterSession {
  readonly lab: Lab;
  readonly watch: WatchSession;
  readonly nodes: readonly string[];

  private constructor(lab: Lab, watch: WatchSession, nodes: readonly string[]) {
    this.lab = lab;
    this.watch = watch;
    this.nodes = nodes;
  }

  /** Brings up a lab and begins to watch. Leaves nothing behind where it fails. */
  static async begin(directory: LabDirectory, options: BringUpOptions): Promise<ClusterSession> {
    const lab = await bringUp(directory, options);
    try {
      const nodes = machinesOf(options.nodes).filter(({ kind }) => kind === 'node');
      return new ClusterSession(
        lab,
        await WatchSession.begin(lab),
        nodes.map(({ name }) => name),
      );
    } catch (error) {
      await lab.down();
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.watch.end();
    await this.lab.down();
  }

  /** The status as each node sees it that answers, in the order of the nodes. */
  async statuses(): Promise<readonly StatusView[]> {
    const answers = await Promise.allSettled(this.nodes.map((node) => this.lab.api(node).status()));
    return answers.filter((answer) => answer.status === 'fulfilled').map(({ value }) => value);
  }

  /** The status of the node that knows most: the DC's, else one with a manager in the cluster, else any; null for none. */
  async status(): Promise<StatusView | null> {
    const views = await this.statuses();
    const rank = ['in-charge', 'member', 'joining', 'refused', 'down'];
    return (
      views.toSorted((one, other) => rank.indexOf(one.manager.state) - rank.indexOf(other.manager.state))[0] ?? null
    );
  }

  /** Resolves with the first status for which `holds`; `what` names it in the error at the deadline. */
  untilStatus(what: string, deadlineMs: number, holds: (status: StatusView) => boolean): Promise<StatusView> {
    let last: StatusView | null = null;
    return waitFor(
      what,
      deadlineMs,
      async () => {
        last = await this.status();
        return last !== null && holds(last) ? last : null;
      },
      () => (last === null ? 'no node answers' : describeStatus(last)),
    );
  }

  /** Resolves once every node is online, the service runs and the client gets its pages. */
  async untilServing(deadlineMs = FOUNDING_DEADLINE_MS): Promise<StatusView> {
    const status = await this.untilStatus('all nodes online and the service running', deadlineMs, isServing);
    await this.watch.untilSteady(STEADY_MS, deadlineMs);
    return status;
  }

  /** Where the service runs. */
  async activeNode(): Promise<string> {
    const node = nodeOf(await this.status(), PAGE_RESOURCE);
    if (node === null) throw new NyxError('NYX_LAB_DEADLINE', `${PAGE_RESOURCE} runs nowhere`);
    return node;
  }

  /** Journal entries after `seq`, from the first node that answers. */
  async eventsAfter(seq: number): Promise<readonly JournalEntry[]> {
    for (const node of this.nodes) {
      const answer = await this.lab
        .api(node)
        .events(seq)
        .catch(() => null);
      if (answer) return answer.events;
    }
    return [];
  }

  /** Runs `nyxctl` on a node. */
  nyxctl(node: string, ...words: readonly string[]): Promise<CommandResult> {
    return this.lab.exec(node, ['nyxctl', ...words]);
  }

  /** Cuts the power of `node`, on which the service runs, and measures until another node serves it steadily. */
  async measureTakeover(node: string): Promise<MeasuredTakeover> {
    const before = (await this.status())?.lastEvent ?? 0;
    const { atMs } = await this.lab.kill(node);
    const page = await waitFor('a page from another node', TAKEOVER_DEADLINE_MS, () => {
      const other = this.nodes.find((each) => each !== node && this.watch.firstPage(each, atMs));
      return other === undefined ? null : this.watch.firstPage(other, atMs);
    });
    await this.watch.untilSteady(STEADY_MS, TAKEOVER_DEADLINE_MS);
    const outage = this.watch.outage(atMs, Date.now());
    const takeover = await waitFor('the journal of the takeover', JOURNAL_DEADLINE_MS, async () =>
      readTakeover(await this.eventsAfter(before), node, atMs, page),
    );
    return { takeover, outage };
  }

  /** Boots a node that is off and waits until it is a member again and everything has settled. */
  async bringBack(node: string): Promise<void> {
    if ((await this.lab.machine(node)).power === 'off') await this.lab.start(node);
    await this.untilServing(REJOIN_DEADLINE_MS);
  }
}

/** The node of a resource, or null where it runs nowhere or nobody says. */
function nodeOf(status: StatusView | null, resource: string): string | null {
  const found = status?.resources.find(({ id }) => id === resource);
  return found?.state === 'started' ? found.node : null;
}

/** Every node online, every resource started, nothing in flight. */
export function isServing(status: StatusView): boolean {
  return (
    status.settled &&
    status.quorum.quorate &&
    status.nodes.every(({ state }) => state === 'online') &&
    status.resources.length > 0 &&
    status.resources.every(({ state }) => state === 'started')
  );
}

function describeStatus(status: StatusView): string {
  const nodes = status.nodes.map(({ name, state, awaiting }) => `${name} ${state}${awaiting ? ` (${awaiting})` : ''}`);
  const resources = status.resources.map(({ id, state, node }) => `${id} ${state}${node ? ` on ${node}` : ''}`);
  const warnings = status.warnings.map(({ message }) => message);
  const settled = status.settled ? 'settled' : 'not settled';
  return `${status.seenBy} says (${status.manager.state}, ${settled}): ${[...nodes, ...resources, ...warnings].join(', ')}`;
}
