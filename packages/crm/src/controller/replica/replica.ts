/**
 * This member's copy of the replicated state, and its way into step with the others.
 *
 * Takes the group's events in the agreed order. Decides, with `sync/`, when the copy holds, when it is replaced and which messages
 * apply to it; what a message does to it is in the other files of this folder. Tells its owner what follows for this member.
 */
import type { GroupConfiguration, GroupLeaveReason, GroupMember } from '@nyx/membership/client';
import type { ClusterConfiguration } from '../../configuration/index.ts';
import type { Envelope, MessageBody, Snapshot, Summary } from '../messages.ts';
import { type ClusterState, emptyState, findNode } from '../state/cluster-state.ts';
import type { Agreement } from '../sync/agreement.ts';
import { epochOf, memberText, ringText } from '../sync/epoch.ts';
import { type SyncRound, splitSnapshot, startRound, takePart, takeSummary } from '../sync/round.ts';
import { applyMessage } from './apply.ts';
import { adoptConfiguration, decideProposals } from './changes.ts';
import type { ApplyContext, Consequence, Environment } from './context.ts';
import { establish } from './establish.ts';
import {
  announceConditions,
  applyAbsence,
  applyArrival,
  applyDeparture,
  determineDc,
  type Presence,
} from './membership.ts';

/** What a member knows of itself, from its own file and from its disk. */
export interface Membership {
  readonly name: string;
  readonly id: number;
  /** Every node of the local file. */
  readonly roster: readonly { readonly name: string; readonly id: number }[];
  readonly file: { readonly path: string; readonly digest: string | null; readonly document: string | null };
  readonly shared: Readonly<Record<string, string>>;
  readonly waitForAll: boolean;
}

/** What the replica tells its owner, beside consequences of messages. */
export type Notice =
  | { readonly type: 'send'; readonly body: MessageBody }
  /** An agreement was reached: `self` says what it means for this member. */
  | { readonly type: 'agreement'; readonly agreement: Agreement }
  /** The state was taken over from another member, or from the disk: nothing is known of this node's resources. */
  | { readonly type: 'adopted' }
  /** This member's own versions are not in what it took over. */
  | { readonly type: 'diverged'; readonly versions: string; readonly state: ClusterState }
  /** This member has the state in this epoch and must tell so once it is on disk. */
  | { readonly type: 'in-step'; readonly epoch: string };

export class Replica {
  state: ClusterState;
  configuration: ClusterConfiguration | null = null;
  epoch = '';
  members: readonly GroupMember[] = [];
  /** The epoch in which this member's state came into step, while it has kept up since. */
  inStepSince: string | null = null;
  round: SyncRound | null = null;
  establishedThisBoot: boolean;
  readonly consequences: Consequence[] = [];
  readonly notices: Notice[] = [];
  private ring = '';
  private readonly departures = new Map<string, GroupLeaveReason>();
  private readonly summaryTimes = new Map<number, number>();
  private readonly self: Membership;
  private readonly environment: Environment;

  constructor(
    self: Membership,
    environment: Environment,
    recovered: ClusterState | null,
    establishedThisBoot: boolean,
  ) {
    this.self = self;
    this.environment = environment;
    this.state = recovered ?? emptyState();
    this.establishedThisBoot = establishedThisBoot;
    if (this.state.version) adoptConfiguration(this.context({ name: self.name, epochMs: 0 }));
    this.consequences.length = 0;
  }

  /** Whether this member's state is the group's, in the present epoch. */
  get inStep(): boolean {
    return this.inStepSince !== null && this.inStepSince === this.epoch;
  }

  nameOf(id: number): string {
    return this.self.roster.find((node) => node.id === id)?.name ?? `node-${id}`;
  }

  context(sender: { readonly name: string; readonly epochMs: number }): ApplyContext {
    const replica = this;
    return {
      state: this.state,
      environment: this.environment,
      get configuration() {
        return replica.configuration;
      },
      set configuration(configuration) {
        replica.configuration = configuration;
      },
      epoch: this.epoch,
      ring: this.ring,
      members: this.members.map((member) => this.nameOf(member.node)),
      sender: sender.name,
      writer: { by: sender.name, epochMs: sender.epochMs },
      consequences: this.consequences,
    };
  }

  /** Takes a change of the group's members. Every member then tells what it has. */
  takeConfiguration(
    configuration: GroupConfiguration,
    summary: Pick<Summary, 'incarnation' | 'absent' | 'silentMs'>,
  ): void {
    for (const departed of configuration.left) this.departures.set(memberText(departed), departed.reason);
    // A transitional configuration says who moves on together; what the members are is said by the regular one that follows.
    if (configuration.kind === 'transitional') return;
    const before = this.members;
    this.members = configuration.members;
    this.ring = ringText(configuration.ring);
    this.epoch = epochOf(configuration);
    this.summaryTimes.clear();
    if (this.inStepSince !== null) this.applyChange(before);
    this.departures.clear();
    this.round = startRound(
      this.epoch,
      this.members.map((member) => member.node),
    );
    this.notices.push({ type: 'send', body: this.summarize(summary) });
  }

  private applyChange(before: readonly GroupMember[]): void {
    const isIn = (member: GroupMember, members: readonly GroupMember[]): boolean =>
      members.some((other) => memberText(other) === memberText(member));
    for (const member of before) {
      if (isIn(member, this.members)) continue;
      applyDeparture(this.state, this.presence(member), this.departures.get(memberText(member)) ?? 'node-down');
    }
    for (const member of this.members) {
      if (!isIn(member, before)) applyArrival(this.state, this.presence(member));
    }
    this.state.settled = false;
  }

  private presence(member: GroupMember): Presence {
    return { name: this.nameOf(member.node), id: member.node, incarnation: member.incarnation };
  }

  private summarize(own: Pick<Summary, 'incarnation' | 'absent' | 'silentMs'>): Summary {
    const { name, file, shared, roster, waitForAll } = this.self;
    return {
      type: 'summary',
      epoch: this.epoch,
      name,
      ...own,
      inStepSince: this.inStepSince,
      revision: this.state.revision,
      establishedThisBoot: this.establishedThisBoot,
      founding: this.state.founding,
      lineage: this.state.lineage,
      file: { ...file, document: null },
      shared: { ...shared },
      nodeNames: roster.map((node) => ({ name: node.name, id: node.id })),
      waitForAll,
    };
  }

  /** Takes the next message of the agreed order. */
  takeMessage(envelope: Envelope): void {
    const { body, sender } = envelope;
    if (body.type === 'summary') return this.takeSummaryOf(sender.node, envelope.epochMs, body);
    if (body.type === 'snapshot') return this.takeSnapshotPart(body);
    if (this.isBehind()) this.round?.held.push(envelope);
    else if (this.inStepSince !== null) this.apply(envelope);
  }

  private isBehind(): boolean {
    const agreement = this.round?.agreement;
    return agreement?.kind === 'agreed' && agreement.behind.includes(this.self.name) && !this.inStep;
  }

  private apply(envelope: Envelope): void {
    const context = this.context({ name: this.nameOf(envelope.sender.node), epochMs: envelope.epochMs });
    applyMessage(context, envelope.body);
  }

  private takeSummaryOf(node: number, epochMs: number, summary: Summary): void {
    const { round } = this;
    if (!round) return;
    this.summaryTimes.set(node, epochMs);
    if (!takeSummary(round, node, summary) || !round.agreement) return;
    const { agreement } = round;
    this.notices.push({ type: 'agreement', agreement });
    if (agreement.kind === 'waiting' || agreement.refused.some((entry) => entry.name === this.self.name)) {
      this.inStepSince = null;
      return;
    }
    if (agreement.source === this.self.name) this.leadSync(round, agreement);
    else if (agreement.inStep.includes(this.self.name)) this.stayInStep(round, agreement);
    else this.noteDivergence(agreement);
  }

  /** Every member in step does the same at the sync point, so their states stay equal. */
  private stayInStep(round: SyncRound, agreement: Extract<Agreement, { kind: 'agreed' }>): void {
    const source = [...round.summaries.entries()].find(([, summary]) => summary.name === agreement.source);
    if (!source) return;
    const [sourceId, summary] = source;
    const context = this.context({ name: agreement.source, epochMs: this.summaryTimes.get(sourceId) ?? 0 });
    if (!agreement.live) establish(context, this.presentMembers(agreement), this.self.roster);
    // A member may have been elsewhere in between although it was here before and is here now.
    else
      for (const member of this.presentMembers(agreement))
        if (agreement.behind.includes(member.name)) applyArrival(this.state, member);
    this.inStepSince = this.epoch;
    this.state.revision += 1;
    applyAbsence(this.state, summary.absent, context.members);
    this.noteFileDifferences(round);
    announceConditions(this.state, context.writer, summary.silentMs);
    determineDc(this.state, context.writer);
    decideProposals(context);
    this.notices.push({ type: 'in-step', epoch: this.epoch });
  }

  private presentMembers(agreement: Extract<Agreement, { kind: 'agreed' }>): readonly Presence[] {
    const accepted = [...agreement.inStep, ...agreement.behind];
    return this.members.map((member) => this.presence(member)).filter((member) => accepted.includes(member.name));
  }

  private noteFileDifferences(round: SyncRound): void {
    const { documentDigest } = this.state;
    const seen = [...round.summaries.values()];
    this.state.fileDifferences = [
      ...this.state.fileDifferences.filter((entry) => !seen.some((summary) => summary.name === entry.node)),
      ...seen
        .filter(
          (summary) => documentDigest !== '' && summary.file.digest !== null && summary.file.digest !== documentDigest,
        )
        .map((summary) => ({ node: summary.name, path: summary.file.path })),
    ];
  }

  private leadSync(round: SyncRound, agreement: Extract<Agreement, { kind: 'agreed' }>): void {
    this.stayInStep(round, agreement);
    if (!agreement.live) this.notices.push({ type: 'adopted' });
    if (agreement.behind.every((name) => name === this.self.name)) return;
    for (const body of splitSnapshot(this.epoch, JSON.stringify(this.state))) this.notices.push({ type: 'send', body });
  }

  private noteDivergence(agreement: Extract<Agreement, { kind: 'agreed' }>): void {
    this.inStepSince = null;
    const diverged = agreement.diverged.find((entry) => entry.name === this.self.name);
    if (diverged) this.notices.push({ type: 'diverged', versions: diverged.versions, state: this.state });
  }

  private takeSnapshotPart(part: Snapshot): void {
    const { round } = this;
    if (!round || !this.isBehind() || !takePart(round, part) || round.snapshot === null) return;
    this.state = JSON.parse(round.snapshot) as ClusterState;
    this.inStepSince = this.epoch;
    this.configuration = null;
    if (this.state.version) adoptConfiguration(this.context({ name: this.self.name, epochMs: 0 }));
    this.notices.push({ type: 'adopted' }, { type: 'in-step', epoch: this.epoch });
    for (const held of round.held.splice(0)) this.apply(held);
  }

  /** Whether this member still has to tell that it is caught up. */
  get mustCatchUp(): boolean {
    return this.inStep && findNode(this.state, this.self.name)?.caughtUp !== true;
  }
}
