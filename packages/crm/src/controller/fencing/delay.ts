/**
 * Who of two nodes that lost each other isolates the other at once, and who holds back for how long.
 *
 * Decides the tie-break of two nodes: the side that held the service goes first, because then the service goes on without
 * an interruption. The other side waits for as long as the holder needs at most to isolate it, and acts only when it is still there
 * afterwards: then the holder was dead. Where nobody holds anything, the lowest id goes first.
 */
import type { ClusterConfiguration } from '../../configuration/index.ts';
import type { ClusterState } from '../state/cluster-state.ts';

/** What the tie-break looks at. */
export interface TieBreak {
  readonly twoNode: boolean;
  readonly selfId: number;
  readonly peerId: number;
  /** How many resources each side ran when they lost each other. */
  readonly selfHeld: number;
  readonly peerHeld: number;
  /** Why this node takes its own interfaces for the broken ones, or `null`. Then it holds back although it holds the service. */
  readonly selfImpaired: string | null;
}

export interface FencingDelay {
  readonly ms: number;
  readonly origin: string;
}

/** What a device is taken to need, where neither an isolation nor a check of it has been measured. */
const UNMEASURED_OFF_MS = 1000;
/** What a device needs at least, however fast its checks are. */
const ESTIMATED_OFF_MIN_MS = 300;
/** How much longer an isolation may take than a check: it is a check, an order, and a look at what came of it. */
const OFF_PER_CHECK = 2;

/** Whether this side holds back. */
export function holdsBack(tie: TieBreak): boolean {
  if (!tie.twoNode) return false;
  if (tie.selfImpaired !== null) return true;
  if (tie.selfHeld !== tie.peerHeld) return tie.selfHeld < tie.peerHeld;
  return tie.selfId > tie.peerId;
}

/** How long this node must leave to its peer to isolate it: the slowest recent `off` of the devices that could, plus the skew. */
export function peerAdvantage(
  state: ClusterState,
  configuration: ClusterConfiguration,
  self: string,
  detectionSkewMs: number,
): FencingDelay {
  const devices = configuration.fencing.devices.filter((device) =>
    (device.targets as readonly string[]).includes(self),
  );
  let slowest = 0;
  let origin = 'no device can isolate this node';
  for (const device of devices) {
    const measured = state.devices[device.id]?.offDurationsMs ?? [];
    const [duration, how] =
      measured.length > 0
        ? [Math.max(...measured), `the slowest recent off of ${device.id}`]
        : unmeasured(state.devices[device.id]?.checkMs ?? null, device.id);
    if (duration > slowest || slowest === 0) {
      slowest = duration;
      origin = how;
    }
  }
  if (devices.length === 0) return { ms: 0, origin };
  const round = Math.round(slowest);
  return {
    ms: round + detectionSkewMs,
    origin: `${origin} (${round} ms) and the skew of detection between two nodes (${detectionSkewMs} ms)`,
  };
}

function unmeasured(checkMs: number | null, device: string): readonly [number, string] {
  if (checkMs === null) return [UNMEASURED_OFF_MS, `a guess for ${device}, which has isolated nothing yet`];
  return [
    Math.max(ESTIMATED_OFF_MIN_MS, checkMs * OFF_PER_CHECK),
    `twice the latest check of ${device}, which has isolated nothing yet`,
  ];
}

/** The delay before `self` isolates its peer, in the words that `status` and journal show. */
export function fencingDelay(tie: TieBreak, advantage: FencingDelay): FencingDelay {
  if (!tie.twoNode) return { ms: 0, origin: 'no delay: more than two nodes vote' };
  if (holdsBack(tie)) {
    const why =
      tie.selfImpaired ?? (tie.peerHeld > tie.selfHeld ? 'the peer holds the service' : 'the peer has the lower id');
    return { ms: advantage.ms, origin: `${why}, so it may go first: ${advantage.origin}` };
  }
  const why =
    tie.selfHeld > tie.peerHeld ? 'this node holds the service' : 'this node has the lower id and nobody holds more';
  return { ms: 0, origin: `no delay: ${why}` };
}
