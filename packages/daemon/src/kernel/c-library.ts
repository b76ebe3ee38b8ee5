/**
 * The calls into the C library that Node offers no way to. Loaded when first needed: a process that notifies
 * nobody and asks no socket for its peer pays nothing for it.
 */

/** Addresses and buffers are passed as bytes, results are what the call returned: -1 is a failure. */
export interface CLibrary {
  socket(domain: number, type: number, protocol: number): number;
  sendto(
    fd: number,
    bytes: Uint8Array,
    byteCount: number,
    flags: number,
    address: Uint8Array,
    addressByteCount: number,
  ): number;
  getsockopt(fd: number, level: number, option: number, value: Uint8Array, byteCount: Uint32Array): number;
  ioctl(fd: number, request: number, value: Uint8Array): number;
  /** The error of the last call that failed, as a name: `ECONNREFUSED`. */
  lastError(): string;
}

const PROTOTYPES = {
  socket: 'int socket(int domain, int type, int protocol)',
  sendto: 'long sendto(int fd, const uint8_t *bytes, size_t count, int flags, const uint8_t *address, uint32_t length)',
  getsockopt: 'int getsockopt(int fd, int level, int option, _Out_ uint8_t *value, _Inout_ uint32_t *length)',
  ioctl: 'int ioctl(int fd, unsigned long request, _Inout_ uint8_t *value)',
} as const;

let loading: Promise<CLibrary> | null = null;

async function load(): Promise<CLibrary> {
  const { default: koffi } = await import('koffi');
  const library = koffi.load('libc.so.6');
  const names = new Map(Object.entries(koffi.os.errno).map(([name, value]) => [value, name]));
  return {
    socket: library.func(PROTOTYPES.socket),
    sendto: library.func(PROTOTYPES.sendto),
    getsockopt: library.func(PROTOTYPES.getsockopt),
    ioctl: library.func(PROTOTYPES.ioctl),
    lastError: () => names.get(koffi.errno()) ?? `error ${koffi.errno()}`,
  };
}

/** The library, loaded once. Rejects where it cannot be loaded (another C library, no prebuilt binding). */
export function cLibrary(): Promise<CLibrary> {
  loading ??= load();
  return loading;
}
