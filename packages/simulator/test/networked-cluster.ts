/** What the conformance body needs of a cluster, whatever carries its datagrams. */

/** A cluster of nodes with two links between any two, numbered from 0; each running node has one client in one group. */
export interface NetworkedCluster {
  start(node: number): Promise<void>;
  /** Ends a node without a farewell. */
  kill(node: number): Promise<void>;
  /** Takes leave in order. */
  leave(node: number): Promise<void>;
  /** Nothing goes from one node to the other over that link, until healed. */
  cut(from: number, to: number, link: number): void;
  heal(from: number, to: number, link: number): void;
  /** The node's client sends a message of about `bytes`. */
  send(node: number, bytes: number, guarantee: 'agreed' | 'safe'): Promise<void>;
  /** The nodes of the ring that the node is in, ascending. */
  members(node: number): readonly number[];
  /** What the node knows of one that is no member. */
  absent(node: number, other: number): string | undefined;
  /** What the node's client was given since the node's start, in its order, named by sender and number. */
  delivered(node: number): readonly string[];
  /** Lets time pass until `isReached`, and fails where that takes too long. */
  until(words: string, isReached: () => boolean): Promise<void>;
  close(): Promise<void>;
}
