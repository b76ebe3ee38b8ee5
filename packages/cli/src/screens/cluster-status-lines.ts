/** The status of a simulated cluster as people know it: nodes by state, resources in configured order. */
import type { ClusterStatus, NodeStatus, PrimitiveStatus, ResourceStatus } from '@nyx/scheduler';
import { printable } from './text.ts';

const KINDS: Readonly<Record<NodeStatus['kind'], { readonly one: string; readonly many: string }>> = {
  member: { one: 'Node', many: '' },
  remote: { one: 'Remote node', many: 'Remote ' },
  guest: { one: 'Guest node', many: 'Guest ' },
};

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const names = (all: readonly string[]): string => `[ ${all.map(printable).join(' ')} ]`;
const inBrackets = (flags: readonly string[]): string => (flags.length === 0 ? '' : ` (${flags.join(', ')})`);

function nodeLines(nodes: readonly NodeStatus[]): readonly string[] {
  const unusual = nodes
    .filter(({ plain }) => !plain)
    .map(({ node, kind, state }) => `${KINDS[kind].one} ${printable(node)}: ${state}`);
  const groups = new Map<string, string[]>();
  for (const { node, kind, state, plain } of nodes) {
    if (!plain) continue;
    const heading = capital(`${KINDS[kind].many}${state}`);
    const known = groups.get(heading);
    if (known) known.push(node);
    else groups.set(heading, [node]);
  }
  return [...unusual, ...[...groups].map(([heading, all]) => `${heading}: ${names(all)}`)];
}

function primitiveLine({ id, agent, role, failed, removed, flags, nodes }: PrimitiveStatus): string {
  const words = [
    ...(removed ? ['REMOVED'] : []),
    ...(failed ? ['FAILED'] : []),
    ...(failed && role !== 'Promoted' ? [] : [role]),
  ];
  const where = nodes.length > 1 ? ` ${names(nodes)}` : nodes.length === 1 ? ` ${printable(nodes[0] ?? '')}` : '';
  return `${printable(id)} (${printable(agent)}): ${words.join(' ')}${where}${inBrackets(flags)}`;
}

const TITLES = { group: 'Group', clone: 'Clone', bundle: 'Bundle' } as const;

function resourceLines(resource: ResourceStatus, indent: string): readonly string[] {
  if (resource.kind === 'primitive') return [`${indent}* ${primitiveLine(resource)}`];
  const of = resource.of === null ? '' : ` [${printable(resource.of)}]`;
  const title = `${TITLES[resource.kind]} ${printable(resource.id)}${of}${inBrackets(resource.flags)}:`;
  return [
    `${indent}* ${title}`,
    ...resource.parts.flatMap((part) => resourceLines(part, `${indent}  `)),
    ...resource.instances.map(({ role, flags, nodes }) => `${indent}  * ${role}${inBrackets(flags)}: ${names(nodes)}`),
  ];
}

/** Lines below a heading, indented by two. */
export const clusterStatusLines = ({ nodes, resources }: ClusterStatus): readonly string[] => [
  '  * Nodes:',
  ...nodeLines(nodes).map((line) => `    * ${line}`),
  '',
  '  * Resources:',
  ...(resources.length === 0 ? ['    * None'] : resources.flatMap((resource) => resourceLines(resource, '    '))),
];
