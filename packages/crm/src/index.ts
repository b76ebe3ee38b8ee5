/** The resource manager: cluster configuration, controller, fencing, alerts. */
export type * from './ports.ts';
