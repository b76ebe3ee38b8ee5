/**
 * The resource manager's core: one member of the manager's process group.
 *
 * Joins the parts: the replica (what is so), the life (what this member may do), the controller (what the DC decides), the submissions
 * (what people ask). Synchronous and deterministic: equal inputs give equal effects. What each part decides is said in
 * its own file.
 */
import { assertNever } from '@nyx/foundation';
import type { ClusterModel, Schedule } from '@nyx/scheduler';
import type { SnapshotFrom } from 'xstate';
import type { ClusterConfiguration } from '../configuration/index.ts';
import type { CommandOutcome } from '../contract/commands.ts';
import type { JournalEntry } from '../contract/journal.ts';
import type { StatusView, Warning } from '../contract/status-view.ts';
import { Alerting } from './alerting.ts';
import { type Effects, type Input, type InputBody, noEffects } from './effects.ts';
import { type LifeEvent, type LifeState, lifeMachine } from './life/life-machine.ts';
import { LocalDuties } from './local-duties.ts';
import { advance, begin } from './machine.ts';
import type { Envelope, Observed } from './messages.ts';
import { clusterModel } from './planning/cluster-model.ts';
import { Controller, type ControllerView, isDecision } from './planning/controller.ts';
import type { Environment } from './replica/context.ts';
import { mayRunSomething } from './replica/knowledge.ts';
import { type Membership, type Notice, Replica } from './replica/replica.ts';
import { RingWatch } from './ring-watch.ts';
import { type ClusterState, findNode } from './state/cluster-state.ts';
import { statusView } from './status/status-view.ts';
import { localWarnings, refusalByRing } from './status/warnings.ts';
import { refusalBeforeSending, Submissions, type SubmissionView } from './submissions.ts';

export interface ManagerCoreOptions {
  readonly self: Membership;
  readonly cluster: string;
  /** Unique for this start of the manager: begins the ids of its operations. */
  readonly startId: string;
  readonly environment: Environment;
  /** The state of the disk, or `null` where there is none. */
  readonly recovered: ClusterState | null;
  /** This member has been caught up earlier in this boot of its host. */
  readonly establishedThisBoot: boolean;
  /** Where second histories of the configuration are kept, for people to find them. */
  readonly divergedDirectory: string;
}

const WRITE_TIMER = 'replica/write';
/** How long status may be ahead of the disk. Configuration never is. */
const WRITE_DELAY_MS = 500;
const CATCH_UP_TOKEN = 'caught-up ';
const PROPOSAL_TOKEN = 'proposal ';

export class ManagerCore {
  private readonly options: ManagerCoreOptions;
  private readonly replica: Replica;
  private readonly controller = new Controller();
  private readonly submissions = new Submissions();
  private readonly alerting = new Alerting();
  private readonly duties: LocalDuties;
  private life: SnapshotFrom<typeof lifeMachine> = begin(lifeMachine, undefined).snapshot;
  private lifeReason = 'it has not met the other members yet';
  private readonly ring = new RingWatch();
  private swept = false;
  private writePending = false;
  private reportedSeq = 0;
  private writtenSeq = 0;
  private foundedEpoch = '';
  private diskTrouble: string | null = null;
  private latestPlan: {
    readonly state: ClusterState;
    readonly revision: number;
    readonly quorate: boolean;
    readonly plan: Schedule;
  } | null = null;
  private nowMs = 0;
  private epochMs = 0;
  private effects: Effects = noEffects();

  constructor(options: ManagerCoreOptions) {
    this.options = options;
    this.replica = new Replica(options.self, options.environment, options.recovered, options.establishedThisBoot);
    this.duties = new LocalDuties(options.self.name);
    this.reportedSeq = this.replica.state.lastSeq;
    this.writtenSeq = this.replica.state.lastSeq;
  }

  /** Takes one input and returns the work that it leads to. */
  step(input: Input): Effects {
    this.nowMs = input.nowMs;
    this.epochMs = input.epochMs;
    this.effects = noEffects();
    const revision = this.replica.state.revision;
    this.take(input);
    this.followReplica();
    if (this.replica.state.revision !== revision) this.noteChange();
    this.publishJournal();
    return this.effects;
  }

  private take(input: InputBody): void {
    switch (input.type) {
      case 'membership':
        return this.takeMembership(input);
      case 'group':
        return this.takeGroup(input);
      case 'message':
        return this.takeMessage({ sender: input.sender, epochMs: input.sentEpochMs, body: input.body });
      case 'persisted':
        return this.takePersisted(input.token);
      case 'persist-failed':
        return this.takePersistFailed(input.token, input.reason);
      case 'timer':
        return this.takeTimer(input.id);
      case 'plan':
        return this.plan();
      case 'submit':
        return this.submit(input);
      case 'links':
        return this.takeLinks(input);
      case 'swept':
        this.swept = true;
        return this.catchUp();
      case 'operation-ended':
      case 'recurring-report':
      case 'fence-ended':
      case 'device-checked':
      case 'described':
        return this.duties.report(input, this.replica, this.controller, this.nowMs, this.effects);
      default:
        return assertNever(input, 'every input is taken');
    }
  }

  private takeMembership(input: Extract<InputBody, { type: 'membership' }>): void {
    const quorum = this.ring.takeView(input.view);
    this.ring.noteSilence(input.silentMs);
    this.effects.statusChanged = true;
    if (quorum && this.isInCharge()) this.observe({ quorum, absent: this.ring.absent() });
    this.tellOfAbsent();
  }

  private observe(news: Partial<Observed>): void {
    this.effects.send.push({
      type: 'observed',
      quorum: null,
      links: [],
      absent: [],
      silentMs: this.ring.silence(),
      ...news,
    });
  }

  private tellOfAbsent(): void {
    if (!this.isInCharge()) return;
    const absent = this.ring.absentNews(this.replica.state, this.replica.epoch);
    if (absent.length > 0) this.observe({ absent });
  }

  private takeGroup(input: Extract<InputBody, { type: 'group' }>): void {
    const self = input.configuration.members.find((member) => member.node === this.options.self.id);
    this.ring.noteSilence(input.silentMs);
    this.replica.takeConfiguration(input.configuration, {
      incarnation: self?.incarnation ?? 0,
      absent: this.ring.absent(),
      silentMs: this.ring.silence(),
    });
    if (input.configuration.kind === 'regular') this.controller.noteEpoch(this.effects);
    this.effects.statusChanged = true;
  }

  private takeMessage(envelope: Envelope): void {
    this.replica.takeMessage(envelope);
    this.followReplica();
    if (envelope.sender.node === this.options.self.id && isDecision(envelope.body)) {
      this.controller.noteDelivery(this.effects);
    }
  }

  /** Carries out what the replica came to: its notices first, because they say what the state is now. */
  private followReplica(): void {
    for (const notice of this.replica.notices.splice(0)) this.takeNotice(notice);
    const view = this.submissionView();
    for (const consequence of this.replica.consequences.splice(0)) {
      this.submissions.take(consequence, view, this.effects);
      if (consequence.type === 'write-proposal') {
        this.writeState(`${PROPOSAL_TOKEN}${consequence.proposal.commandId}`);
      } else if (consequence.type === 'configuration-changed') {
        this.writeState(null);
      }
      if (consequence.type === 'restart-announced') this.controller.noteRestart(consequence, this.nowMs);
      this.duties.take(consequence, this.replica, this.effects);
    }
    this.submissions.review(view, this.effects);
  }

  private takeNotice(notice: Notice): void {
    switch (notice.type) {
      case 'send':
        this.effects.send.push(notice.body);
        return;
      case 'agreement':
        return this.takeAgreement(notice.agreement);
      case 'adopted':
        this.effects.agents.push({ type: 'cancel-all-recurring' });
        this.submissions.abandon(this.effects);
        this.reportedSeq = Math.min(this.reportedSeq, this.replica.state.lastSeq);
        return;
      case 'diverged': {
        const file = `${notice.state.version?.sequence ?? 0}-${(notice.state.version?.digest ?? '').slice(0, 12)}.yaml`;
        this.effects.writes.push({
          type: 'diverged',
          file,
          text: JSON.stringify(notice.state),
          document: notice.state.document,
        });
        this.duties.diverged = { versions: notice.versions, file: `${this.options.divergedDirectory}/${file}` };
        return;
      }
      case 'in-step':
        this.catchUp();
        return;
    }
  }

  private takeAgreement(agreement: Extract<Notice, { type: 'agreement' }>['agreement']): void {
    const refused = agreement.refused.find((entry) => entry.name === this.options.self.name);
    if (refused) return this.live({ type: 'REFUSED' }, `${refused.reason}`);
    if (agreement.kind === 'waiting') {
      this.live({ type: 'WAITING' }, agreement.reason);
      return;
    }
    if (agreement.inStep.includes(this.options.self.name)) {
      const reason = this.lifeState === 'inCharge' ? this.lifeReason : 'it has the state of the cluster';
      this.live({ type: 'CAUGHT_UP' }, reason);
    } else this.live({ type: 'BEHIND' }, `it takes the state of the cluster over from ${agreement.source}`);
  }

  private live(event: LifeEvent, reason: string): void {
    this.life = advance(lifeMachine, this.life, event).snapshot;
    this.lifeReason = reason;
    this.effects.statusChanged = true;
  }

  /** Tells the others that this member has the state, once it is on disk and this node's old agents have ended. */
  private catchUp(): void {
    if (!this.replica.mustCatchUp || !this.swept) return;
    this.writeState(`${CATCH_UP_TOKEN}${this.replica.epoch}`);
  }

  private takePersisted(token: string): void {
    this.diskTrouble = null;
    if (token === `${CATCH_UP_TOKEN}${this.replica.epoch}` && this.replica.mustCatchUp) this.tellCaughtUp();
    else if (token.startsWith(PROPOSAL_TOKEN)) {
      this.effects.send.push({ type: 'durable', commandId: token.slice(PROPOSAL_TOKEN.length) });
    }
  }

  private tellCaughtUp(): void {
    if (!this.replica.establishedThisBoot) {
      this.replica.establishedThisBoot = true;
      this.effects.writes.push({ type: 'established' });
    }
    this.effects.send.push({ type: 'caught-up', epoch: this.replica.epoch });
    if (this.duties.diverged) this.effects.send.push({ type: 'diverged', ...this.duties.diverged });
    this.duties.diverged = null;
  }

  private takePersistFailed(token: string | null, reason: string): void {
    this.diskTrouble = reason;
    this.effects.statusChanged = true;
    if (token?.startsWith(PROPOSAL_TOKEN)) {
      this.effects.send.push({ type: 'not-durable', commandId: token.slice(PROPOSAL_TOKEN.length), reason });
    }
    // Taking part needs no disk: what is replicated is at the peers. Changes are refused as long as this lasts.
    if (token === `${CATCH_UP_TOKEN}${this.replica.epoch}` && this.replica.mustCatchUp) this.tellCaughtUp();
  }

  private writeState(token: string | null): void {
    this.writeJournal();
    this.effects.writes.push({ type: 'state', text: JSON.stringify({ ...this.replica.state, journal: [] }), token });
  }

  private writeJournal(): void {
    const entries = this.replica.state.journal.filter((entry) => entry.seq > this.writtenSeq);
    if (entries.length > 0) this.effects.writes.push({ type: 'journal', entries });
    this.writtenSeq = this.replica.state.lastSeq;
  }

  private takeTimer(id: string): void {
    if (id === WRITE_TIMER) {
      this.writePending = false;
      this.writeState(null);
      return;
    }
    if (this.duties.takeTimer(id, this.replica, this.effects)) return;
    this.controller.takeTimer(this.controllerView(), id, this.effects);
  }

  /** The replicated state has changed. */
  private noteChange(): void {
    this.effects.statusChanged = true;
    if (!this.writePending) {
      this.writePending = true;
      this.effects.timers.push({ type: 'arm', id: WRITE_TIMER, delayMs: WRITE_DELAY_MS });
    }
    this.followCharge();
    this.duties.tend(this.replica, this.effects);
    this.tellOfAbsent();
    if (this.isInCharge()) {
      this.found();
      this.controller.noteChange(this.controllerView(), this.effects);
    }
  }

  private followCharge(): void {
    const { state } = this.replica;
    const self = findNode(state, this.options.self.name);
    if (!this.replica.inStep || !self) return;
    if (self.condition === 'fenced') {
      this.effects.restart = 'this node was reported as isolated and yet runs';
      return;
    }
    if (
      self.caughtUp &&
      (this.lifeState === 'catchingUp' || this.lifeState === 'joining' || this.lifeState === 'refused')
    ) {
      this.live({ type: 'CAUGHT_UP' }, 'it has the state of the cluster');
    }
    if (state.dc === self.name && this.lifeState === 'member') {
      this.live({ type: 'CHARGED' }, 'it is the DC: of the caught-up members it has been there longest');
    } else if (state.dc !== self.name && this.lifeState === 'inCharge') {
      this.live({ type: 'RELIEVED' }, `${state.dc ?? 'nobody'} is in charge`);
    }
  }

  /** A cluster without a configuration gets this member's file, once every present member can take part. */
  private found(): void {
    const { state, epoch } = this.replica;
    const { document, digest } = this.options.self.file;
    const allReady = state.nodes.every((node) => node.condition !== 'member' || node.caughtUp);
    if (state.version || state.proposals.length > 0 || !allReady || this.foundedEpoch === epoch) return;
    if (document === null || digest === null) return;
    this.foundedEpoch = epoch;
    this.effects.send.push({ type: 'found', commandId: `founding ${epoch}`, document, documentDigest: digest });
  }

  private plan(): void {
    this.controller.plan(this.controllerView(), this.effects);
  }

  private get lifeState(): LifeState {
    return this.life.value as LifeState;
  }

  private isInCharge(): boolean {
    return this.lifeState === 'inCharge' && this.replica.inStep;
  }

  private controllerView(): ControllerView | null {
    const { configuration, state, epoch } = this.replica;
    if (!this.isInCharge() || !configuration) return null;
    return {
      self: this.options.self,
      epoch,
      state,
      configuration,
      nowMs: this.nowMs,
      epochMs: this.epochMs,
      quorate: this.ring.quorate,
      detectionSkewMs: this.ring.detectionSkewMs,
      selfImpaired: null,
      schedule: this.options.environment.schedule,
      idPrefix: `${this.options.self.name}-${this.options.startId}`,
    };
  }

  private submissionView(): SubmissionView {
    return {
      state: this.replica.state,
      configuration: this.replica.configuration,
      epochMs: this.epochMs,
      quorate: this.ring.quorate,
      ready: this.replica.inStep && findNode(this.replica.state, this.options.self.name)?.caughtUp === true,
      reason: this.lifeReason,
      schedule: this.options.environment.schedule,
    };
  }

  private submit(input: Extract<InputBody, { type: 'submit' }>): void {
    const { commandId, command, acceptDivergence } = input;
    const refusal = refusalBeforeSending(this.submissionView(), command, acceptDivergence);
    if (refusal) {
      this.effects.replies.push({ commandId, refusal });
      return;
    }
    this.submissions.begin(commandId);
    this.effects.send.push({ type: 'command', commandId, command, acceptDivergence });
  }

  private takeLinks(input: Extract<InputBody, { type: 'links' }>): void {
    const changed = this.duties.linkNews(this.ring.links, input.links, this.replica);
    this.ring.links = input.links;
    this.ring.detectionSkewMs = input.detectionSkewMs;
    const refusalsChanged = JSON.stringify(input.refusedPeers) !== JSON.stringify(this.ring.refusedPeers);
    this.ring.refusedPeers = input.refusedPeers;
    if (refusalsChanged) this.effects.statusChanged = true;
    if (changed.length === 0) return;
    this.effects.statusChanged = true;
    if (this.replica.inStep) this.observe({ links: changed });
  }

  private publishJournal(): void {
    const fresh = this.replica.state.journal.filter((entry) => entry.seq > this.reportedSeq);
    if (fresh.length === 0) return;
    this.reportedSeq = this.replica.state.lastSeq;
    this.effects.journal.push(...fresh);
    this.effects.alerts.push(...this.alerting.take(fresh, this.replica.configuration, this.isInCharge()));
  }

  /** The status as this node sees it, at the time of the last input. */
  status(): StatusView {
    const { state, configuration } = this.replica;
    const quorate = this.ring.quorate;
    const hasPlan = configuration !== null && this.replica.inStep;
    return statusView({
      self: this.options.self,
      cluster: this.options.cluster,
      epochMs: this.epochMs,
      life: this.lifeState,
      lifeReason: this.lifeReason,
      state,
      configuration,
      roster: this.options.self.roster,
      membership: this.ring.membership,
      links: this.ring.links,
      plan: hasPlan ? this.planFor(configuration, quorate) : null,
      detectionSkewMs: this.ring.detectionSkewMs,
      selfImpaired: null,
      localWarnings: this.localWarnings(),
    });
  }

  /** The plan of the present state, for its reasons; made once for each state. */
  private planFor(configuration: ClusterConfiguration, quorate: boolean): Schedule {
    const { state } = this.replica;
    const { revision } = state;
    const known = this.latestPlan;
    if (known?.state === state && known.revision === revision && known.quorate === quorate) return known.plan;
    const plan = this.options.environment.schedule(
      clusterModel({ state, configuration, epochMs: this.epochMs, quorate }),
    );
    this.latestPlan = { state, revision, quorate, plan };
    return plan;
  }

  /** The cluster as the scheduler is told of it now; `null` while this member does not know it. */
  schedulerModel(): ClusterModel | null {
    const { state, configuration, inStep } = this.replica;
    if (configuration === null || !inStep) return null;
    return clusterModel({ state, configuration, epochMs: this.epochMs, quorate: this.ring.quorate });
  }

  private localWarnings(): readonly Warning[] {
    const refused = [...(this.replica.round?.agreement?.refused ?? []), ...this.ring.refusedPeers.map(refusalByRing)];
    return localWarnings(this.options.self.name, this.diskTrouble, refused);
  }

  /** Whether this node may run something: it does not know, or it is recorded. */
  mayRunSomething(): boolean {
    const { state, configuration, inStep } = this.replica;
    const { name } = this.options.self;
    return !inStep || !findNode(state, name)?.caughtUp || mayRunSomething(state, configuration, name);
  }

  journalAfter(seq: number): readonly JournalEntry[] {
    return this.replica.state.journal.filter((entry) => entry.seq > seq);
  }

  oldestEvent(): number {
    return this.replica.state.journal[0]?.seq ?? this.replica.state.lastSeq + 1;
  }

  configurationDocument(): { readonly version: number; readonly digest: string; readonly document: string } {
    const { version, document } = this.replica.state;
    return { version: version?.sequence ?? 0, digest: version?.digest ?? '', document };
  }

  /** What has come of the command whose journal entry is `seq`. */
  outcomeOf(seq: number): CommandOutcome {
    return this.submissions.outcomeOf(seq, this.replica.state, this.replica.configuration);
  }

  /** The replicated state, for tests and the black box. Not to be changed. */
  get state(): Readonly<ClusterState> {
    return this.replica.state;
  }
}
