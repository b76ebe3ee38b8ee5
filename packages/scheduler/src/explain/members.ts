/**
 * Says which primitives and instances of a plan belong to a resource, by the id that the configuration gives it.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { Schedule } from '../plan/schedule.ts';
import { stripInstance } from '../state/names.ts';
import { configuredTree } from './facts/fact.ts';

/** The ids, as the plan has them, of the primitives and instances that make up a resource; empty where it has none. */
export type Members = (plan: Schedule, resource: string) => ReadonlySet<string>;

/** Finds members by the tree of the model. An instance (`web:1`) is its own member. */
export function membersIn(model: ClusterModel): Members {
  const below = new Map<string, ReadonlySet<string>>();
  for (const resource of model.resources.flatMap(configuredTree)) {
    below.set(resource.id, new Set(configuredTree(resource).map(({ id }) => id)));
  }
  return (plan, asked) => {
    const ids = below.get(asked);
    const belongs = ({ resource, top }: Schedule['assignment']['resources'][number]): boolean =>
      resource === asked || top === asked || (ids?.has(stripInstance(resource)) ?? false);
    return new Set(plan.assignment.resources.filter(belongs).map(({ resource }) => resource));
  };
}
