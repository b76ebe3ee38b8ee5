/**
 * Writes server-sent events to one client until either side ends.
 *
 * A client that reads too slowly is disconnected instead of being buffered for without bound: it
 * comes back with the last id it saw and misses nothing.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';

const KEEP_ALIVE_MS = 15_000;
const UNREAD_BYTES_MAX = 1024 * 1024;

interface StreamedEvent {
  readonly id?: number;
  readonly event?: string;
  readonly data: unknown;
}

export interface EventStreamWriter {
  send(event: StreamedEvent): void;
  /** Calls `listener` once when the stream has ended, whoever ended it. */
  onEnd(listener: () => void): void;
}

/** The streams that are open on one listener, so that closing it ends them. */
export class OpenStreams {
  readonly #ends = new Set<() => void>();

  add(end: () => void): () => void {
    this.#ends.add(end);
    return () => this.#ends.delete(end);
  }

  endAll(): void {
    for (const end of [...this.#ends]) end();
  }
}

const format = ({ id, event, data }: StreamedEvent): string =>
  `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}data: ${JSON.stringify(data)}\n\n`;

/** Takes the answer over from the framework and begins the stream. */
export function beginEventStream(reply: FastifyReply, open: OpenStreams): EventStreamWriter {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Some proxies hold a stream back to fill a buffer.
    'x-accel-buffering': 'no',
  });
  raw.write(': nyx\n\n');
  const keepAlive = setInterval(() => raw.write(': still here\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();
  const forget = open.add(() => raw.end());
  raw.once('close', () => {
    clearInterval(keepAlive);
    forget();
  });
  raw.on('error', () => raw.destroy());
  return {
    send(event) {
      if (raw.writableEnded || raw.destroyed) return;
      raw.write(format(event));
      if (raw.writableLength > UNREAD_BYTES_MAX) raw.destroy();
    },
    onEnd(listener) {
      raw.once('close', listener);
    },
  };
}

/** Whether the client asked for a stream by its `Accept`. */
export const acceptsEventStream = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('text/event-stream');

/** Whether the client asked for JSON and not for a stream. */
export const acceptsJsonAlone = (request: FastifyRequest): boolean =>
  (request.headers.accept ?? '').includes('application/json') && !acceptsEventStream(request);
