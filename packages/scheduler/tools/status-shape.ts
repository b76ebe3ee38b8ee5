/**
 * Puts a cluster's status into the shape that the comparator of the conformance cases reads.
 */
import type { ClusterStatus, NodeStatus, ResourceStatus } from '../src/status/cluster-status.ts';

const KIND_WORDS: Readonly<Record<NodeStatus['kind'], string>> = { member: '', remote: 'Remote', guest: 'Guest' };

function nodeWords({ kind, state }: NodeStatus): string {
  const words = state
    .replace(/^online$/, 'Online')
    .replace(/^(offline|unclean)/, (word) => word.toUpperCase())
    .replace(/red|yellow/, (word) => word.toUpperCase());
  return KIND_WORDS[kind] + words;
}

export function statusForComparison(status: ClusterStatus) {
  return {
    nodes: Object.fromEntries(status.nodes.map((node) => [node.node, nodeWords(node)])),
    placements: status.resources.flatMap((resource) => placements(resource, [])),
  };
}

export interface Placement {
  readonly path: readonly string[];
  readonly rsc: string;
  readonly role: string;
  readonly flags: string;
  readonly nodes: readonly string[];
}

function placements(resource: ResourceStatus, path: readonly string[]): readonly Placement[] {
  if (resource.kind === 'primitive') {
    const role = [
      ...(resource.removed ? ['ORPHANED'] : []),
      ...(resource.failed ? ['FAILED'] : []),
      ...(resource.failed && resource.role !== 'Promoted' ? [] : [resource.role]),
    ].join(' ');
    const flags = resource.flags.join(', ');
    return [{ path, rsc: resource.id, role, flags, nodes: [...resource.nodes].sort() }];
  }
  const below = [...path, resource.id];
  return [
    ...resource.parts.flatMap((part) => placements(part, below)),
    ...resource.instances.map(({ role, flags, nodes }) => ({
      path: below,
      rsc: '*',
      role,
      flags: flags.join(', '),
      nodes: [...nodes].sort(),
    })),
  ];
}
