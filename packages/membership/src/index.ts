/** The ring as a part of a process: start it, take leave, read its status. Programs that only talk to a ring use `@nyx/membership/client`. */
export type * from './contract.ts';
export type { LinkedNode, LinkPolicy } from './core/links/links-io.ts';
export {
  type DatagramInFlight,
  DEFAULT_RING_PORT,
  type RingOptions,
  type RingQuorumOptions,
  type RunningRing,
  type SupervisionEvent,
} from './io/ring-options.ts';
