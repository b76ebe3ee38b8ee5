/**
 * Changes a cluster model by what a person assumes. Pure; decides nothing about what follows from it.
 */
import { assertNever } from '@nyx/foundation';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { TicketModel } from '../model/constraint.ts';
import type { NodeModel } from '../model/node.ts';
import type { CloneModel, GroupModel, PrimitiveModel, ResourceModel } from '../model/resource.ts';
import { withoutNodeState } from './forget-node.ts';
import type { InjectedNodeState, Injection, OperationOutcome } from './injection.ts';
import { findPrimitive, requireClusterNode, requireNode, requirePrimitive, requireTicket } from './model-names.ts';
import { countFailure, type EndedOperation, forgetFailures, isFailed, recordOutcome } from './record-outcome.ts';
import { recordedName } from './recorded-name.ts';

/**
 * The model as it would be if all of it were so, in the given order.
 * Throws `NYX_SCHEDULER_UNKNOWN_NAME` where an injection names a node, resource or ticket that the model has not.
 */
export const inject = (model: ClusterModel, injections: readonly Injection[]): ClusterModel =>
  injections.reduce(injectOne, model);

function injectOne(model: ClusterModel, injection: Injection): ClusterModel {
  switch (injection.kind) {
    case 'node':
      requireClusterNode(model, injection.node);
      return injectNode(model, injection.node, injection.state);
    case 'quorum':
      return { ...model, quorate: injection.quorate };
    case 'ticket':
      requireTicket(model, injection.ticket);
      return injectTicket(model, injection.ticket, injection.state);
    case 'attribute':
      requireClusterNode(model, injection.node);
      return withNode(model, injection.node, (node) => withAttribute(node, injection));
    case 'utilization':
      return injectUtilization(model, injection.of, injection.name, injection.value);
    case 'operation':
      requireNode(model, injection.node);
      requirePrimitive(model, injection.resource);
      return injectOutcome(model, injection);
    case 'cleanup':
      if (injection.node !== undefined) requireNode(model, injection.node);
      requirePrimitive(model, injection.resource);
      return forgetFailures(model, injection.resource, injection.node ?? null);
    default:
      return assertNever(injection, 'injection');
  }
}

const withNode = (model: ClusterModel, name: string, change: (node: NodeModel) => NodeModel): ClusterModel => ({
  ...model,
  nodes: model.nodes.map((node) => (node.name === name ? change(node) : node)),
});

function injectNode(model: ClusterModel, name: string, state: InjectedNodeState): ClusterModel {
  switch (state) {
    case 'up': {
      const was = model.nodes.find((node) => node.name === name)?.presence;
      // What a node knew before it went away cleanly, or was fenced, it has lost; a lost one may still run it.
      const base = was === 'left' || was === 'neverSeen' ? withoutNodeState(model, name) : model;
      return withNode(base, name, (node) => ({ ...present(node), presence: 'member' }));
    }
    case 'down':
      return withNode(withoutNodeState(model, name), name, (node) => ({ ...present(node), presence: 'left' }));
    case 'unclean':
      return withNode(model, name, (node) => ({ ...present(node), presence: 'lost' }));
    case 'standby':
    case 'online':
      return withNode(model, name, (node) => ({ ...node, standby: state === 'standby' }));
    case 'maintenance':
    case 'managed':
      return withNode(model, name, (node) => ({ ...node, maintenance: state === 'maintenance' }));
    case 'shutdown':
      return withNode(model, name, (node) => ({ ...node, shutdownRequested: true, shutdownSinceMs: model.nowMs }));
    case 'fence':
      return withNode(model, name, (node) => ({ ...node, fenceRequested: 'fencing was requested' }));
    default:
      return assertNever(state, 'node state');
  }
}

/** The node without what held only while it was coming or going. */
function present(node: NodeModel): NodeModel {
  const { fenceRequested: _request, joiningSinceMs: _joining, shutdownSinceMs: _shutdown, ...rest } = node;
  return { ...rest, shutdownRequested: false };
}

function withAttribute(node: NodeModel, { name, value, permanent }: Injection & { kind: 'attribute' }): NodeModel {
  const change = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const { [name]: _before, ...rest } = attributes;
    return value === null ? rest : { ...rest, [name]: value };
  };
  return permanent === true
    ? { ...node, attributes: change(node.attributes) }
    : { ...node, transientAttributes: change(node.transientAttributes) };
}

function injectTicket(model: ClusterModel, id: string, state: (Injection & { kind: 'ticket' })['state']): ClusterModel {
  const before: TicketModel = model.tickets.find((ticket) => ticket.id === id) ?? {
    id,
    granted: false,
    standby: false,
  };
  const after: TicketModel = {
    ...before,
    ...(state === 'granted' ? { granted: true, lastGranted: Math.floor(model.nowMs / 1000) } : {}),
    ...(state === 'revoked' ? { granted: false } : {}),
    ...(state === 'standby' || state === 'active' ? { standby: state === 'standby' } : {}),
  };
  return { ...model, tickets: [...model.tickets.filter((ticket) => ticket.id !== id), after] };
}

function injectUtilization(model: ClusterModel, of: string, name: string, value: number): ClusterModel {
  if (model.nodes.some((node) => node.name === of)) {
    return withNode(model, of, (node) => ({ ...node, utilization: { ...node.utilization, [name]: value } }));
  }
  requirePrimitive(model, of);
  return { ...model, resources: model.resources.map((resource) => withNeed(resource, of, name, value)) };
}

function withNeed(resource: ResourceModel, of: string, name: string, value: number): ResourceModel {
  switch (resource.kind) {
    case 'primitive':
      return primitiveWithNeed(resource, of, name, value);
    case 'group':
      return groupWithNeed(resource, of, name, value);
    case 'clone': {
      const child: CloneModel['child'] =
        resource.child.kind === 'group'
          ? groupWithNeed(resource.child, of, name, value)
          : primitiveWithNeed(resource.child, of, name, value);
      return { ...resource, child };
    }
    default:
      return resource.primitive
        ? { ...resource, primitive: primitiveWithNeed(resource.primitive, of, name, value) }
        : resource;
  }
}

const primitiveWithNeed = (primitive: PrimitiveModel, of: string, name: string, value: number): PrimitiveModel =>
  primitive.id === of ? { ...primitive, utilization: { ...primitive.utilization, [name]: value } } : primitive;

const groupWithNeed = (group: GroupModel, of: string, name: string, value: number): GroupModel => ({
  ...group,
  members: group.members.map((member) => primitiveWithNeed(member, of, name, value)),
});

function injectOutcome(model: ClusterModel, outcome: OperationOutcome): ClusterModel {
  const resource = recordedName(model, outcome.resource, outcome.node);
  const ended: EndedOperation = {
    node: outcome.node,
    resource,
    agent: findPrimitive(model, outcome.resource)?.primitive.agent ?? null,
    operation: outcome.operation,
    intervalMs: outcome.intervalMs,
    status: outcome.status ?? 'done',
    exitCode: outcome.exitCode,
    expectedExitCode: expectedExitCode(model, outcome),
  };
  const recorded = recordOutcome(model, ended);
  // A probe is there to find out: what it finds is no failure.
  const isAnswer = ended.operation === 'monitor' && ended.intervalMs === 0 && [0, 5, 7, 8].includes(ended.exitCode);
  return isFailed(ended) && !isAnswer ? countFailure(recorded, ended) : recorded;
}

/** What the exit code would be if all were well: a probe finds nothing, the monitor of a promoted resource says so. */
function expectedExitCode(model: ClusterModel, { resource, operation, intervalMs }: OperationOutcome): number {
  if (operation !== 'monitor') return 0;
  if (intervalMs === 0) return 7;
  const configured = findPrimitive(model, resource)?.primitive.operations.find(
    (each) => each.name === 'monitor' && each.intervalMs === intervalMs,
  );
  return configured?.role === 'Promoted' ? 8 : 0;
}
