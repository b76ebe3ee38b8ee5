export type { ClusterCommands, ClusterQueries, ClusterService } from './cluster-service.ts';
export {
  ClusterCommand,
  CommandAcceptance,
  CommandOutcome,
  RESTART_WITHIN_MAX_MS,
  RESTART_WITHIN_MIN_MS,
} from './commands.ts';
export { ConfigurationCheck, ConfigurationProblem } from './configuration-check.ts';
export { Because, CandidateReasons, WhatIfAnswer, WhyAnswer, WhyNotAnswer } from './explanation.ts';
export { JournalEntry, JournalKind } from './journal.ts';
export { SimulatedResource, Simulation, SimulationRequest } from './simulation.ts';
export {
  FailureStatus,
  FencingStatus,
  LinkStatus,
  NodeState,
  NodeStatus,
  ResourceState,
  ResourceStatus,
  StatusView,
  Warning,
} from './status-view.ts';
