/**
 * A cluster that does what a test tells it to, at the contract `ClusterService`: what lies behind the
 * API is not what these tests are about. The real service is exercised with real nodes elsewhere.
 */
import type {
  ClusterCommand,
  ClusterService,
  CommandAcceptance,
  CommandOutcome,
  ConfigurationCheck,
  JournalEntry,
  JournalKind,
  Simulation,
  SimulationRequest,
  StatusView,
  WhatIfAnswer,
  WhyAnswer,
  WhyNotAnswer,
} from '@nyx/crm/contract';
import type { NyxError } from '@nyx/foundation';
import { simulate, whatIf, why, whyNot } from '@nyx/scheduler';
import { smallModel } from './small-model.ts';
import { healthyStatus } from './statuses.ts';

const AT = '2026-01-01T12:00:00.000Z';

export class ScriptedCluster implements ClusterService {
  /** Every command that was given, in order. */
  readonly commands: ClusterCommand[] = [];
  /** Refuses every command with this error, where it is set. */
  refusal: NyxError | null = null;
  outcome: CommandOutcome = { settled: true, moved: [], blocked: [] };
  /** What happens when a command is accepted. */
  onCommand: (command: ClusterCommand) => void = () => {};
  check: ConfigurationCheck = { valid: true, problems: [] };
  /** Entries before this one are no longer kept. */
  oldest = 1;
  #status: StatusView;
  readonly #journal: JournalEntry[] = [];
  readonly #statusListeners = new Set<(status: StatusView) => void>();
  readonly #eventListeners = new Set<(entry: JournalEntry) => void>();

  constructor(status: StatusView = healthyStatus()) {
    this.#status = { ...status, lastEvent: 0 };
  }

  get listenerCount(): number {
    return this.#statusListeners.size + this.#eventListeners.size;
  }

  show(change: Partial<StatusView>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#statusListeners) listener(this.#status);
  }

  append(kind: JournalKind, message: string, more: Partial<JournalEntry> = {}): JournalEntry {
    const seq = this.#status.lastEvent + 1;
    const entry: JournalEntry = {
      seq,
      at: AT,
      by: this.#status.seenBy,
      kind,
      message,
      node: null,
      resource: null,
      cause: null,
      data: {},
      ...more,
    };
    this.#journal.push(entry);
    this.#status = { ...this.#status, lastEvent: seq };
    for (const listener of this.#eventListeners) listener(entry);
    return entry;
  }

  status(): StatusView {
    return this.#status;
  }

  onStatus(listener: (status: StatusView) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  eventsAfter(seq: number): readonly JournalEntry[] {
    return this.#journal.filter((entry) => entry.seq > seq && entry.seq >= this.oldest);
  }

  oldestEvent(): number {
    return this.oldest;
  }

  onEvent(listener: (entry: JournalEntry) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  configurationDocument() {
    return { version: 4, digest: '5f2c9a', document: 'cluster: nyx\n' };
  }

  async checkConfiguration(): Promise<ConfigurationCheck> {
    return this.check;
  }

  /** Answers for a small cluster of its own: the simulation is real, the cluster is not. */
  simulate(request: SimulationRequest): Simulation {
    return simulate(smallModel(), request);
  }

  async why(resource: string): Promise<WhyAnswer> {
    return why(smallModel(), resource);
  }

  async whyNot(resource: string, node: string, role: 'Promoted' | null): Promise<WhyNotAnswer> {
    return whyNot(smallModel(), resource, node, role);
  }

  whatIf(assumptions: readonly string[]): WhatIfAnswer {
    return whatIf(smallModel(), assumptions);
  }

  async submit(command: ClusterCommand): Promise<CommandAcceptance> {
    if (this.refusal !== null) throw this.refusal;
    this.commands.push(command);
    const { seq } = this.append('command', `Asked for: ${command.type}.`);
    this.onCommand(command);
    return { seq, version: 5, summary: `Asked for: ${command.type}.` };
  }

  async settle(): Promise<CommandOutcome> {
    return this.outcome;
  }
}
