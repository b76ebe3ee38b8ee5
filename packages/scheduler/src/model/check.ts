/**
 * Refuses models that contradict themselves. What merely refers to nothing (a constraint on a resource that is not
 * configured) is no contradiction: it has no effect.
 */
import { NyxError } from '@nyx/foundation';
import type { ClusterModel } from './cluster-model.ts';
import type { ResourceModel } from './resource.ts';

/** Throws `NYX_SCHEDULER_INVALID_MODEL` where two nodes have one name, or two resources one id. */
export function checkModel(model: ClusterModel): void {
  refuseTwice(
    model.nodes.map((node) => node.name),
    'node',
  );
  refuseTwice(model.resources.flatMap(idsOf), 'resource');
}

function refuseTwice(names: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) {
      throw new NyxError('NYX_SCHEDULER_INVALID_MODEL', `the model has the ${what} "${name}" twice`, {
        data: { name },
      });
    }
    seen.add(name);
  }
}

function idsOf(resource: ResourceModel): readonly string[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource.id];
    case 'group':
      return [resource.id, ...resource.members.flatMap(idsOf)];
    case 'clone':
      return [resource.id, ...idsOf(resource.child)];
    default:
      return [resource.id, ...(resource.primitive ? [resource.primitive.id] : [])];
  }
}
