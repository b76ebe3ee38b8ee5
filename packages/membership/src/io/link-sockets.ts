/**
 * The UDP sockets of this node: one for each link, bound to the node's own address there.
 *
 * An address may be missing (its interface is not there yet, or was pulled out): that is reported and tried
 * again, and the other links go on. What the kernel says of a datagram that was not taken is counted
 * and is never evidence against a peer.
 */
import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Log } from '@nyx/foundation';
import { isLocalAddress } from './addresses.ts';

const RETRY_MS = 500;
const BUFFER_BYTES = 8 * 1024 * 1024;

export interface LinkSocketsOptions {
  /** This node's addresses, by link. */
  readonly addresses: readonly string[];
  /** The port of link 0; link `n` uses the `n`-th after it. */
  readonly port: number;
  readonly log: Log;
  readonly onDatagram: (link: number, sourceAddress: string, bytes: Uint8Array) => void;
  /** A link's local address ceased to be usable, or became so (`null`). */
  readonly onLocalAddress: (link: number, problem: string | null) => void;
}

interface LinkSocket {
  /** Ends the binding of this entry once another one has taken its place. */
  isGone: boolean;
  readonly link: number;
  readonly address: string;
  socket: Socket | null;
  problem: string | null;
  retry: NodeJS.Timeout | null;
}

export class LinkSockets {
  readonly #options: LinkSocketsOptions;
  #links: readonly LinkSocket[];
  readonly #sendErrors = new Map<string, number>();

  constructor(options: LinkSocketsOptions) {
    this.#options = options;
    this.#links = options.addresses.map(newLinkSocket);
  }

  /** Goes on with these addresses: links whose address remains keep their socket. Settles like {@link open}. */
  async reconfigure(addresses: readonly string[]): Promise<void> {
    const former = this.#links;
    const kept = new Set<LinkSocket>();
    this.#links = addresses.map((address, link) => {
      const present = former[link];
      if (present?.address !== address) return newLinkSocket(address, link);
      kept.add(present);
      return present;
    });
    for (const link of former) if (!kept.has(link)) closeLink(link);
    const added = this.#links.filter((link) => !kept.has(link));
    for (const { link } of added) this.#options.onLocalAddress(link, null);
    await Promise.all(added.map((link) => this.#bind(link)));
  }

  /** Settles when each socket is bound or has failed its first try. */
  async open(): Promise<void> {
    await Promise.all(this.#links.map((link) => this.#bind(link)));
  }

  /** Hands a datagram to the kernel at once. It may be lost, like any datagram. */
  send(link: number, address: string, bytes: Uint8Array): void {
    const { socket } = this.#links[link] ?? {};
    socket?.send(bytes, 0, bytes.length, this.#options.port + link, address, (error) => {
      if (error) this.#onSendError(link, error);
    });
  }

  /** How often the kernel refused a datagram, by its error code. */
  get sendErrors(): ReadonlyMap<string, number> {
    return this.#sendErrors;
  }

  close(): void {
    for (const link of this.#links) closeLink(link);
  }

  async #bind(link: LinkSocket): Promise<void> {
    const type = isIPv6(link.address) ? 'udp6' : 'udp4';
    const socket = createSocket({
      type,
      // The addresses are numbers already; Node's resolver would put every datagram off by a tick.
      lookup: (hostname, _options, callback) => callback(null, hostname, type === 'udp6' ? 6 : 4),
    });
    const problem = await new Promise<string | null>((resolve) => {
      socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      socket.bind({ address: link.address, port: this.#options.port + link.link, exclusive: true }, () =>
        resolve(null),
      );
    });
    if (problem !== null || link.isGone) {
      socket.removeAllListeners().on('error', () => {});
      socket.close();
      if (!link.isGone)
        this.#onUnusable(link, bindingProblem(problem ?? '', link.address, this.#options.port + link.link));
      return;
    }
    this.#adopt(link, socket);
  }

  #adopt(link: LinkSocket, socket: Socket): void {
    socket.removeAllListeners('error');
    socket.on('error', (error) => this.#onSendError(link.link, error));
    socket.on('message', (bytes, source) => {
      this.#options.onDatagram(link.link, source.address, bytes);
    });
    for (const widen of [() => socket.setRecvBufferSize(BUFFER_BYTES), () => socket.setSendBufferSize(BUFFER_BYTES)]) {
      try {
        widen();
      } catch (error) {
        this.#options.log.log('debug', 'the kernel allows no larger socket buffers', { link: link.link, error });
      }
    }
    link.socket = socket;
    if (link.problem === null) return;
    link.problem = null;
    this.#options.onLocalAddress(link.link, null);
  }

  #onUnusable(link: LinkSocket, problem: string): void {
    if (link.problem !== problem) {
      link.problem = problem;
      this.#options.onLocalAddress(link.link, problem);
    }
    link.retry = setTimeout(() => void this.#bind(link), RETRY_MS);
  }

  #onSendError(linkNumber: number, error: NodeJS.ErrnoException): void {
    const code = error.code ?? 'unknown';
    this.#sendErrors.set(code, (this.#sendErrors.get(code) ?? 0) + 1);
    const link = this.#links[linkNumber];
    if (!link?.socket || isLocalAddress(link.address)) return;
    link.socket.removeAllListeners().on('error', () => {});
    link.socket.close();
    link.socket = null;
    this.#onUnusable(link, bindingProblem('EADDRNOTAVAIL', link.address, this.#options.port + linkNumber));
  }
}

function newLinkSocket(address: string, link: number): LinkSocket {
  return { isGone: false, link, address, socket: null, problem: null, retry: null };
}

function closeLink(link: LinkSocket): void {
  link.isGone = true;
  if (link.retry) clearTimeout(link.retry);
  link.socket?.close();
  link.socket = null;
}

function bindingProblem(code: string, address: string, port: number): string {
  switch (code) {
    case 'EADDRNOTAVAIL':
      return `no interface of this host has the address ${address}`;
    case 'EADDRINUSE':
      return `another process uses port ${port} of ${address}`;
    default:
      return `port ${port} of ${address} cannot be opened (${code})`;
  }
}
