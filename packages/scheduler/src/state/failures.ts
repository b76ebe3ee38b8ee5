/**
 * Fail counts: how many failures of a resource on a node count now, and whether they reached the migration threshold.
 */
import { addScores, INFINITY } from '../model/score.ts';
import { type Cluster, isAnonymousClone, type Node, type Resource, topOf } from './cluster.ts';
import { historyOf } from './history-index.ts';
import { stripInstance } from './names.ts';

export interface CountedFailures {
  readonly count: number;
  readonly lastFailureMs: number;
}

const key = (node: string, resource: string): string => `${node}\u0000${resource}`;

/** Fail counts by node and resource (without instance number). */
export function indexFailCounts(cluster: Pick<Cluster, 'model'>): Cluster['failCounts'] {
  const index = new Map<string, Cluster['model']['failCounts'][number][]>();
  for (const entry of cluster.model.failCounts) {
    const at = key(entry.node, stripInstance(entry.resource));
    index.set(at, [...(index.get(at) ?? []), entry]);
  }
  return index;
}

/** Failures of the resource on the node; with `effective` expired ones do not count. */
export function countFailures(cluster: Cluster, resource: Resource, node: Node, effective: boolean): CountedFailures {
  let count = 0;
  let lastFailureMs = 0;
  for (const entry of cluster.failCounts.get(key(node.name, resource.baseId)) ?? []) {
    // A unique instance has counts of its own.
    if (resource.unique && entry.resource !== resource.id) continue;
    count = addScores(count, entry.count);
    lastFailureMs = Math.max(lastFailureMs, entry.lastFailureMs);
  }
  if (effective && count > 0 && resource.failureTimeoutMs > 0 && failureBlocks(cluster, resource, node)) {
    resource.failureTimeoutMs = 0;
  }
  if (effective && count > 0 && lastFailureMs > 0 && resource.failureTimeoutMs > 0) {
    if (cluster.nowMs > lastFailureMs + resource.failureTimeoutMs) count = 0;
  }
  return { count, lastFailureMs };
}

/** As {@link countFailures}, with the failures of what runs in a container that is no bundle's. */
export function countFailuresWithFillers(cluster: Cluster, resource: Resource, node: Node): number {
  let { count } = countFailures(cluster, resource, node, true);
  if (resource.parent?.kind !== 'bundle') {
    for (const filler of resource.fillers) {
      count = addScores(count, countFailures(cluster, filler, node, true).count);
    }
  }
  return count;
}

/** Whether a recorded failure blocks the resource (`on-fail` is `block`), so that it does not expire. */
function failureBlocks(cluster: Cluster, resource: Resource, node: Node): boolean {
  const blocking = (resource.model?.operations ?? []).filter((operation) => operation.onFail === 'block');
  if (blocking.length === 0) return false;
  const records = historyOf(cluster, node.name, resource.historyName ?? resource.id);
  return blocking.some((operation) =>
    records.some(
      (record) =>
        record.operation === operation.name &&
        record.intervalMs === operation.intervalMs &&
        record.exitCode !== record.expectedExitCode &&
        record.status !== 'pending',
    ),
  );
}

/** The resource to ban from the node because of its failures, or `null`. */
export function thresholdReached(cluster: Cluster, resource: Resource, node: Node): Resource | null {
  if (resource.migrationThreshold === 0 || resource.failureIgnored) return null;
  const count = countFailuresWithFillers(cluster, resource, node);
  if (count <= 0) return null;
  const threshold = Math.min(resource.migrationThreshold, INFINITY);
  if (count < threshold) return null;
  const top = topOf(resource);
  return isAnonymousClone(top) ? top : resource;
}
