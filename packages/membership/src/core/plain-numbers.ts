/**
 * Makes protobuf's 64-bit fields plain numbers in this process.
 *
 * All our sequence numbers are safe integers. Where a `Long` class is installed, protobufjs would decode such
 * fields into its objects; where it is not, into numbers: the same program would behave in two ways. The generated
 * modules decide it while they load, so this module is the first import of each codec, by a statement of its own.
 */
import protobuf from 'protobufjs/minimal.js';

Reflect.set(protobuf.util, 'Long', undefined);
protobuf.configure();
