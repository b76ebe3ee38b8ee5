/**
 * What one action of a plan leaves behind, by its kind.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { NodeModel } from '../model/node.ts';
import type { GraphAction } from '../plan/schedule.ts';
import { stripInstance } from '../state/names.ts';
import { withoutNodeState } from './forget-node.ts';
import type { OperationOutcome } from './injection.ts';
import { findPrimitive } from './model-names.ts';
import { countFailure, type EndedOperation, forgetFailures, isFailed, recordOutcome } from './record-outcome.ts';

export interface Carried {
  readonly model: ClusterModel;
  readonly failed: boolean;
  /** The outcome that was given for the operation. */
  readonly given?: OperationOutcome;
}

interface Assumptions {
  readonly failures?: readonly OperationOutcome[];
  readonly fencingFails?: readonly string[];
  readonly aftermath?: boolean;
}

/** The model after the action, and whether it failed. */
export function carryOut(model: ClusterModel, action: GraphAction, assumptions: Assumptions): Carried {
  switch (action.kind) {
    case 'pseudo':
      return { model: assumptions.aftermath === false ? model : forgetGuest(model, action), failed: false };
    case 'notify':
      return { model, failed: false };
    case 'fence':
      return fence(model, action, assumptions.fencingFails ?? []);
    case 'shutdown':
      return { model: assumptions.aftermath === false ? model : leave(model, action.node), failed: false };
    case 'clearFailCount':
      return { model: forgetFailures(model, action.recordedAs ?? '', action.node), failed: false };
    case 'deleteHistory':
      return { model: withoutHistory(model, action), failed: false };
    case 'cancel':
      return { model: withoutRecurring(model, action), failed: false };
    case 'reload':
      return { model: withDigests(model, action), failed: false };
    default:
      return operate(model, action, assumptions.failures ?? []);
  }
}

const withNode = (model: ClusterModel, name: string, change: (node: NodeModel) => NodeModel): ClusterModel => ({
  ...model,
  nodes: model.nodes.map((node) => (node.name === name ? change(node) : node)),
});

function fence(model: ClusterModel, { node: target, operation }: GraphAction, failing: readonly string[]): Carried {
  if (target === null || failing.includes(target)) return { model, failed: true };
  if (operation === 'on') {
    const unfencedAt = Math.floor(model.nowMs / 1000);
    return { model: remember(model, target, (node) => ({ ...node, unfencedAt })), failed: false };
  }
  return { model: leave(model, target), failed: false };
}

/** A guest is fenced by what is done to its container: the action itself is a marker, after which nothing is left there. */
const forgetGuest = (model: ClusterModel, { operation, node }: GraphAction): ClusterModel =>
  node !== null && FENCING_MARKERS.has(operation) ? withoutNodeState(model, node) : model;

const FENCING_MARKERS = new Set(['stonith', 'reboot', 'off']);

/** The model with a node changed; one that a resource makes has no entry of its own until something is to be remembered of it. */
function remember(model: ClusterModel, name: string, change: (node: NodeModel) => NodeModel): ClusterModel {
  if (model.nodes.some((node) => node.name === name)) return withNode(model, name, change);
  const made: NodeModel = {
    id: name,
    name,
    kind: 'remote',
    presence: 'left',
    remoteState: { fenced: false, maintenance: false, seen: true },
    attributes: {},
    transientAttributes: {},
  };
  return { ...model, nodes: [...model.nodes, change(made)] };
}

/** The model with the node gone for good: stopped cleanly, or known to be off. */
function leave(model: ClusterModel, name: string | null): ClusterModel {
  if (name === null) return model;
  return remember(withoutNodeState(model, name), name, (node) => {
    const { fenceRequested: _request, joiningSinceMs: _joining, shutdownSinceMs: _shutdown, ...rest } = node;
    const remote = node.remoteState ? { remoteState: { ...node.remoteState, fenced: true } } : {};
    return { ...rest, ...remote, presence: 'left', shutdownRequested: false };
  });
}

const isOfAction = (entry: { readonly node: string; readonly resource: string }, action: GraphAction): boolean =>
  entry.node === action.node && entry.resource === action.recordedAs;

const withoutHistory = (model: ClusterModel, action: GraphAction): ClusterModel => ({
  ...model,
  history: model.history.filter((entry) => !isOfAction(entry, action)),
});

const withoutRecurring = (model: ClusterModel, action: GraphAction): ClusterModel => ({
  ...model,
  history: model.history.map((entry) =>
    isOfAction(entry, action)
      ? {
          ...entry,
          operations: entry.operations.filter(
            (record) => record.operation !== action.operation || record.intervalMs !== action.intervalMs,
          ),
        }
      : entry,
  ),
});

/** After a reload the resource runs with the present parameters, whichever operation started it. */
const withDigests = (model: ClusterModel, action: GraphAction): ClusterModel => ({
  ...model,
  history: model.history.map((entry) =>
    isOfAction(entry, action)
      ? {
          ...entry,
          operations: entry.operations.map((record) =>
            record.intervalMs === 0 && record.digests && action.digests
              ? { ...record, digests: action.digests }
              : record,
          ),
        }
      : entry,
  ),
});

function operate(model: ClusterModel, action: GraphAction, failures: readonly OperationOutcome[]): Carried {
  const { node, resource, recordedAs, intervalMs, operation } = action;
  if (node === null || resource === null || recordedAs === null) return { model, failed: false };
  const base = stripInstance(resource);
  const given = failures.find(
    (outcome) =>
      (outcome.resource === resource || outcome.resource === base) &&
      outcome.node === node &&
      outcome.operation === operation &&
      outcome.intervalMs === intervalMs,
  );
  const ended: EndedOperation = {
    node,
    resource: recordedAs,
    agent: findPrimitive(model, resource)?.primitive.agent ?? null,
    operation,
    intervalMs,
    status: given?.status ?? 'done',
    exitCode: given?.exitCode ?? action.expectedExitCode,
    expectedExitCode: action.expectedExitCode,
    ...(action.digests === null ? {} : { digests: action.digests }),
    ...(action.migrateSource === null ? {} : { migrateSource: action.migrateSource }),
    ...(action.migrateTarget === null ? {} : { migrateTarget: action.migrateTarget }),
  };
  const recorded = recordOutcome(model, ended);
  const used = given ? { given } : {};
  if (!isFailed(ended)) return { model: recorded, failed: false, ...used };
  // A probe is there to find out: what it finds is no failure, but what waits for it was planned for something else.
  const isAnswer = action.kind === 'probe' && [0, 5, 7, 8].includes(ended.exitCode);
  return { model: isAnswer ? recorded : countFailure(recorded, ended), failed: true, ...used };
}
