/** The resource manager: cluster configuration, controller, fencing, alerts. */
export type { Effects, Input } from './controller/effects.ts';
export { advance, begin, type MachineStep, type MachineTimer } from './controller/machine.ts';
export { ManagerCore, type ManagerCoreOptions } from './controller/manager-core.ts';
export { type ManagerEnd, type ManagerOptions, type RunningManager, startManager } from './io/manager.ts';
export { MANAGER_GROUP } from './io/ring-session.ts';
export type * from './ports.ts';
