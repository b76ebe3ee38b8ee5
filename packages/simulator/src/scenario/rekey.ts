/** A change of the shared key while the cluster runs. */
import type { ClusterWorld } from '../world/cluster-world.ts';
import type { SeededRandom } from '../world/seeded-random.ts';
import type { SimulatedNode } from '../world/simulated-node.ts';

/** Within a step the nodes follow one after the other. */
const SKEW_MS = 250;
const STEP_MS = 400;

/**
 * As an operator does it: everybody learns the new key, then seals with it, then forgets the old one. `onDone` is
 * called when nobody holds the old one any more. Returns what happens, in words.
 */
export function rekey(world: ClusterWorld, random: SeededRandom, onDone: () => void): string {
  const [old = ''] = world.keysOf(world.hosts[0] as SimulatedNode);
  const fresh = `key ${Number(old.slice(old.lastIndexOf(' ') + 1)) + 1}`;
  const steps = [[old, fresh], [fresh, old], [fresh]];
  for (const [turn, keys] of steps.entries()) {
    for (const node of world.hosts) {
      world.queue.after(turn * STEP_MS + random.unit() * SKEW_MS, () => world.giveKeys(node, keys));
    }
  }
  world.queue.after((steps.length - 1) * STEP_MS + SKEW_MS + 1, onDone);
  return `all nodes go over from ${old} to ${fresh}`;
}
