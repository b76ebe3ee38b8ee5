/**
 * Every error code of Nyx, by area. A code is part of the public interface: scripts and alerts match it,
 * so its meaning does not change and it is not reused.
 */
import { AGENT_ERRORS } from './agent.ts';
import { API_ERRORS } from './api.ts';
import { CLUSTER_ERRORS } from './cluster.ts';
import { CONFIG_ERRORS } from './config.ts';
import type { ErrorDescription } from './error-description.ts';
import { HOST_ERRORS } from './host.ts';
import { LAB_ERRORS } from './lab.ts';
import { RING_ERRORS } from './ring.ts';
import { SCHEDULER_ERRORS } from './scheduler.ts';

export const ERROR_CATALOGUE = {
  ...CONFIG_ERRORS,
  ...RING_ERRORS,
  ...CLUSTER_ERRORS,
  ...SCHEDULER_ERRORS,
  ...AGENT_ERRORS,
  ...API_ERRORS,
  ...HOST_ERRORS,
  ...LAB_ERRORS,
} as const satisfies Readonly<Record<string, ErrorDescription>>;

export type NyxErrorCode = keyof typeof ERROR_CATALOGUE;
