/** The cluster of the conformance body over the simulated network, in virtual time. */
import { type NodeId, nodeId } from '@nyx/foundation';
import type { Checker, SimulatedProcess, WorkloadMessage } from '../src/checkers/checker.ts';
import { areOneRing, runFor } from '../src/scenario/convergence.ts';
import { makeScenario } from '../src/scenario/scenario.ts';
import { ClusterWorld } from '../src/world/cluster-world.ts';
import { SeededRandom } from '../src/world/seeded-random.ts';
import type { NetworkedCluster } from './networked-cluster.ts';

const DEADLINE_MS = 5000;

/** Keeps what each process was given. */
class Deliveries implements Checker {
  readonly property = 'deliveries are kept';
  evaluations = 0;
  readonly of = new Map<string, string[]>();

  onMessage({ name }: SimulatedProcess, { id, sender }: WorkloadMessage): void {
    const known = this.of.get(name) ?? [];
    this.of.set(name, known);
    known.push(`${sender.node}.${id.slice(id.lastIndexOf('.') + 1)}`);
  }
}

export function simulatedCluster(nodeCount: number): NetworkedCluster {
  const random = new SeededRandom('conformance');
  const drawn = makeScenario(random, 'quiet');
  const votes = Array.from({ length: nodeCount }, () => 1);
  const quorum = { twoNode: false, waitForAll: false, expectedVotes: null };
  const world = new ClusterWorld(
    { ...drawn, nodeCount, linkCount: 2, policy: 'passive', votes, quorum },
    random,
    () => {},
  );
  const deliveries = new Deliveries();
  world.addChecker(deliveries);
  const idOf = (node: number): NodeId => nodeId(node + 1);
  const at = (node: number) => world.node(idOf(node));
  return {
    start: async (node) => world.start(at(node)),
    kill: async (node) => world.crash(at(node), false),
    leave: async (node) => world.leave(at(node)),
    cut: (from, to, link) => world.network.cut(idOf(from), idOf(to), link),
    heal: (from, to, link) => world.network.heal(idOf(from), idOf(to), link),
    send: async (node, bytes, guarantee) => {
      // As the client library does it: it waits while the ring holds senders back.
      while (world.isHeldBack(at(node))) runFor(world, 1);
      world.multicast(at(node), bytes, guarantee === 'safe');
    },
    members: (node) => {
      const hosts =
        at(node)
          .body?.membership.view()
          .configuration.members.map((member) => world.node(member.node)) ?? [];
      return areOneRing(world, hosts) ? hosts.map((host) => host.id - 1) : [];
    },
    absent: (node, other) =>
      at(node)
        .body?.membership.view()
        .absent.find((peer) => peer.node === idOf(other))?.state,
    delivered: (node) => deliveries.of.get(`${idOf(node)}/${at(node).incarnation}`) ?? [],
    until: async (words, isReached) => {
      const startMs = world.queue.nowMs;
      while (!isReached()) {
        if (world.queue.nowMs - startMs > DEADLINE_MS) throw new Error(`not within ${DEADLINE_MS} ms: ${words}`);
        runFor(world, 1);
      }
    },
    close: async () => {},
  };
}
