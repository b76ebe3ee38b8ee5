/**
 * Finds what a name means in a cluster model, and refuses names that mean nothing there.
 */
import { NyxError, nearestWord } from '@nyx/foundation';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { CloneModel, PrimitiveModel, ResourceModel } from '../model/resource.ts';
import { stripInstance } from '../state/names.ts';

/** A primitive as configured, with the clone that copies it, where one does. */
export interface ConfiguredPrimitive {
  readonly primitive: PrimitiveModel;
  readonly clone: CloneModel | null;
}

/** All configured primitives, in order. What a bundle runs inside counts; its containers are no configuration. */
export function configuredPrimitives(model: ClusterModel): readonly ConfiguredPrimitive[] {
  return model.resources.flatMap((resource) => primitivesBelow(resource, null));
}

function primitivesBelow(resource: ResourceModel, clone: CloneModel | null): readonly ConfiguredPrimitive[] {
  switch (resource.kind) {
    case 'primitive':
      return [{ primitive: resource, clone }];
    case 'group':
      return resource.members.map((primitive) => ({ primitive, clone }));
    case 'clone':
      return primitivesBelow(resource.child, resource);
    default:
      return resource.primitive ? [{ primitive: resource.primitive, clone }] : [];
  }
}

/** The primitive of that id, with or without an instance number, or `null`. */
export function findPrimitive(model: ClusterModel, id: string): ConfiguredPrimitive | null {
  const all = configuredPrimitives(model);
  const base = stripInstance(id);
  return all.find(({ primitive }) => primitive.id === id) ?? all.find(({ primitive }) => primitive.id === base) ?? null;
}

/** Names of all nodes: cluster nodes, and those that resources make. */
export function nodeNames(model: ClusterModel): readonly string[] {
  const made = configuredPrimitives(model).flatMap(({ primitive }) => primitive.meta['remote-node'] ?? []);
  const inBundles = model.resources.flatMap((resource) =>
    resource.kind === 'bundle' && resource.primitive
      ? Array.from({ length: resource.container.replicas }, (_, index) => `${resource.id}-${index}`)
      : [],
  );
  return [...new Set([...model.nodes.map((node) => node.name), ...made, ...inBundles])];
}

/** The error for a name that means nothing: it offers the nearest of those that do, or lists them. */
export function unknownName(what: string, name: string, known: readonly string[]): NyxError {
  const nearest = nearestWord(name, known);
  const listed = known.length === 0 ? 'there is none' : `known: ${known.slice(0, 20).join(', ')}`;
  return new NyxError('NYX_SCHEDULER_UNKNOWN_NAME', `there is no ${what} "${name}"`, {
    data: { what, name },
    remedy: nearest === null ? `Name one that the cluster has (${listed}).` : `Did you mean "${nearest}"?`,
  });
}

/** Throws `NYX_SCHEDULER_UNKNOWN_NAME` where the model has no such node. */
export function requireNode(model: ClusterModel, name: string): void {
  const known = nodeNames(model);
  if (!known.includes(name)) throw unknownName('node', name, known);
}

/** As {@link requireNode}, for a node that is configured by itself: a guest has no state of its own to change. */
export function requireClusterNode(model: ClusterModel, name: string): void {
  const known = model.nodes.map((node) => node.name);
  if (!known.includes(name)) throw unknownName('node', name, known);
}

/** Throws `NYX_SCHEDULER_UNKNOWN_NAME` where neither the configuration nor any history knows the primitive. */
export function requirePrimitive(model: ClusterModel, id: string): void {
  if (findPrimitive(model, id)) return;
  if (model.history.some((entry) => entry.resource === id)) return;
  throw unknownName(
    'primitive resource',
    id,
    configuredPrimitives(model).map(({ primitive }) => primitive.id),
  );
}

/** Throws `NYX_SCHEDULER_UNKNOWN_NAME` where no constraint and no state names the ticket. */
export function requireTicket(model: ClusterModel, id: string): void {
  const known = [
    ...new Set([...model.tickets.map((ticket) => ticket.id), ...model.constraints.tickets.map(({ ticket }) => ticket)]),
  ];
  if (!known.includes(id)) throw unknownName('ticket', id, known);
}
