/**
 * Turns the ready actions of a plan into what the DC tells all members to do.
 */
import type { GraphAction, Schedule } from '@nyx/scheduler';
import { type ClusterConfiguration, primitivesOf } from '../../configuration/index.ts';
import type { Dispatch, DispatchedOperation } from '../messages.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import { planInWords } from './next-steps.ts';

const OPERATION_KINDS: ReadonlySet<GraphAction['kind']> = new Set([
  'probe',
  'start',
  'stop',
  'monitor',
  'promote',
  'demote',
  'notify',
  'migrateTo',
  'migrateFrom',
  'reload',
]);

export interface DispatchInput {
  readonly epoch: string;
  readonly state: ClusterState;
  readonly configuration: ClusterConfiguration;
  readonly plan: Schedule;
  readonly ready: readonly GraphAction[];
  /** Makes the name of an operation, unique in the cluster. */
  readonly nextOperationId: () => string;
}

/** The dispatch of `ready`, or `null` where nothing of it is to be sent. Fencing is not dispatched: see `fencing/`. */
export function dispatchOf(input: DispatchInput): Dispatch | null {
  const { state, ready } = input;
  const operations = ready
    .filter((action) => OPERATION_KINDS.has(action.kind))
    .flatMap((action) => operationOf(input, action) ?? []);
  const onNode = (kind: GraphAction['kind']) =>
    ready.flatMap((action) =>
      action.kind === kind && action.resource !== null && action.node !== null
        ? [{ resource: action.resource, node: action.node, operation: action.operation, intervalMs: action.intervalMs }]
        : [],
    );
  const place = ({ resource, node }: { resource: string; node: string }) => ({ resource, node });
  const dispatch: Dispatch = {
    type: 'dispatch',
    epoch: input.epoch,
    announce: null,
    operations,
    cancels: onNode('cancel'),
    clearFailCounts: onNode('clearFailCount').map(place),
    deleteHistories: onNode('deleteHistory').map(place),
    shutdowns: ready.flatMap((action) => (action.kind === 'shutdown' && action.node !== null ? [action.node] : [])),
  };
  const { cancels, clearFailCounts, deleteHistories, shutdowns } = dispatch;
  const parts: readonly (readonly unknown[])[] = [operations, cancels, clearFailCounts, deleteHistories, shutdowns];
  if (parts.every((part) => part.length === 0)) return null;
  return { ...dispatch, announce: announcement(state, input.plan, operations) };
}

/** The plan in words, once for each thing that led to a plan with work in it. */
function announcement(state: ClusterState, plan: Schedule, operations: readonly DispatchedOperation[]): string | null {
  const isNew = state.announcedTriggerSeq === null || state.announcedTriggerSeq !== state.triggerSeq;
  const changes = operations.some((operation) => operation.kind !== 'probe' && operation.kind !== 'monitor');
  if (!isNew || !changes) return null;
  return planInWords(plan);
}

const PARAMETER_CHECK_LEVEL = 'OCF_CHECK_LEVEL';

function operationOf(input: DispatchInput, action: GraphAction): DispatchedOperation | null {
  const { resource, node } = action;
  if (resource === null || node === null) return null;
  const id = resource.split(':', 1)[0];
  const placed = primitivesOf(input.configuration).find((candidate) => candidate.primitive.id === id);
  if (!placed) return null;
  const { [PARAMETER_CHECK_LEVEL]: level, ...plain } = action.parameters;
  const secrets: Record<string, string> = {};
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(plain)) {
    const written = placed.primitive.parameters[name];
    if (written !== undefined && typeof written !== 'string') secrets[name] = written.secret;
    else parameters[name] = value;
  }
  return {
    operationId: input.nextOperationId(),
    kind: action.kind as DispatchedOperation['kind'],
    resource,
    node,
    agent: placed.primitive.agent,
    operation: action.kind === 'probe' ? 'monitor' : action.operation,
    intervalMs: action.intervalMs,
    timeoutMs: action.timeoutMs,
    expectedExitCode: action.expectedExitCode,
    parameters,
    secrets,
    meta: { ...action.meta },
    checkLevel: checkLevelOf(placed.primitive, action, level),
    digest: action.digests === null ? null : JSON.stringify(action.digests),
  };
}

function checkLevelOf(
  primitive: ClusterConfiguration['resources'][number],
  action: GraphAction,
  level: string | undefined,
): number | null {
  if (level !== undefined) return Number(level);
  if (primitive.kind !== 'primitive' || action.kind !== 'monitor') return null;
  const monitor = primitive.operations.monitors?.find((candidate) => candidate.intervalMs === action.intervalMs);
  return monitor && monitor.checkLevel > 0 ? monitor.checkLevel : null;
}
