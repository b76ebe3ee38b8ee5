/**
 * The manager as its clients see it: commands and queries. The REST API is written against this and
 * nothing else of the resource manager.
 */
import type { ClusterCommand, CommandAcceptance, CommandOutcome } from './commands.ts';
import type { ConfigurationCheck } from './configuration-check.ts';
import type { WhatIfAnswer, WhyAnswer, WhyNotAnswer } from './explanation.ts';
import type { JournalEntry } from './journal.ts';
import type { Simulation, SimulationRequest } from './simulation.ts';
import type { StatusView } from './status-view.ts';

export interface ClusterQueries {
  status(): StatusView;
  /** Calls `listener` after each change of the status, at most once a turn of the event loop; returns how to stop. */
  onStatus(listener: (status: StatusView) => void): () => void;
  /** Journal entries after `seq` that are still kept, oldest first. */
  eventsAfter(seq: number): readonly JournalEntry[];
  /** The oldest entry still kept; a reader that asks for older ones has missed some. */
  oldestEvent(): number;
  onEvent(listener: (entry: JournalEntry) => void): () => void;
  /** The configuration in force, as the document that people write. */
  configurationDocument(): { readonly version: number; readonly digest: string; readonly document: string };
  /**
   * What would be said of a configuration document if it were applied here: its form, its meaning, and this
   * host's agents and files. Changes nothing and rejects for no mistake of the document.
   */
  checkConfiguration(document: string, origin: string): Promise<ConfigurationCheck>;
  /**
   * What would happen to the cluster as this node knows it. Changes nothing.
   * Throws `NYX_SCHEDULER_UNKNOWN_NAME` where the request names what the cluster has not, `NYX_CLUSTER_NOT_READY`
   * where this node does not know the cluster yet.
   */
  simulate(request: SimulationRequest): Simulation;
  /**
   * Why the resource is where it is. Rejects as {@link simulate} throws. It asks the scheduler many times, and lets
   * others have their turn between.
   */
  why(resource: string): Promise<WhyAnswer>;
  /** Why the resource is not to be on the node, with `role` in that role. Rejects as {@link simulate} throws. */
  whyNot(resource: string, node: string, role: 'Promoted' | null): Promise<WhyNotAnswer>;
  /**
   * What would follow if the assumptions held, each in words. Throws as {@link simulate}, and
   * `NYX_SCHEDULER_ASSUMPTION` for words that mean nothing.
   */
  whatIf(assumptions: readonly string[]): WhatIfAnswer;
}

export interface ClusterCommands {
  /** Resolves once the command is durable on every present member; rejects with a `NyxError` where it is refused. */
  submit(command: ClusterCommand): Promise<CommandAcceptance>;
  /** Resolves once what follows from the command is done or blocked, or `timeoutMs` have passed. */
  settle(acceptance: CommandAcceptance, timeoutMs: number): Promise<CommandOutcome>;
}

export type ClusterService = ClusterQueries & ClusterCommands;
