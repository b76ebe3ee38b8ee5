/**
 * Decides what a node's health attributes (`#health...`) mean for the resources that may run there.
 */
import { addScores, INFINITY, parseScore } from '../model/score.ts';
import type { Cluster, Node } from '../state/cluster.ts';
import { metaFlag } from '../state/meta.ts';
import { wishFor } from '../state/wishes.ts';

/** The score that each resource gets from a node's health attributes. */
export function applyHealth(cluster: Cluster, node: Node): void {
  const { options } = cluster.model;
  const strategy = options.nodeHealthStrategy;
  if (strategy === 'none') return;
  const color = (value: string): number => {
    const red = strategy === 'migrate-on-red' || strategy === 'only-green' ? -INFINITY : options.nodeHealthRed;
    const yellow = strategy === 'only-green' ? -INFINITY : strategy === 'migrate-on-red' ? 0 : options.nodeHealthYellow;
    const green = strategy === 'migrate-on-red' || strategy === 'only-green' ? 0 : options.nodeHealthGreen;
    if (value === 'red') return red;
    if (value === 'yellow') return yellow;
    return value === 'green' ? green : (parseScore(value) ?? 0);
  };
  const base = strategy === 'progressive' ? options.nodeHealthBase : 0;
  let score = base;
  for (const [name, value] of node.attributes) {
    if (name.startsWith('#health')) score = addScores(score, color(value));
  }
  if (score === 0) return;
  for (const resource of cluster.resources) {
    if (!metaFlag(resource.meta, 'allow-unhealthy-nodes', false)) wishFor(resource, node, score, 'health', strategy);
  }
}

/** The worst of a node's health attributes; `green` where none tells otherwise. */
export function healthOf(cluster: Cluster, node: Node): 'green' | 'yellow' | 'red' {
  const values = [...node.attributes].filter(([name]) => name.startsWith('#health')).map(([, value]) => value);
  if (cluster.model.options.nodeHealthStrategy === 'none') return 'green';
  if (values.includes('red')) return 'red';
  return values.includes('yellow') ? 'yellow' : 'green';
}
