/** Addresses in the one form in which the kernel reports them, so that texts can be compared. */
import { isIPv4, isIPv6, SocketAddress } from 'node:net';
import { networkInterfaces } from 'node:os';
import { NyxError } from '@nyx/foundation';
import { LINKS_MAX, type LinkedNode } from '../core/links/links-io.ts';

/** The kernel's way of writing `address`, or `null` where it is no IP address. */
export function canonicalAddress(address: string): string | null {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  return new SocketAddress({ address, family: 'ipv6' }).address;
}

const refusal = (message: string, node: LinkedNode): NyxError =>
  new NyxError('NYX_RING_ADDRESS_INVALID', message, { data: { node: node.name } });

/** The nodes with canonical addresses. Throws `NYX_RING_ADDRESS_INVALID` where links do not fit together. */
export function withCanonicalAddresses(nodes: readonly LinkedNode[]): readonly LinkedNode[] {
  const users = new Map<string, string>();
  const linkCount = nodes[0]?.addresses.length ?? 0;
  return nodes.map((node) => {
    const count = node.addresses.length;
    if (count < 1 || count > LINKS_MAX) {
      throw refusal(`Node ${node.name} has ${count} links; a node has from 1 to ${LINKS_MAX}.`, node);
    }
    if (count !== linkCount) {
      throw refusal(`Node ${node.name} has ${count} links, but ${nodes[0]?.name} has ${linkCount}.`, node);
    }
    const addresses = node.addresses.map((address) => {
      const canonical = canonicalAddress(address);
      if (canonical === null) throw refusal(`${address} of node ${node.name} is no IPv4 or IPv6 address.`, node);
      const user = users.get(canonical);
      if (user !== undefined) throw refusal(`${address} of node ${node.name} is used by ${user} too.`, node);
      users.set(canonical, `node ${node.name}`);
      return canonical;
    });
    return { ...node, addresses };
  });
}

/** Whether an interface of this host bears `address`; loopback addresses always count as present. */
export function isLocalAddress(address: string): boolean {
  if (address.startsWith('127.')) return true;
  return Object.values(networkInterfaces()).some((entries) =>
    entries?.some((entry) => canonicalAddress(entry.address) === address),
  );
}
