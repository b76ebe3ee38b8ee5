/**
 * The part of a configuration that each node reads from its own file at every start, and the part of it
 * that must be the same on all nodes.
 */
import type { NodeName } from '@nyx/foundation';
import type {
  ClusterConfiguration,
  NodeConfiguration,
  QuorumConfiguration,
  TimingConfiguration,
  WatchdogConfiguration,
} from './cluster-configuration.ts';

export interface LocalSettings {
  readonly cluster: string;
  /** This node's name, one of {@link nodes}. */
  readonly self: NodeName;
  readonly nodes: readonly NodeConfiguration[];
  readonly keyFile: string;
  readonly timing: TimingConfiguration;
  readonly quorum: QuorumConfiguration;
  readonly watchdog: WatchdogConfiguration | null;
  /**
   * What must be the same on all nodes, by name, in the words of the document. Two nodes may work together
   * exactly where these are equal; a refusal names those that differ.
   */
  readonly shared: Readonly<Record<string, string>>;
}

/**
 * The node that this host is: the one of its host name, or else the only one whose name up to the first
 * dot is that of the host name. `null` where there is none.
 */
export function nodeOfHost(nodes: readonly NodeConfiguration[], hostName: string): NodeConfiguration | null {
  const exact = nodes.find((node) => node.name === hostName);
  if (exact) return exact;
  const short = (name: string): string => name.split('.', 1)[0] ?? name;
  const similar = nodes.filter((node) => short(node.name) === short(hostName));
  return similar.length === 1 ? (similar[0] ?? null) : null;
}

/** The settings of this host, or `null` where it is not among the nodes. */
export function localSettings(configuration: ClusterConfiguration, hostName: string): LocalSettings | null {
  const self = nodeOfHost(configuration.nodes, hostName);
  if (!self) return null;
  const { cluster, nodes, keyFile, timing, quorum, watchdog } = configuration;
  return { cluster, self: self.name, nodes, keyFile, timing, quorum, watchdog, shared: sharedSettings(configuration) };
}

function sharedSettings(configuration: ClusterConfiguration): Readonly<Record<string, string>> {
  const { cluster, nodes, timing, quorum, watchdog } = configuration;
  const values = Object.entries(timing.values).sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    cluster,
    nodes: [...nodes]
      .sort((left, right) => left.id - right.id)
      .map((node) => `${node.name} (id ${node.id}, links ${node.links.join(' ')})`)
      .join(', '),
    timing: [timing.profile, ...values.map(([name, value]) => `${name} ${value}`)].join(', '),
    quorum: `two-node ${quorum.twoNode}, wait-for-all ${quorum.waitForAll}`,
    'self-fencing': String(watchdog?.selfFencing ?? false),
  };
}
