/**
 * The lab's machines, networks and addresses: the reference deployment, with further nodes where they
 * are asked for. Pure data; makes nothing.
 */

/** The networks, in the order of a node's network interfaces. `link-0` and `link-1` are the ring's links. */
export const NETWORKS = ['service', 'link-0', 'link-1'] as const;
export type NetworkName = (typeof NETWORKS)[number];

export const CLIENT_NAME = 'client';
/** The address that the cluster's service floats on. */
export const SERVICE_ADDRESS = '192.168.2.235';
/** Where the client's machine takes notifications. */
export const WEBHOOK_URL = 'http://192.168.2.10:8065/hooks/nyx';
/** More would not fit the one octet that a node's id takes in each address. */
export const NODES_MAX = 16;

interface NetworkInterface {
  readonly network: NetworkName;
  /** The name inside the machine, at most 15 characters. */
  readonly name: string;
  /** The switch's end, at most 15 characters. */
  readonly port: string;
  readonly address: string;
  readonly prefixLength: number;
  readonly mac: string;
}

export interface Machine {
  readonly name: string;
  readonly kind: 'node' | 'client';
  /** The node id in the cluster; 0 for the client. */
  readonly id: number;
  readonly interfaces: readonly NetworkInterface[];
}

const twoHexDigits = (value: number): string => value.toString(16).padStart(2, '0');

function interfaceOf(network: NetworkName, id: number, port: string): NetworkInterface {
  const hex = twoHexDigits(id);
  switch (network) {
    case 'service':
      return {
        network,
        name: 'enp2s0',
        port,
        address: `192.168.2.${id === 0 ? 10 : 120 + id}`,
        prefixLength: 24,
        mac: `02:00:c0:a8:02:${hex}`,
      };
    case 'link-0':
      return {
        network,
        name: 'enp0s25',
        port,
        address: `12.0.1.${id}`,
        prefixLength: 24,
        mac: `02:00:0c:00:01:${hex}`,
      };
    case 'link-1':
      // A USB adapter is named after its hardware address.
      return {
        network,
        name: `enx00e04c6801${hex}`,
        port,
        address: `10.77.1.${id}`,
        prefixLength: 24,
        mac: `00:e0:4c:68:01:${hex}`,
      };
  }
}

/** The name of node `id`, counted from 1. */
function nodeNameOf(id: number): string {
  return id === 1 ? 'nyx-primary' : id === 2 ? 'nyx-secondary' : `nyx-${id}`;
}

/** The nodes 1 to `nodes` and the client, the client last. */
export function machinesOf(nodes: number): readonly Machine[] {
  const machines: Machine[] = [];
  for (let id = 1; id <= nodes; id += 1) {
    machines.push({
      name: nodeNameOf(id),
      kind: 'node',
      id,
      interfaces: NETWORKS.map((network) => interfaceOf(network, id, `n${id}-${network}`)),
    });
  }
  machines.push({
    name: CLIENT_NAME,
    kind: 'client',
    id: 0,
    interfaces: [interfaceOf('service', 0, 'client-service')],
  });
  return machines;
}

/** The switch's bridge that carries `network`. */
export const bridgeOf = (network: NetworkName): string => `br-${network}`;
