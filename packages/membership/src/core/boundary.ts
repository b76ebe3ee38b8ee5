/**
 * Where the links end and the ring begins.
 *
 * The links turn datagrams of several networks into frames from known peers: opened, checked for
 * replay, put together from fragments. They also tell whom they can no longer reach. The ring turns
 * frames into membership and order and knows nothing of addresses, keys or sockets.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';

/** A whole frame of the ring protocol from a peer whose present session was proven. Frames may be lost, doubled or overtake each other. */
export interface PeerFrame {
  readonly type: 'peer-frame';
  readonly from: NodeId;
  readonly incarnation: Incarnation;
  readonly frame: Uint8Array;
}

/** The round trip to this peer has failed on every link; it goes into the failed set at once. */
export interface PeerSuspected {
  readonly type: 'peer-suspected';
  readonly node: NodeId;
}

/** A peer answers on at least one link, in this incarnation. It comes before any {@link PeerFrame} of that incarnation. */
export interface PeerReachable {
  readonly type: 'peer-reachable';
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

export type LinkEvent = PeerFrame | PeerSuspected | PeerReachable;

/** A frame for one peer, or for each peer that can be reached. The links choose the way, cut it in fragments and seal it. */
export interface FrameToSend {
  readonly to: NodeId | 'all';
  readonly frame: Uint8Array;
}
