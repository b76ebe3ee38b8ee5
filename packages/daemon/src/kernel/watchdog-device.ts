/**
 * A watchdog device of the kernel: it resets the host unless something is written to it in time.
 *
 * Any byte feeds it, and a `V` before it is closed disarms it (magic close). Its timeout is set and read by ioctl;
 * where the C library cannot be called it is read from sysfs and stays as the driver has it.
 */
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { WatchdogDevice } from '@nyx/membership';
import { errorText } from './availability.ts';
import { cLibrary } from './c-library.ts';

const WDIOC_GETSUPPORT = 0x80285700;
const WDIOC_SETTIMEOUT = 0xc0045706;
const WDIOC_GETTIMEOUT = 0x80045707;
const SUPPORT_BYTES = 40;
const OPTION_MAGIC_CLOSE = 0x0100;
const SECOND_MS = 1000;

/** The device at `path`, to be set to about `timeoutMs`; the timeout that `open` tells is the one in force. */
export function watchdogDevice(path: string, timeoutMs: number): WatchdogDevice {
  let fd: number | null = null;
  const write = (text: string): void => {
    if (fd !== null) writeSync(fd, text);
  };
  return {
    path,
    async open() {
      // What only looks like a device (a file left by a mistaken redirection) resets nothing.
      if (!statSync(path).isCharacterDevice()) throw new Error(`${path} is no device`);
      fd = openSync(path, 'w');
      try {
        return { timeoutMs: await settleTimeout(path, fd, timeoutMs) };
      } catch (error) {
        write('V');
        closeSync(fd);
        fd = null;
        throw error;
      }
    },
    feed: () => write('.'),
    disarm() {
      write('V');
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
}

/** Sets the timeout and reads what is in force, in milliseconds. Throws where nobody tells it. */
async function settleTimeout(path: string, fd: number, wantedMs: number): Promise<number> {
  const library = await cLibrary().catch(() => null);
  if (library === null) return timeoutFromSysfs(path, 'the C library cannot be called');
  const seconds = new Uint8Array(4);
  const view = new DataView(seconds.buffer);
  const support = new Uint8Array(SUPPORT_BYTES);
  if (library.ioctl(fd, WDIOC_GETSUPPORT, support) === 0) {
    const options = new DataView(support.buffer).getUint32(0, true);
    if ((options & OPTION_MAGIC_CLOSE) === 0) {
      throw new Error(`the driver of ${path} stops the watchdog whenever it is closed, so it does not survive a crash`);
    }
  }
  view.setUint32(0, Math.ceil(wantedMs / SECOND_MS), true);
  // A driver that has one fixed timeout refuses to set it, which is no obstacle to reading it.
  library.ioctl(fd, WDIOC_SETTIMEOUT, seconds);
  if (library.ioctl(fd, WDIOC_GETTIMEOUT, seconds) === 0) return view.getUint32(0, true) * SECOND_MS;
  return timeoutFromSysfs(path, library.lastError());
}

function timeoutFromSysfs(path: string, trouble: string): number {
  const name = path.split('/').at(-1) ?? '';
  const file = `/sys/class/watchdog/${name === 'watchdog' ? 'watchdog0' : name}/timeout`;
  try {
    const seconds = Number(readFileSync(file, 'utf8').trim());
    if (seconds > 0) return seconds * SECOND_MS;
  } catch (error) {
    throw new Error(`${path} does not tell its timeout (${trouble}; ${errorText(error)})`, { cause: error });
  }
  throw new Error(`${path} does not tell its timeout (${trouble}; ${file} holds no number)`);
}
