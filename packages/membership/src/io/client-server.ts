/**
 * The unix socket on which the ring serves programs of its host. Only its owner may open it.
 */
import { chmodSync, lstatSync, mkdirSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import { NyxError } from '@nyx/foundation';
import { ClientConnection, type ConnectionOwner } from './client-connection.ts';

const SOCKET_MODE = 0o600;
const DIRECTORY_MODE = 0o755;

export class ClientServer {
  readonly #path: string;
  readonly #server: Server;
  readonly #connections = new Map<number, ClientConnection>();
  #lastNumber = 0;

  constructor(path: string, owner: ConnectionOwner) {
    this.#path = path;
    this.#server = createServer((socket) => {
      this.#lastNumber += 1;
      const connection = new ClientConnection(this.#lastNumber, socket, {
        onGreeted: (greeted) => owner.onGreeted(greeted),
        onRequest: (from, request) => owner.onRequest(from, request),
        onRead: (from) => owner.onRead(from),
        onGone: (gone, reason) => {
          this.#connections.delete(gone.number);
          owner.onGone(gone, reason);
        },
      });
      this.#connections.set(connection.number, connection);
    });
  }

  /** Opens the socket, in place of one that a dead process left. Throws `NYX_RING_SOCKET_UNUSABLE`. */
  async listen(): Promise<void> {
    try {
      mkdirSync(dirname(this.#path), { recursive: true, mode: DIRECTORY_MODE });
      await removeStale(this.#path);
      await this.#bind();
      chmodSync(this.#path, SOCKET_MODE);
    } catch (cause) {
      if (cause instanceof NyxError) throw cause;
      throw new NyxError('NYX_RING_SOCKET_UNUSABLE', `The socket ${this.#path} cannot be opened.`, {
        data: { path: this.#path, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
        cause,
      });
    }
  }

  #bind(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject);
    // Node binds within the call, so the mode is right from the first moment on, and nothing else is made meanwhile.
    const formerMask = process.umask(0o177);
    this.#server.listen(this.#path, resolve);
    process.umask(formerMask);
    return promise;
  }

  connection(number: number): ClientConnection | undefined {
    return this.#connections.get(number);
  }

  connections(): IterableIterator<ClientConnection> {
    return this.#connections.values();
  }

  /** Ends all connections and removes the socket. */
  close(): void {
    for (const connection of this.#connections.values()) connection.close();
    this.#server.close();
  }
}

/** Removes a socket that nobody listens on; refuses to take the place of one that answers. */
async function removeStale(path: string): Promise<void> {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isSocket()) {
    throw new NyxError('NYX_RING_SOCKET_UNUSABLE', `${path} is there and is no socket.`, { data: { path } });
  }
  const answers = await new Promise<boolean>((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
  if (answers) {
    throw new NyxError('NYX_RING_SOCKET_UNUSABLE', `Another ring process serves ${path}.`, { data: { path } });
  }
  unlinkSync(path);
}
