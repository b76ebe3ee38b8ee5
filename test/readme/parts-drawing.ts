/**
 * Draws the parts of a running cluster for the README: each node with its processes and resources, the
 * links between, and the client. Everything in it comes from the running nodes.
 */
import type { StatusView } from '@nyx/crm/contract';

export interface NodeParts {
  readonly name: string;
  /** The lines of `ps -eo cls,rtprio,args` without its header. */
  readonly processes: readonly string[];
}

const BOX_WIDTH = 34;
const GAP_WIDTH = 10;
const REALTIME_CLASS = 'RR';

/** What a process is, in the words of the project; null for what is no part of it. */
function partOf(process: string): string | null {
  const [schedulingClass, priority] = process.trim().split(/\s+/);
  if (process.includes('nyx-manager.ts')) return '  └ nyx-manager  its client';
  if (!process.includes('/nyxd.ts')) return null;
  return schedulingClass === REALTIME_CLASS ? `nyxd  the ring, realtime ${priority}` : 'nyxd  the ring';
}

function boxOf(node: NodeParts, status: StatusView): readonly string[] {
  const processes = node.processes
    .flatMap((process) => partOf(process) ?? [])
    .sort()
    .reverse();
  const resources = status.resources.filter((resource) => resource.activeOn.includes(node.name));
  const isDc = status.dc === node.name ? ', the DC' : '';
  const inside = [
    ...processes,
    ...(resources.length > 0 ? ['', ...resources.map(({ id, agent }) => `● ${id}  ${agent.split(':').at(-1)}`)] : []),
  ];
  const title = ` ${node.name}${isDc} `;
  return [
    `┌${title}${'─'.repeat(BOX_WIDTH - 2 - title.length)}┐`,
    ...inside.map((line) => `│ ${line.padEnd(BOX_WIDTH - 4)} │`),
    `└${'─'.repeat(BOX_WIDTH - 2)}┘`,
  ];
}

/** The drawing, as lines of at most 80 columns. `client` is what the client's last page said. */
export function drawParts(
  nodes: readonly [NodeParts, NodeParts],
  status: StatusView,
  client: string,
): readonly string[] {
  const [left, right] = [boxOf(nodes[0], status), boxOf(nodes[1], status)];
  const links = status.nodes.flatMap((node) => node.links).map(({ link }) => ` link ${link} `);
  const height = Math.max(left.length, right.length);
  const blank = ' '.repeat(BOX_WIDTH);
  const gapOf = (row: number): string => {
    const name = links[row - 1];
    return name === undefined ? ' '.repeat(GAP_WIDTH) : `◄${name.padStart(7, '─').padEnd(GAP_WIDTH - 2, '─')}►`;
  };
  const rows = Array.from({ length: height }, (_, row) =>
    `${left[row] ?? blank}${gapOf(row)}${right[row] ?? blank}`.trimEnd(),
  );
  return [...rows, '', `client ──► http://192.168.2.235/   "${client}"`];
}
