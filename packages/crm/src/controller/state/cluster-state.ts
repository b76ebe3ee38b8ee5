/**
 * The replicated state: what every caught-up member knows, and knows alike.
 *
 * It changes in one way only: by a message or a change of the group's members, delivered in the agreed order, applied
 * by the functions under `replica/`. So equal histories give equal states, and any member can
 * take charge at once. It is plain data: it is sent as a snapshot and written to disk as it stands.
 */
import type { OperationRecord } from '@nyx/scheduler';
import type { JournalEntry } from '../../contract/journal.ts';
import type { AgentDescription } from '../../ports.ts';

/** One version of the configuration as the lineage remembers it. */
export interface LineageEntry {
  readonly sequence: number;
  readonly digest: string;
}

/**
 * The head of the lineage. `digest` covers sequence, predecessor, ring, author, document and attributes, so two
 * nodes with the same digest have the same configuration and the same past.
 */
export interface ConfigurationVersion {
  readonly sequence: number;
  readonly digest: string;
  readonly predecessor: string;
  /** The ring in which it was proposed, `seq.representative`. */
  readonly ring: string;
  readonly author: string;
  readonly at: string;
}

/** The first version's digest and author: two clusters that were founded apart never merge. */
export interface Founding {
  readonly digest: string;
  readonly author: string;
  readonly documentDigest: string;
}

export interface NodeAttributes {
  standby: boolean;
}

export type AttributesByNode = Record<string, NodeAttributes>;

/** A change that waits until every present member has it on disk. */
export interface Proposal {
  readonly commandId: string;
  readonly author: string;
  readonly at: string;
  readonly ring: string;
  readonly kind: 'founding' | 'configuration' | 'attributes';
  readonly summary: string;
  readonly document: string;
  readonly documentDigest: string;
  readonly attributes: AttributesByNode;
  readonly acceptedDivergence: boolean;
  /** Members that have it on disk. */
  durableOn: string[];
}

/**
 * What is known of a node's presence.
 *
 * `manager-gone` is a node that the ring still has but whose manager is away for the moment: nothing of it is
 * taken over, nothing is asked of it.
 */
export type NodeCondition = 'member' | 'manager-gone' | 'lost' | 'fenced' | 'left' | 'never-seen';

export interface NodeRecord {
  readonly name: string;
  readonly id: number;
  condition: NodeCondition;
  /** A member that has the state; only such a node counts. */
  caughtUp: boolean;
  incarnation: number | null;
  /** Rises with each node that catches up; the lowest is the DC. 0 while it is not caught up. */
  memberSince: number;
  /** The journal entry that tells how it came to its condition. */
  conditionSeq: number | null;
  /** It asked for leave: everything moves away first. */
  leaving: boolean;
  /** The incarnation that was last isolated. */
  fencedIncarnation: number | null;
  /** It was out of reach and may run what nobody here knows of, until its resources have been probed or it was isolated. */
  uncertain: boolean;
  /** Who ran what when it was lost, for the tie-break: see `fencing/delay.ts`. */
  heldAtLoss: number;
  othersHeldAtLoss: number;
}

export interface HistoryEntry {
  readonly resource: string;
  readonly node: string;
  operations: OperationRecord[];
}

export interface FailCountRecord {
  readonly resource: string;
  readonly node: string;
  readonly operation: string;
  readonly intervalMs: number;
  count: number;
  lastFailureMs: number;
}

export interface FailureRecord {
  readonly resource: string;
  readonly node: string;
  readonly operation: string;
  readonly intervalMs: number;
  readonly exitCode: number | null;
  readonly reason: string;
  readonly at: string;
}

/** An operation that a node was told to carry out and has not answered yet. */
export interface OperationInFlight {
  readonly operationId: string;
  readonly kind:
    | 'probe'
    | 'start'
    | 'stop'
    | 'monitor'
    | 'promote'
    | 'demote'
    | 'notify'
    | 'migrateTo'
    | 'migrateFrom'
    | 'reload';
  readonly resource: string;
  readonly node: string;
  readonly agent: string;
  readonly operation: string;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly expectedExitCode: number;
  readonly parameters: Readonly<Record<string, string>>;
  /** Parameter name to the name of its secret. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly checkLevel: number | null;
  readonly digest: string | null;
  readonly startedSeq: number;
}

export type FencingPhase = 'delayed' | 'running' | 'retrying' | 'no-device';

/** A node that is to be isolated, as far as it has come. */
export interface FencingOperation {
  readonly target: string;
  incarnation: number | null;
  phase: FencingPhase;
  attempt: number;
  device: string | null;
  agent: string | null;
  action: string;
  /** The node that runs the agent. */
  by: string | null;
  reason: string;
  readonly causeSeq: number | null;
  /** By the clock of the node that decided, when the fencing was first wanted. */
  readonly sinceMs: number;
  delayMs: number;
  lastError: string | null;
  startedSeq: number | null;
}

/** How a device has done: at most {@link OFF_DURATIONS_MAX} recent successful isolations. */
export interface DeviceRecord {
  state: 'unknown' | 'working' | 'failing';
  /** Why it is failing. */
  trouble: string | null;
  offDurationsMs: number[];
  /** How long its latest successful check (`monitor`) took. */
  checkMs: number | null;
}
export const OFF_DURATIONS_MAX = 10;

/** A move in progress: a preference that ends when the resource has arrived, or cannot. */
export interface MoveRequest {
  readonly resource: string;
  /** Where to; null: anywhere but `from`. */
  readonly to: string | null;
  readonly from: string;
  readonly seq: number;
}

export interface FenceRequest {
  readonly target: string;
  readonly seq: number;
  readonly reason: string;
}

/** A second history of the configuration that was found and kept. */
export interface DivergenceRecord {
  readonly node: string;
  readonly versions: string;
  readonly file: string;
  readonly seq: number;
}

/** A node's own configuration file where it differs from what is in force. */
export interface FileDifference {
  readonly node: string;
  readonly path: string;
}

export interface ClusterState {
  /** Rises with each applied message: members that moved together have the same. */
  revision: number;
  founding: Founding | null;
  version: ConfigurationVersion | null;
  /** Oldest first, the head last; at most {@link LINEAGE_MAX}. */
  lineage: LineageEntry[];
  document: string;
  documentDigest: string;
  attributes: AttributesByNode;
  /** Oldest first. They come into force in order. */
  proposals: Proposal[];
  /** A version was accepted although an absent peer may have written too, and that peer has not merged since. */
  acceptedDivergence: boolean;
  divergences: DivergenceRecord[];
  fileDifferences: FileDifference[];
  nodes: NodeRecord[];
  /** The last rank that was given out, see {@link NodeRecord.memberSince}. */
  lastRank: number;
  history: HistoryEntry[];
  /** Rises with each recorded operation. */
  callId: number;
  failCounts: FailCountRecord[];
  failures: FailureRecord[];
  operations: OperationInFlight[];
  /** Where each resource last ran. */
  lastNode: Record<string, string>;
  /** How a death of the resource is noticed where it runs now. */
  detection: Record<string, string>;
  fencing: FencingOperation[];
  fenceRequests: FenceRequest[];
  devices: Record<string, DeviceRecord>;
  moves: MoveRequest[];
  agents: Record<string, AgentDescription | null>;
  settled: boolean;
  /** Resources that cannot be brought to where they belong, with why, as of the last settling. */
  blocked: { readonly resource: string; readonly why: string }[];
  /** The journal entry that led to what is being done now. */
  triggerSeq: number | null;
  /** The trigger of the transition that was announced last. */
  announcedTriggerSeq: number | null;
  /** The journal entry of the plan that was announced last, while its work goes on. */
  transitionSeq: number | null;
  dc: string | null;
  journal: JournalEntry[];
  lastSeq: number;
}

export const LINEAGE_MAX = 256;
export const JOURNAL_MAX = 2000;
export const FAILURES_MAX = 100;

/** A cluster that has not been founded. */
export function emptyState(): ClusterState {
  return {
    revision: 0,
    founding: null,
    version: null,
    lineage: [],
    document: '',
    documentDigest: '',
    attributes: {},
    proposals: [],
    acceptedDivergence: false,
    divergences: [],
    fileDifferences: [],
    nodes: [],
    lastRank: 0,
    history: [],
    callId: 0,
    failCounts: [],
    failures: [],
    operations: [],
    lastNode: {},
    detection: {},
    fencing: [],
    fenceRequests: [],
    devices: {},
    moves: [],
    agents: {},
    settled: false,
    blocked: [],
    triggerSeq: null,
    announcedTriggerSeq: null,
    transitionSeq: null,
    dc: null,
    journal: [],
    lastSeq: 0,
  };
}

export const findNode = (state: ClusterState, name: string): NodeRecord | undefined =>
  state.nodes.find((node) => node.name === name);

/** A present member that has the state. */
export const counts = (node: NodeRecord): boolean => node.condition === 'member' && node.caughtUp;
