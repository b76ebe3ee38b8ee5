/**
 * Branded identifiers: values that look alike but must not be mixed up.
 *
 * The brand exists in the types alone. Values are made where they enter the program (a configuration
 * file, a decoded datagram), by the functions here, which check them.
 */
import { assert } from './assert.ts';

declare const brand: unique symbol;
type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

/** A node's number in the cluster: an integer from 1 to {@link NODE_ID_MAX}, the same on every node. */
export type NodeId = Branded<number, 'NodeId'>;
/** A node's name, as the configuration writes it. */
export type NodeName = Branded<string, 'NodeName'>;
/** The id of a resource (primitive, group, clone), unique in the configuration. */
export type ResourceId = Branded<string, 'ResourceId'>;
/**
 * One start of a ring process: drawn at random from 1 to 2^48 - 1 when it starts.
 * A fencing result holds for one incarnation only, so a node that has come back is never taken for dead.
 */
export type Incarnation = Branded<number, 'Incarnation'>;

/** The highest node id. It fits the two bytes that the wire format gives a sender. */
export const NODE_ID_MAX = 65_535;
const INCARNATION_MAX = 2 ** 48 - 1;
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const NODE_NAME = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?$/;

export const isNodeId = (value: unknown): value is NodeId =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= NODE_ID_MAX;

export function nodeId(value: number): NodeId {
  assert(isNodeId(value), `a node id is an integer from 1 to ${NODE_ID_MAX}, not ${value}`);
  return value;
}

/** Whether `value` is a host name of at most 64 characters. */
export const isNodeName = (value: string): value is NodeName => NODE_NAME.test(value);

export function nodeName(value: string): NodeName {
  assert(isNodeName(value), `a node name is a host name, not ${JSON.stringify(value)}`);
  return value;
}

/** Whether `value` starts with a letter or underscore and goes on with letters, digits, `_`, `.` and `-`. */
export const isIdentifier = (value: string): boolean => IDENTIFIER.test(value);

export function resourceId(value: string): ResourceId {
  assert(isIdentifier(value), `a resource id starts with a letter or underscore: ${JSON.stringify(value)}`);
  return value as ResourceId;
}

export const isIncarnation = (value: unknown): value is Incarnation =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= INCARNATION_MAX;

export function incarnation(value: number): Incarnation {
  assert(isIncarnation(value), `an incarnation is an integer from 1 to 2^48 - 1, not ${value}`);
  return value;
}
