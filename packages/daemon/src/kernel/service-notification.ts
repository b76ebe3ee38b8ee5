/**
 * Tells the service manager how this process is: ready, alive, stopping.
 *
 * Follows sd_notify(3): datagrams of `NAME=value` lines to the unix socket that NOTIFY_SOCKET names, by path or
 * in the abstract namespace. Sending never waits: a service manager that does not read must not stop the ring,
 * and a lost notice of life is repeated with the next one.
 */
import { closeSync } from 'node:fs';
import { type Availability, available, errorText, unavailable } from './availability.ts';
import { type CLibrary, cLibrary } from './c-library.ts';

const AF_UNIX = 1;
const SOCK_DGRAM_CLOSED_ON_EXEC = 2 | 0o2000000;
const MSG_DONTWAIT_NOSIGNAL = 0x40 | 0x4000;
/** A unix address holds at most this many bytes of a name. */
const NAME_BYTES_MAX = 107;

/** Each call returns whether the notice was handed over. */
export interface ServiceNotification {
  /** Start-up is over; units that wait for this one may go on. */
  ready(status: string): boolean;
  /** The orderly end has begun. */
  stopping(status: string): boolean;
  /** One line for `systemctl status`. */
  status(text: string): boolean;
  /** The process is alive and well; to be sent at least every half of {@link watchdogIntervalMs}. */
  alive(): boolean;
  /** Asks for more time to start or to stop. */
  extendTimeout(durationMs: number): boolean;
  /** How long the service manager waits for {@link alive} before it kills the process; `null` where it does not. */
  readonly watchdogIntervalMs: number | null;
  close(): void;
}

/** A unix socket's address, as bytes of `struct sockaddr_un`. */
function unixAddress(name: string): Uint8Array | null {
  const isAbstract = name.startsWith('@');
  const bytes = Buffer.from(isAbstract ? `\0${name.slice(1)}` : `${name}\0`, 'utf8');
  if (bytes.length > NAME_BYTES_MAX + 1) return null;
  const family = Buffer.alloc(2);
  // In the machine's own order, which is little-endian wherever Node runs on Linux for Nyx.
  family.writeUInt16LE(AF_UNIX);
  return Buffer.concat([family, bytes]);
}

function watchdogIntervalMs(environment: NodeJS.ProcessEnv): number | null {
  const { WATCHDOG_USEC, WATCHDOG_PID } = environment;
  const isForOther = WATCHDOG_PID !== undefined && WATCHDOG_PID !== '' && Number(WATCHDOG_PID) !== process.pid;
  const microseconds = Number(WATCHDOG_USEC);
  return isForOther || !Number.isSafeInteger(microseconds) || microseconds <= 0 ? null : microseconds / 1000;
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]+/g, ' ');

class DatagramNotification implements ServiceNotification {
  readonly watchdogIntervalMs: number | null;
  readonly #library: CLibrary;
  readonly #fd: number;
  readonly #address: Uint8Array;

  constructor(library: CLibrary, fd: number, address: Uint8Array, intervalMs: number | null) {
    this.#library = library;
    this.#fd = fd;
    this.#address = address;
    this.watchdogIntervalMs = intervalMs;
  }

  ready(status: string): boolean {
    return this.#send(`READY=1\nMAINPID=${process.pid}\nSTATUS=${oneLine(status)}`);
  }

  stopping(status: string): boolean {
    return this.#send(`STOPPING=1\nSTATUS=${oneLine(status)}`);
  }

  status(text: string): boolean {
    return this.#send(`STATUS=${oneLine(text)}`);
  }

  alive(): boolean {
    return this.#send('WATCHDOG=1');
  }

  extendTimeout(durationMs: number): boolean {
    return this.#send(`EXTEND_TIMEOUT_USEC=${Math.round(durationMs * 1000)}`);
  }

  close(): void {
    closeSync(this.#fd);
  }

  #send(text: string): boolean {
    const bytes = Buffer.from(text, 'utf8');
    const address = this.#address;
    const sent = this.#library.sendto(this.#fd, bytes, bytes.length, MSG_DONTWAIT_NOSIGNAL, address, address.length);
    return Number(sent) === bytes.length;
  }
}

/**
 * Opens the way to the service manager that `environment` names, and takes what names it out of `environment`,
 * so that no child speaks in this process's name. Never rejects.
 */
export async function openServiceNotification(
  environment: NodeJS.ProcessEnv,
): Promise<Availability<ServiceNotification>> {
  const name = environment.NOTIFY_SOCKET;
  const intervalMs = watchdogIntervalMs(environment);
  for (const variable of ['NOTIFY_SOCKET', 'WATCHDOG_USEC', 'WATCHDOG_PID']) delete environment[variable];
  if (!name) return unavailable('no service manager waits for notices: the process does not run as a systemd service');
  const consequence = 'systemd is not told of readiness and life';
  const address = name.startsWith('/') || name.startsWith('@') ? unixAddress(name) : null;
  if (!address) return unavailable(`NOTIFY_SOCKET names no unix socket (${name}); ${consequence}`);
  try {
    const library = await cLibrary();
    const fd = library.socket(AF_UNIX, SOCK_DGRAM_CLOSED_ON_EXEC, 0);
    return fd < 0
      ? unavailable(`no unix socket can be opened (${library.lastError()}); ${consequence}`)
      : available(new DatagramNotification(library, fd, address, intervalMs));
  } catch (error) {
    return unavailable(`the C library cannot be called (${errorText(error)}); ${consequence}`);
  }
}
