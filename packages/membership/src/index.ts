/** The ring as a part of a process: start it, take leave, read its status. Programs that only talk to a ring use `@nyx/membership/client`. */
export type * from './contract.ts';
export type { LinkedNode, LinkPolicy } from './core/links/links-io.ts';
export type { SupervisionNews } from './core/supervision/terms.ts';
export { createKeyFile, formatKeyFile, generateKey, readKeyFile, replaceKeyFile } from './io/key-file.ts';
export { keyIdOf } from './io/node-keyring.ts';
export {
  type DatagramInFlight,
  DEFAULT_RING_PORT,
  type OperatorActions,
  type RingOptions,
  type RingQuorumOptions,
  type RunningRing,
} from './io/ring-options.ts';
export { startRing } from './io/start-ring.ts';
export { checkTiming, TIMING_PROFILES, type TimingProfile } from './io/timing-profiles.ts';
export type { WatchdogDevice } from './io/watchdog.ts';
