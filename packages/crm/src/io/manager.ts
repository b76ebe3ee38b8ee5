/**
 * The shell of the resource manager: builds the core, joins it to the ring, the disk, the agents and the people who ask.
 *
 * Decides nothing about the cluster. Inputs are taken one at a time, in the order in which they happened; effects are carried out in
 * the order that the core's contract states.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Log, type MonotonicClock, NyxError, type Random, type WallClock } from '@nyx/foundation';
import type { RingClient } from '@nyx/membership/client';
import { askWhy, askWhyNot, type ClusterModel, type Schedule, simulate, whatIf } from '@nyx/scheduler';
import { type LocalSettings, localSettings, readConfiguration, type Surroundings } from '../configuration/index.ts';
import type { ClusterService } from '../contract/cluster-service.ts';
import type { ClusterCommand, CommandAcceptance, CommandOutcome } from '../contract/commands.ts';
import type { ConfigurationCheck } from '../contract/configuration-check.ts';
import type { WhatIfAnswer, WhyAnswer, WhyNotAnswer } from '../contract/explanation.ts';
import type { JournalEntry } from '../contract/journal.ts';
import type { Simulation, SimulationRequest } from '../contract/simulation.ts';
import type { StatusView } from '../contract/status-view.ts';
import type { Effects, InputBody, Reply } from '../controller/effects.ts';
import { ManagerCore } from '../controller/manager-core.ts';
import type { AlertPort } from '../ports.ts';
import { type AgentPorts, AgentRunner } from './agent-work.ts';
import { Alerts } from './alerts.ts';
import { DiskWriter } from './disk-writer.ts';
import { readDocument, rememberingEnvironment } from './environment.ts';
import { inTurns } from './in-turns.ts';
import { RingSession } from './ring-session.ts';
import { StateStore } from './state-store.ts';
import { Timers } from './timers.ts';

export interface ManagerOptions extends AgentPorts {
  /** Connected. The manager neither connects nor closes it. */
  readonly ring: RingClient;
  readonly alerts: AlertPort;
  /** `/var/lib/nyx`: what must outlive a power cut. */
  readonly stateDirectory: string;
  /** `/run/nyx`: what must not outlive a boot. */
  readonly runDirectory: string;
  readonly configurationFile: { readonly path: string; readonly text: string };
  readonly hostName: string;
  readonly clock: MonotonicClock;
  readonly wallClock: WallClock;
  readonly random: Random;
  readonly log: Log;
  /** How long agents of a dead predecessor may take to end. */
  readonly sweepMs?: number;
  /** The scheduler; `schedule` of its package unless given. */
  readonly schedule?: (model: ClusterModel) => Schedule;
  /** What the checks of a document may know of this host: its files, and the agents that the document names. */
  readonly surroundingsOf?: (document: string) => Promise<Surroundings>;
}

/** How a manager came to its end. */
export interface ManagerEnd {
  /** `left`: everything had moved away and the ring was asked to leave. `restart`: it must begin anew. */
  readonly kind: 'left' | 'ring-lost' | 'restart' | 'stopped';
  readonly reason: string;
}

export interface RunningManager extends ClusterService {
  /** Settles when the manager can do no more; whoever started it then ends the process. */
  readonly ended: Promise<ManagerEnd>;
  /** Ends the manager at once. What runs on this node stays. */
  stop(): Promise<void>;
}

const ESTABLISHED_FLAG = 'manager-established';
const SWEEP_MS = 30_000;

/** Starts the manager. Throws a `NyxError` for a configuration file or a state directory that cannot be used. */
export async function startManager(options: ManagerOptions): Promise<RunningManager> {
  const { path, text } = options.configurationFile;
  const reading = readDocument(text, path);
  if (!reading.ok) throw new NyxError(reading.refusal.code, reading.refusal.message, remedyOf(reading.refusal.remedy));
  const settings = localSettings(reading.configuration, options.hostName);
  if (!settings) {
    throw new NyxError('NYX_CLUSTER_UNKNOWN_NODE', `this host (${options.hostName}) is not among the nodes of ${path}`);
  }
  const { store, recovered } = await StateStore.open(options.stateDirectory);
  if (recovered.tornBytes > 0) {
    options.log.log('warn', 'the end of the state log was cut off by a crash', { bytes: recovered.tornBytes });
  }
  const manager = new Manager(options, settings, store, {
    file: { path, digest: reading.digest, document: reading.document },
    recovered: recovered.state,
  });
  await manager.begin();
  return manager;
}

const remedyOf = (remedy: string | undefined): { remedy?: string } => (remedy === undefined ? {} : { remedy });

interface Origin {
  readonly file: { readonly path: string; readonly digest: string; readonly document: string };
  readonly recovered: ConstructorParameters<typeof ManagerCore>[0]['recovered'];
}

class Manager implements RunningManager {
  readonly ended: Promise<ManagerEnd>;
  private readonly end = Promise.withResolvers<ManagerEnd>();
  private readonly options: ManagerOptions;
  private readonly core: ManagerCore;
  private readonly session: RingSession;
  private readonly disk: DiskWriter;
  private readonly agents: AgentRunner;
  private readonly alerts: Alerts;
  private readonly timers: Timers;
  private readonly store: StateStore;
  private readonly statusListeners = new Set<(status: StatusView) => void>();
  private readonly eventListeners = new Set<(entry: JournalEntry) => void>();
  private readonly submitted = new Map<string, PromiseWithResolvers<CommandAcceptance>>();
  private commandCount = 0;
  private readonly startId: string;
  private planQueued = false;
  private statusQueued = false;
  private over = false;

  constructor(options: ManagerOptions, settings: LocalSettings, store: StateStore, origin: Origin) {
    this.options = options;
    this.store = store;
    this.ended = this.end.promise;
    this.startId = Buffer.from(options.random.bytes(4)).toString('hex');
    const self = settings.nodes.find((node) => node.name === settings.self);
    const roster = settings.nodes.map((node) => ({ name: node.name as string, id: node.id as number }));
    const flag = join(options.runDirectory, ESTABLISHED_FLAG);
    const identity = { name: settings.self as string, id: (self?.id ?? 0) as number };
    this.core = new ManagerCore({
      self: { ...identity, roster, file: origin.file, shared: settings.shared, waitForAll: settings.quorum.waitForAll },
      cluster: settings.cluster,
      startId: this.startId,
      environment: rememberingEnvironment(options.schedule),
      recovered: origin.recovered,
      establishedThisBoot: existsSync(flag),
      divergedDirectory: join(options.stateDirectory, 'diverged'),
    });
    const feed = (input: InputBody): void => this.feed(input);
    this.session = new RingSession(
      options.ring,
      feed,
      (id) => roster.find((node) => node.id === id)?.name ?? `node-${id}`,
      () => options.wallClock.epochMs(),
      options.log,
    );
    this.disk = new DiskWriter(store, flag, feed, options.log);
    this.agents = new AgentRunner(options, identity, feed, options.log);
    this.alerts = new Alerts(options.alerts, options.resolveSecret, options.log);
    this.timers = new Timers((id) => this.feed({ type: 'timer', id }));
  }

  async begin(): Promise<void> {
    const { ended } = await this.session.begin();
    void ended.then((error) => this.finish({ kind: 'ring-lost', reason: error.message }));
    void this.sweep();
  }

  private async sweep(): Promise<void> {
    try {
      await this.options.executor.sweepLeftovers(this.options.sweepMs ?? SWEEP_MS);
    } catch (error) {
      this.options.log.log('warn', 'what earlier agents left running is not known', { reason: String(error) });
    }
    this.feed({ type: 'swept' });
  }

  private feed(input: InputBody): void {
    if (this.over) return;
    const { clock, wallClock } = this.options;
    this.carryOut(this.core.step({ nowMs: clock.nowMs(), epochMs: wallClock.epochMs(), ...input }));
  }

  private carryOut(effects: Effects): void {
    for (const { message, fields } of effects.trace) this.options.log.log('debug', message, fields);
    for (const write of effects.writes) this.disk.write(write);
    for (const body of effects.send) this.session.send(body);
    for (const timer of effects.timers) {
      if (timer.type === 'arm') this.timers.arm(timer.id, timer.delayMs);
      else this.timers.cancel(timer.id);
    }
    // Before anything is started: the watchdog must know that there is something to protect.
    if (effects.statusChanged || effects.agents.length > 0) this.session.tellOccupied(this.core.mayRunSomething());
    for (const work of effects.agents) this.agents.carryOut(work);
    for (const { id, incarnation } of effects.fenced) void this.session.reportFenced(id, incarnation);
    for (const reply of effects.replies) this.reply(reply);
    for (const alert of effects.alerts) this.alerts.send(alert);
    for (const entry of effects.journal) this.publish(entry);
    if (effects.planWanted) this.queuePlan();
    if (effects.statusChanged) this.queueStatus();
    if (effects.leave) void this.leave();
    if (effects.restart !== null) this.finish({ kind: 'restart', reason: effects.restart });
  }

  private publish(entry: JournalEntry): void {
    const { seq, kind, node, resource, cause } = entry;
    this.options.log.log('info', entry.message, { event: seq, kind, about: node, resource, cause });
    for (const listener of this.eventListeners) listener(entry);
  }

  /** Plans once the events that wait in the event loop now have been taken: they may change the plan. */
  private queuePlan(): void {
    if (this.planQueued) return;
    this.planQueued = true;
    setImmediate(() => {
      this.planQueued = false;
      this.feed({ type: 'plan' });
    });
  }

  private queueStatus(): void {
    if (this.statusQueued || this.statusListeners.size === 0) return;
    this.statusQueued = true;
    setImmediate(() => {
      this.statusQueued = false;
      if (this.over) return;
      const status = this.core.status();
      for (const listener of this.statusListeners) listener(status);
    });
  }

  private async leave(): Promise<void> {
    try {
      await this.session.leaveCluster();
      this.finish({ kind: 'left', reason: 'everything had moved away, and the ring was asked to leave' });
    } catch (error) {
      this.finish({ kind: 'ring-lost', reason: `the ring could not be asked to leave: ${String(error)}` });
    }
  }

  private finish(end: ManagerEnd): void {
    if (this.over) return;
    this.over = true;
    this.timers.close();
    this.session.close();
    this.alerts.close();
    for (const waiting of this.submitted.values()) {
      waiting.reject(
        new NyxError('NYX_CLUSTER_OUTCOME_UNKNOWN', `the manager ended while the command was under way: ${end.reason}`),
      );
    }
    this.submitted.clear();
    this.end.resolve(end);
  }

  async stop(): Promise<void> {
    this.finish({ kind: 'stopped', reason: 'it was asked to stop' });
    await this.disk.settled();
    await this.store.close();
  }

  status(): StatusView {
    return this.core.status();
  }

  onStatus(listener: (status: StatusView) => void): () => void {
    this.statusListeners.add(listener);
    return () => this.statusListeners.delete(listener);
  }

  eventsAfter(seq: number): readonly JournalEntry[] {
    return this.core.journalAfter(seq);
  }

  oldestEvent(): number {
    return this.core.oldestEvent();
  }

  onEvent(listener: (entry: JournalEntry) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  configurationDocument(): { readonly version: number; readonly digest: string; readonly document: string } {
    return this.core.configurationDocument();
  }

  async checkConfiguration(document: string, origin: string): Promise<ConfigurationCheck> {
    const result = readConfiguration(document, origin, await this.options.surroundingsOf?.(document));
    const problems = result.ok ? result.warnings : result.errors;
    return {
      valid: result.ok,
      problems: problems.map(({ severity, code, line, column, message, remedy, rendered }) => ({
        severity,
        code,
        line,
        column,
        message,
        remedy,
        rendered,
      })),
    };
  }

  simulate({ at, ...request }: SimulationRequest): Simulation {
    const model = this.modelNow();
    return simulate(at === undefined ? model : { ...model, nowMs: Date.parse(at) }, request);
  }

  async why(resource: string): Promise<WhyAnswer> {
    return inTurns(askWhy(this.modelNow(), resource));
  }

  async whyNot(resource: string, node: string, role: 'Promoted' | null): Promise<WhyNotAnswer> {
    return inTurns(askWhyNot(this.modelNow(), resource, node, role));
  }

  whatIf(assumptions: readonly string[]): WhatIfAnswer {
    return whatIf(this.modelNow(), assumptions);
  }

  private modelNow(): ClusterModel {
    const model = this.core.schedulerModel();
    if (model === null) {
      throw new NyxError('NYX_CLUSTER_NOT_READY', 'this node does not know the cluster yet');
    }
    return model;
  }

  async submit(command: ClusterCommand): Promise<CommandAcceptance> {
    if (command.type === 'configure') await this.refuseMistakes(command.document, command.origin);
    if (this.over) throw new NyxError('NYX_CLUSTER_NOT_READY', 'the manager has ended');
    return this.send(command);
  }

  /** What only this host can tell of a document is told before the others are asked. */
  private async refuseMistakes(document: string, origin: string): Promise<void> {
    const check = await this.checkConfiguration(document, origin);
    const mistakes = check.problems.filter((problem) => problem.severity === 'error');
    const first = mistakes[0];
    if (check.valid || !first) return;
    const message = mistakes.map((problem) => problem.rendered).join('\n\n');
    throw new NyxError(first.code as ConstructorParameters<typeof NyxError>[0], message, { remedy: first.remedy });
  }

  private send(command: ClusterCommand): Promise<CommandAcceptance> {
    this.commandCount += 1;
    const commandId = `${this.startId}-${this.commandCount}`;
    const waiting = Promise.withResolvers<CommandAcceptance>();
    this.submitted.set(commandId, waiting);
    const acceptDivergence = 'acceptDivergence' in command && command.acceptDivergence === true;
    this.feed({ type: 'submit', commandId, command, acceptDivergence });
    return waiting.promise;
  }

  private reply(reply: Reply): void {
    const waiting = this.submitted.get(reply.commandId);
    if (!waiting) return;
    this.submitted.delete(reply.commandId);
    if ('acceptance' in reply) waiting.resolve({ ...reply.acceptance });
    else waiting.reject(new NyxError(reply.refusal.code, reply.refusal.message, remedyOf(reply.refusal.remedy)));
  }

  /** Waits on the journal, because everything that could settle a command is written there. */
  settle(acceptance: CommandAcceptance, timeoutMs: number): Promise<CommandOutcome> {
    const waiting = Promise.withResolvers<CommandOutcome>();
    const now = (): CommandOutcome => this.core.outcomeOf(acceptance.seq);
    const stopListening = this.onEvent((entry) => {
      if (entry.kind === 'settled' && now().settled) waiting.resolve(now());
    });
    const timer = setTimeout(() => waiting.resolve(now()), timeoutMs);
    void this.ended.then(() => waiting.resolve(now()));
    if (now().settled) waiting.resolve(now());
    return waiting.promise.finally(() => {
      clearTimeout(timer);
      stopListening();
    });
  }
}
