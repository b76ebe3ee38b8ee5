/**
 * Makes clusters of any size for the benchmark: how many nodes and primitives, which kinds of resources and constraints,
 * and whether the cluster starts for the first time, rests, or has just lost a node.
 */
import { type Agent, type NodeStatus, type Operation, primitive, type ResourceRecord, writeCib } from './cib-writer.ts';

/** `plain`: primitives alone. `mixed`: groups, clones, colocations, orders and locations too. */
export type Mixture = 'plain' | 'mixed';
/** `empty`: nothing is known of any node. `running`: everything runs where it should. `node-lost`: as that, and the first node is gone. */
export type Situation = 'empty' | 'running' | 'node-lost';

export interface ClusterSize {
  readonly nodes: number;
  /** Primitives that are no instances of clones. */
  readonly primitives: number;
  readonly mixture: Mixture;
  readonly situation: Situation;
}

const AGENT: Agent = 'ocf:pacemaker:Dummy';
const MONITOR: readonly Operation[] = [{ name: 'monitor', seconds: 10 }];
const GROUP_SIZE = 5;
const CLONES = 10;

interface Layout {
  readonly resources: string[];
  readonly constraints: string[];
  /** The node on which each primitive is active where anything is. */
  readonly homes: Map<string, string>;
  readonly cloned: string[];
}

const dummy = (id: string): string => primitive(id, AGENT, MONITOR);

/** A quarter of the primitives in groups, and clones that some of the others need. */
function addCollectives(layout: Layout, nodes: readonly string[], primitives: number): number {
  const groups = Math.floor(primitives / 4 / GROUP_SIZE);
  for (let group = 0; group < groups; group += 1) {
    const members = Array.from({ length: GROUP_SIZE }, (_, index) => `service-${group * GROUP_SIZE + index}`);
    layout.resources.push(`<group id="stack-${group}">${members.map(dummy).join('')}</group>`);
    for (const member of members) layout.homes.set(member, nodes[group % nodes.length] as string);
  }
  for (let clone = 0; clone < CLONES; clone += 1) {
    layout.resources.push(`<clone id="everywhere-${clone}">${dummy(`daemon-${clone}`)}</clone>`);
    layout.cloned.push(`daemon-${clone}`);
  }
  return groups * GROUP_SIZE;
}

/** In every ten primitives the second goes with and after the first; some prefer a node, some wait for a clone. */
function addConstraints(layout: Layout, singles: readonly string[]): void {
  singles.forEach((id, index) => {
    const home = layout.homes.get(id) as string;
    if (index % 10 === 1) {
      const first = singles[index - 1] as string;
      layout.homes.set(id, layout.homes.get(first) as string);
      layout.constraints.push(
        `<rsc_colocation id="with-${id}" rsc="${id}" with-rsc="${first}" score="INFINITY"/>`,
        `<rsc_order id="after-${id}" first="${first}" then="${id}"/>`,
      );
    }
    if (index % 5 === 0) {
      layout.constraints.push(`<rsc_location id="prefers-${id}" rsc="${id}" node="${home}" score="100"/>`);
    }
    if (index % 20 === 3) {
      const clone = `everywhere-${index % CLONES}`;
      layout.constraints.push(`<rsc_order id="needs-${id}" first="${clone}" then="${id}"/>`);
    }
  });
}

function layOut(nodes: readonly string[], { primitives, mixture }: ClusterSize): Layout {
  const layout: Layout = { resources: [], constraints: [], homes: new Map(), cloned: [] };
  const grouped = mixture === 'mixed' ? addCollectives(layout, nodes, primitives) : 0;
  const singles = Array.from({ length: primitives - grouped }, (_, index) => `service-${grouped + index}`);
  singles.forEach((id, index) => {
    layout.resources.push(dummy(id));
    layout.homes.set(id, nodes[index % nodes.length] as string);
  });
  if (mixture === 'mixed') addConstraints(layout, singles);
  return layout;
}

function statusOf(node: string, { homes, cloned }: Layout, present: boolean): NodeStatus {
  const record = (resource: string, state: ResourceRecord['state']): ResourceRecord => ({
    resource,
    agent: AGENT,
    parameters: {},
    state,
    monitorSeconds: 10,
  });
  return {
    present,
    history: [
      ...[...homes].map(([resource, home]) => record(resource, home === node ? 'started' : 'stopped')),
      ...cloned.map((resource) => record(resource, 'started')),
    ],
  };
}

/** The CIB of a cluster of that size. Equal sizes give equal documents. */
export function syntheticCib(size: ClusterSize): string {
  const nodes = Array.from({ length: size.nodes }, (_, index) => `node${index + 1}`);
  const layout = layOut(nodes, size);
  const status = new Map<string, NodeStatus>();
  if (size.situation !== 'empty') {
    nodes.forEach((node, index) => {
      status.set(node, statusOf(node, layout, size.situation === 'running' || index > 0));
    });
  }
  return writeCib({
    nodes,
    options: { 'stonith-enabled': 'false', 'no-quorum-policy': 'ignore' },
    defaults: { 'resource-stickiness': '100' },
    resources: layout.resources,
    constraints: layout.constraints,
    status,
  });
}
