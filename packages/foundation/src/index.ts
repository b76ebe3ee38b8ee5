export { AssertionFailure, assert, assertNever } from './assert.ts';
export { DURATION_UNITS, formatDuration, parseDurationMs } from './duration.ts';
export { ERROR_CATALOGUE, type NyxErrorCode } from './errors/catalogue.ts';
export type { ErrorDescription } from './errors/error-description.ts';
export { isNyxError, NyxError, type NyxErrorData, type NyxErrorOptions } from './errors/nyx-error.ts';
export {
  type Incarnation,
  incarnation,
  isIdentifier,
  isIncarnation,
  isNodeId,
  isNodeName,
  NODE_ID_MAX,
  type NodeId,
  type NodeName,
  nodeId,
  nodeName,
  type ResourceId,
  resourceId,
} from './identifiers.ts';
export { nearestWord } from './nearest.ts';
export { type Log, type LogLevel, type MonotonicClock, type Random, silentLog, type WallClock } from './ports.ts';
