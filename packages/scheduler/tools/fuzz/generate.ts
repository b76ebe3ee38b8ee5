/**
 * Random clusters as documents in Pacemaker's format: equal seeds give equal documents.
 *
 * Made for two readers: the comparison with another scheduler, and tests of properties that must hold in every cluster.
 */
import { Draw } from './draw.ts';
import { type Element, element, write } from './element.ts';
import { makeConstraints, makeTopology } from './generate-constraints.ts';
import { makeNodes } from './generate-nodes.ts';
import { makeOptions } from './generate-options.ts';
import { makeResources } from './generate-resources.ts';
import { makeStatus } from './generate-status.ts';
import type { Layout } from './layout.ts';

/** The clock of every generated cluster. */
export const GENERATED_NOW_MS = Date.UTC(2026, 6, 1);

export interface GeneratedCluster {
  readonly seed: number;
  /** The document as a tree; `write` gives its text. */
  readonly root: Element;
  readonly cib: string;
  readonly nowMs: number;
  /** Names of what the cluster exercises, sorted. */
  readonly features: readonly string[];
}

/** The cluster of a seed: between two and eight nodes with a configuration and a status of its own. */
export function generateCluster(seed: number): GeneratedCluster {
  const draw = new Draw(seed);
  const options = makeOptions(draw);
  const { laid, nodes } = makeNodes(draw, options.placement);
  const layout: Layout = {
    draw,
    nowSeconds: GENERATED_NOW_MS / 1000,
    nodes: [...laid],
    resources: [],
    fencing: options.fencing,
    timeoutMs: options.timeoutMs,
  };
  const resources = element('resources', {}, makeResources(layout, options.placement));
  const { constraints, tickets } = makeConstraints(layout, options.symmetric);
  const topology = makeTopology(layout);
  const status = makeStatus(layout, tickets);
  const configuration = element('configuration', {}, [
    options.crmConfig,
    nodes,
    resources,
    constraints,
    ...topology,
    ...options.defaults,
  ]);
  const root = element(
    'cib',
    {
      crm_feature_set: '3.16.1',
      'validate-with': 'pacemaker-3.9',
      epoch: 1,
      num_updates: 1,
      admin_epoch: 0,
      'have-quorum': options.quorate ? '1' : '0',
      'dc-uuid': '1',
      'execution-date': GENERATED_NOW_MS / 1000,
    },
    [configuration, status],
  );
  return { seed, root, cib: write(root), nowMs: GENERATED_NOW_MS, features: [...draw.features].sort() };
}
