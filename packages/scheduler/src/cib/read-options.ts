/**
 * Reads cluster options under their present and their older names.
 */
import { type ClusterOptions, DEFAULT_OPTIONS, type NoQuorumPolicy } from '../model/options.ts';
import { INFINITY, parseScore } from '../model/score.ts';
import { attributeBlocks, type CibDocument, mergeBlocks, readBoolean, readInterval } from './document.ts';
import { childOf } from './xml-tree.ts';

/** Older names, by the present one. */
const OLDER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'fencing-enabled': ['stonith-enabled', 'stonith_enabled'],
  'fencing-action': ['stonith-action', 'stonith_action'],
  'fencing-timeout': ['stonith-timeout'],
  'fencing-watchdog-timeout': ['stonith-watchdog-timeout'],
  'no-quorum-policy': ['no_quorum_policy'],
  'symmetric-cluster': ['symmetric_cluster'],
  'stop-removed-resources': ['stop-orphan-resources', 'stop_orphan_resources'],
  'cancel-removed-actions': ['stop-orphan-actions', 'stop_orphan_actions'],
  'remove-after-stop': ['remove_after_stop'],
  'startup-fencing': ['startup_fencing'],
  'maintenance-mode': ['maintenance_mode'],
  'default-action-timeout': ['default_action_timeout'],
  'is-managed-default': ['is_managed_default'],
  'default-resource-stickiness': ['default_resource_stickiness'],
};

/** The value written for an option, under whichever of its names. */
export function readWrittenOptions(document: CibDocument): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  const section = childOf(childOf(document.root, 'configuration'), 'crm_config');
  const blocks = attributeBlocks(document, [section], 'cluster_property_set', 'cib-bootstrap-options');
  mergeBlocks(written, blocks, { nowMs: document.nowMs });
  for (const [name, older] of Object.entries(OLDER_NAMES)) {
    for (const alias of older) {
      const value = written[alias];
      if (value !== undefined) written[name] ??= value;
    }
  }
  return written;
}

function readNoQuorumPolicy(document: CibDocument, text: string | undefined, fencing: boolean): NoQuorumPolicy {
  switch (text) {
    case 'ignore':
    case 'freeze':
    case 'demote':
      return text;
    case 'suicide':
    case 'fence': {
      // A partition that never had quorum must not fence itself, or a cluster could never start.
      const hadQuorum =
        readBoolean(document.root.attributes['have-quorum'], false) ||
        readBoolean(document.root.attributes['no-quorum-panic'], false);
      return fencing && hadQuorum ? 'fence' : 'stop';
    }
    default:
      return 'stop';
  }
}

const PLACEMENT = ['default', 'utilization', 'minimal', 'balanced'] as const;
const HEALTH = ['none', 'migrate-on-red', 'only-green', 'progressive', 'custom'] as const;

const oneOf = <Word extends string>(words: readonly Word[], text: string | undefined, fallback: Word): Word =>
  words.find((word) => word === text) ?? fallback;

export function readOptions(document: CibDocument, written: Readonly<Record<string, string>>): ClusterOptions {
  const flag = (name: string, fallback: boolean): boolean => readBoolean(written[name], fallback);
  const duration = (name: string, fallback: number): number =>
    written[name] === undefined ? fallback : readInterval(written[name]);
  const health = (name: string, fallback: number): number => {
    const text = written[name];
    if (text === 'red') return -INFINITY;
    return text === undefined || text === 'yellow' || text === 'green' ? fallback : (parseScore(text) ?? fallback);
  };
  const fencingEnabled = flag('fencing-enabled', DEFAULT_OPTIONS.fencingEnabled);
  const fencingAction = written['fencing-action'];
  return {
    ...DEFAULT_OPTIONS,
    noQuorumPolicy: readNoQuorumPolicy(document, written['no-quorum-policy'], fencingEnabled),
    symmetricCluster: flag('symmetric-cluster', true),
    maintenanceMode: flag('maintenance-mode', false),
    stopAllResources: flag('stop-all-resources', false),
    fencingEnabled,
    fencingAction: fencingAction === 'off' || fencingAction === 'poweroff' ? 'off' : 'reboot',
    fencingTimeoutMs: duration('fencing-timeout', DEFAULT_OPTIONS.fencingTimeoutMs),
    concurrentFencing: flag('concurrent-fencing', DEFAULT_OPTIONS.concurrentFencing),
    startupFencing: flag('startup-fencing', true),
    watchdogTimeoutMs: duration('fencing-watchdog-timeout', 0),
    haveWatchdog: flag('have-watchdog', false),
    priorityFencingDelayMs: duration('priority-fencing-delay', 0),
    fenceRemoteWithoutQuorum: flag('fence-remote-without-quorum', false),
    nodePendingTimeoutMs: duration('node-pending-timeout', 0),
    startFailureIsFatal: flag('start-failure-is-fatal', true),
    stopRemovedResources: flag('stop-removed-resources', true),
    cancelRemovedActions: flag('cancel-removed-actions', true),
    removeAfterStop: flag('remove-after-stop', false),
    enableStartupProbes: flag('enable-startup-probes', true),
    shutdownLock: flag('shutdown-lock', false),
    shutdownLockLimitMs: duration('shutdown-lock-limit', 0),
    placementStrategy: oneOf(PLACEMENT, written['placement-strategy'], 'default'),
    nodeHealthStrategy: oneOf(HEALTH, written['node-health-strategy'], 'none'),
    nodeHealthBase: health('node-health-base', 0),
    nodeHealthGreen: health('node-health-green', 0),
    nodeHealthYellow: health('node-health-yellow', 0),
    nodeHealthRed: health('node-health-red', -INFINITY),
    defaultOperationTimeoutMs: duration('default-action-timeout', DEFAULT_OPTIONS.defaultOperationTimeoutMs),
  };
}
