/** The public face of the scheduler: a pure function from a cluster model to a plan with its reasons. */
export { type ReadCibOptions, readCib } from './cib/read-cib.ts';
export { ASSUMPTION_FORMS } from './explain/assumption.ts';
export type { Paused } from './explain/paused.ts';
export type {
  ActionReason,
  Because,
  CandidateReasons,
  MemberReasons,
  ReasonFact,
  ReasonSet,
  ScorePart,
  WhatIfAnswer,
  WhyAnswer,
  WhyNotAnswer,
} from './explain/reasons.ts';
export { whatIf } from './explain/what-if.ts';
export { askWhy, askWhyNot, why, whyNot } from './explain/why.ts';
export type { ClusterModel, FenceDeviceModel, FencingLevel } from './model/cluster-model.ts';
export type {
  ColocationConstraint,
  ColocationSetConstraint,
  ConstraintRole,
  ConstraintsModel,
  LocationConstraint,
  LocationRule,
  OrderConstraint,
  OrderedOperation,
  OrderKind,
  OrderSetConstraint,
  ResourceSet,
  TicketConstraint,
  TicketModel,
} from './model/constraint.ts';
export type {
  FailCount,
  InFlightAction,
  OperationRecord,
  OperationStatus,
  ParameterDigests,
  ResourceHistory,
} from './model/history.ts';
export type { NodeKind, NodeModel, NodePresence } from './model/node.ts';
export {
  type ClusterOptions,
  DEFAULT_OPTIONS,
  type NodeHealthStrategy,
  type NoQuorumPolicy,
  type PlacementStrategy,
} from './model/options.ts';
export type {
  AgentName,
  BundleModel,
  CloneModel,
  GroupModel,
  MetaAttributes,
  OnFail,
  OperationModel,
  Parameters,
  PrimitiveModel,
  ResourceModel,
  Role,
} from './model/resource.ts';
export type { Condition } from './model/rule.ts';
export { addScores, formatScore, INFINITY, parseScore } from './model/score.ts';
export type {
  ActionKind,
  AssignedRole,
  Assignment,
  Candidate,
  GraphAction,
  GraphEdge,
  NodeVerdict,
  ResourceAssignment,
  Schedule,
  ScoreContribution,
  SummaryEntry,
  SummaryVerb,
  TransitionGraph,
} from './plan/schedule.ts';
export { schedule } from './schedule.ts';
export { type Applied, type ApplyOptions, applyPlan, type Execution } from './simulate/apply-plan.ts';
export { inject } from './simulate/inject.ts';
export type { InjectedNodeState, Injection, OperationName, OperationOutcome } from './simulate/injection.ts';
export { type Round, type Settled, settle } from './simulate/settle.ts';
export {
  type SimulatedAction,
  type SimulatedScore,
  type SimulatedTransition,
  type Simulation,
  type SimulationRequest,
  simulate,
} from './simulate/simulate.ts';
export type {
  ClusterStatus,
  CollectiveStatus,
  InstancesStatus,
  NodeStatus,
  PrimitiveStatus,
  ResourceStatus,
} from './status/cluster-status.ts';
export { describeStatus } from './status/describe-status.ts';
