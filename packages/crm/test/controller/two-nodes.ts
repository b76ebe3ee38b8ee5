/** The document that most tests of the controller run: two nodes, a fence device for each, and a group of three. */
export const TWO_NODES = [
  { name: 'alpha', id: 1 },
  { name: 'beta', id: 2 },
] as const;

export const GROUP = ['disk', 'address', 'web'] as const;

export const document = (extra = ''): string => `cluster: nyx
nodes:
  alpha: { id: 1, links: [10.1.0.1, 10.2.0.1] }
  beta: { id: 2, links: [10.1.0.2, 10.2.0.2] }
key: /etc/nyx/cluster.key
fencing:
  power-alpha: { agent: fence_lab, targets: [alpha] }
  power-beta: { agent: fence_lab, targets: [beta] }
resources:
  service:
    group:
      disk: { agent: "ocf:heartbeat:Filesystem" }
      address: { agent: "ocf:heartbeat:IPaddr2" }
      web: { agent: "ocf:heartbeat:nginx" }
${extra}`;

export const THREE_NODES = [...TWO_NODES, { name: 'gamma', id: 3 }] as const;

/** The same service on three nodes, of which any two are a majority. */
export const threeNodeDocument = (extra = ''): string =>
  document(extra)
    .replace('\nkey:', '\n  gamma: { id: 3, links: [10.1.0.3, 10.2.0.3] }\nkey:')
    .replace('resources:', '  power-gamma: { agent: fence_lab, targets: [gamma] }\nresources:');
