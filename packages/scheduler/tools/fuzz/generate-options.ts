/**
 * Random cluster options and the defaults of resources and operations.
 */
import type { Draw } from './draw.ts';
import { type Element, element } from './element.ts';
import { pairs } from './layout.ts';

export interface OptionsMade {
  readonly crmConfig: Element;
  readonly defaults: readonly Element[];
  readonly quorate: boolean;
  readonly fencing: boolean;
  readonly placement: boolean;
  readonly symmetric: boolean;
  /** Of operations that have none of their own. */
  readonly timeoutMs: number;
}

/** Options that an older and a newer Pacemaker give different defaults are always written. */
export function makeOptions(draw: Draw): OptionsMade {
  const fencing = draw.chance(60);
  draw.note(fencing ? 'fencing' : 'no fencing');
  const values: Record<string, string> = {
    'stonith-enabled': String(fencing),
    'concurrent-fencing': String(!draw.feature('serial fencing', 20, 100)),
  };
  const choose = (feature: string, percent: number, name: string, choices: readonly [string, ...string[]]): void => {
    if (draw.feature(feature, percent, 100)) values[name] = draw.pick(choices);
  };
  const quorate = !draw.feature('no quorum', 15, 100);
  choose('no-quorum-policy', quorate ? 10 : 80, 'no-quorum-policy', ['ignore', 'stop', 'freeze', 'demote', 'suicide']);
  choose('asymmetric', 10, 'symmetric-cluster', ['false']);
  choose('cluster maintenance', 5, 'maintenance-mode', ['true']);
  choose('stop all', 3, 'stop-all-resources', ['true']);
  choose('orphans kept', 8, 'stop-orphan-resources', ['false']);
  choose('orphan actions kept', 5, 'stop-orphan-actions', ['false']);
  choose('placement strategy', 25, 'placement-strategy', ['utilization', 'minimal', 'balanced']);
  choose('start failure not fatal', 15, 'start-failure-is-fatal', ['false']);
  choose('no startup fencing', 15, 'startup-fencing', ['false']);
  choose('fence by off', 10, 'stonith-action', ['off']);
  choose('node health', 10, 'node-health-strategy', ['migrate-on-red', 'only-green', 'progressive', 'custom']);
  choose('no startup probes', 5, 'enable-startup-probes', ['false']);
  choose('shutdown lock', 8, 'shutdown-lock', ['true']);
  choose('priority fencing delay', 5, 'priority-fencing-delay', ['15s']);
  const resourceDefaults: Record<string, string> = {};
  if (draw.feature('default stickiness', 30, 100)) {
    resourceDefaults['resource-stickiness'] = draw.pick(['1', '100', '1000', 'INFINITY']);
  }
  if (draw.feature('default threshold', 10, 100)) resourceDefaults['migration-threshold'] = draw.pick(['1', '2', '3']);
  const operationDefaults: Record<string, string> = {};
  if (draw.feature('operation defaults', 10, 100)) operationDefaults.timeout = '45s';
  return {
    crmConfig: element('crm_config', {}, pairs(draw, 'cluster_property_set', values)),
    defaults: [
      element('rsc_defaults', {}, pairs(draw, 'meta_attributes', resourceDefaults)),
      element('op_defaults', {}, pairs(draw, 'meta_attributes', operationDefaults)),
    ],
    quorate,
    fencing,
    placement: 'placement-strategy' in values,
    symmetric: !('symmetric-cluster' in values),
    timeoutMs: 'timeout' in operationDefaults ? 45_000 : 20_000,
  };
}
