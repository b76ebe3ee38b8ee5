/**
 * What a ring process is started with, and what its starter may do with it.
 */
import type { Log, MonotonicClock, NodeName, Random } from '@nyx/foundation';
import type { RingStatus, TimingView } from '../contract.ts';
import type { LinkedNode, LinkPolicy } from '../core/links/links-io.ts';
import type { SupervisionNews } from '../core/supervision/terms.ts';
import type { WatchdogDevice } from './watchdog.ts';

/** The port of link 0; link `n` uses the `n`-th after it. */
export const DEFAULT_RING_PORT = 5405;

export interface RingQuorumOptions {
  readonly twoNode: boolean;
  readonly waitForAll: boolean;
  /** Votes of nodes that have other than one. */
  readonly votes?: Readonly<Record<string, number>>;
}

/** What an operator may ask of the process that runs the ring; each settles with what was done, in sentences. */
export interface OperatorActions {
  /** Reads this node's files again. */
  readonly 'reload-files': () => Promise<readonly string[]>;
  /** Replaces the shared key on all nodes. */
  readonly 'rotate-key': () => Promise<readonly string[]>;
}

export interface RingOptions {
  readonly cluster: string;
  /** This node's name; it is among {@link nodes}. */
  readonly self: NodeName;
  readonly nodes: readonly LinkedNode[];
  /** {@link DEFAULT_RING_PORT} unless given. */
  readonly port?: number;
  /** Shared keys of 32 bytes, the one to seal with first; the others are still understood. See `readKeyFile`. */
  readonly keys: readonly Uint8Array[];
  readonly timing: TimingView;
  readonly linkPolicy?: LinkPolicy;
  readonly quorum: RingQuorumOptions;
  /** Where what must outlive a reboot is kept: `/var/lib/nyx/ring`. Made if missing. */
  readonly stateDirectory: string;
  /** Where what must outlive the process but not a reboot is kept: `/run/nyx`. Made if missing. */
  readonly runDirectory: string;
  /** The clients' socket: `ring.sock` in {@link runDirectory} unless given. */
  readonly socketPath?: string;
  readonly log: Log;
  /** Whether the process runs in realtime, for the status. */
  readonly realtime: RingStatus['realtime'];
  /** The state of the manager, for the status; called at each request. */
  readonly manager: () => RingStatus['manager'];
  /** The device that resets this host when it is not fed. */
  readonly watchdog?: WatchdogDevice;
  /**
   * Whether a lost node counts as fenced once its own watchdog must have reset it. Refused with `two-node`: there each of the
   * two is quorate by itself, and neither is reset.
   */
  readonly selfFencing?: boolean;
  /** What operators may ask for through a client; nothing unless given. */
  readonly operator?: OperatorActions;
  /** Told of whatever happens to supervised processes; called within a step, so it must not throw or wait. */
  readonly onSupervision?: (news: SupervisionNews) => void;
  /** Other sources of time and chance than the real ones, and a filter that loses datagrams: for tests. */
  readonly clock?: MonotonicClock;
  readonly random?: Random;
  readonly passesDatagram?: (datagram: DatagramInFlight) => boolean;
}

/** A datagram on its way, as a filter sees it. */
export interface DatagramInFlight {
  readonly direction: 'in' | 'out';
  readonly link: number;
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** A ring that runs in this process. */
export interface RunningRing {
  /** The socket on which clients are served. */
  readonly socketPath: string;
  /** What `nyxctl` shows of the ring. It is taken at the moment of the call. */
  status(): RingStatus;
  /** Takes leave in order, so that the peers see `left`, then ends as {@link close} does. */
  leave(): Promise<void>;
  /** Ends at once, without a farewell: to the peers it is a death. */
  close(): Promise<void>;
  /** Settles when the ring has ended: after `leave`, `close` or a client's `leaveCluster`. */
  readonly ended: Promise<'left' | 'closed'>;
  /**
   * Adds, changes and removes links while running, and settles once the sockets are open. The nodes must be the same, only
   * their addresses may differ. Sessions go on; do it on one node after the other, and leave a link in common at any time.
   * Throws `NYX_RING_ADDRESS_INVALID` where links do not fit together; then nothing has changed.
   */
  changeLinks(nodes: readonly LinkedNode[]): Promise<void>;
  /** Takes other keys into use while running; see the procedure in docs/membership/protection.md. */
  replaceKeys(keys: readonly Uint8Array[]): void;
}
