/** What holds where the document says nothing, and why. */
import type { AlertEvent, ConfigurationDefaults } from './cluster-configuration.ts';

export const DEFAULTS: ConfigurationDefaults = {
  priority: 0,
  // What runs stays: a move interrupts the service, so a mere preference (50) does not cause one.
  stickiness: 100,
  migrationThreshold: 3,
  // Failures decay: three in a year are no reason to move.
  failureTimeoutMs: 3_600_000,
  targetRole: 'Started',
  isManaged: true,
  operationTimeoutMs: 20_000,
};

/** The score of a preference without one: it decides where a resource starts, and moves nothing that runs. */
export const PREFERENCE_SCORE = 50;

/** Management controllers take their time: most answer within seconds, some need most of a minute. */
export const FENCE_TIMEOUT_MS = 60_000;

export const WATCHDOG_DEVICE = '/dev/watchdog';
/** Long enough that a restart of the ring process does not reset the host. */
export const WATCHDOG_TIMEOUT_MS = 10_000;

export const ALERT_TIMEOUT_MS = 10_000;
export const ALERT_EVENTS: readonly AlertEvent[] = ['failover', 'fencing', 'failure'];
