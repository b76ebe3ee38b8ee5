/**
 * Makes protobuf's 64-bit fields plain numbers in this process.
 *
 * All our sequence numbers are safe integers. Where a `Long` class is installed, protobufjs would decode such
 * fields into its objects; where it is not, into numbers: the same program would behave in two ways.
 */
import protobuf from 'protobufjs/minimal.js';

/** Switches `Long` off. Every codec calls it before its first use; it may be called any number of times. */
export function usePlainNumbers(): void {
  if (protobuf.util.Long === undefined) return;
  Reflect.set(protobuf.util, 'Long', undefined);
  protobuf.configure();
}
