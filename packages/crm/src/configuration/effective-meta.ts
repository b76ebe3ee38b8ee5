/**
 * Which meta attributes hold for a resource: its own, else its group's, else the defaults of the cluster.
 */
import type { ClusterConfiguration, PrimitiveConfiguration, ResourceMeta } from './cluster-configuration.ts';

/** A primitive and the group that it is in, if any. */
export interface PlacedPrimitive {
  readonly primitive: PrimitiveConfiguration;
  readonly group: string | null;
  readonly meta: ResourceMeta;
}

/** Every primitive with what holds for it, in the order as written, members in the order of their group. */
export function primitivesOf(configuration: ClusterConfiguration): readonly PlacedPrimitive[] {
  const { operationTimeoutMs: _, ...defaults } = configuration.defaults;
  return configuration.resources.flatMap((resource): readonly PlacedPrimitive[] =>
    resource.kind === 'primitive'
      ? [{ primitive: resource, group: null, meta: { ...defaults, ...resource.meta } }]
      : resource.members.map((primitive) => ({
          primitive,
          group: resource.id,
          meta: { ...defaults, ...resource.meta, ...primitive.meta },
        })),
  );
}
