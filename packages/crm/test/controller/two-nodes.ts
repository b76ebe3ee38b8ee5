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
