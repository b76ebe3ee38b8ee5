/**
 * How `nyxctl` ends. Scripts rely on the numbers.
 *
 * Decides which of them an error stands for: whether the daemon was reached at all, whether it refused,
 * or whether something went wrong on the way.
 */
import { isNyxError, type NyxErrorCode } from '@nyx/foundation';

export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  unreachable: 3,
  refused: 4,
  timedOut: 5,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const UNREACHABLE: ReadonlySet<NyxErrorCode> = new Set<NyxErrorCode>([
  'NYX_API_UNREACHABLE',
  'NYX_API_CERTIFICATE_MISMATCH',
  'NYX_RING_UNREACHABLE',
  'NYX_RING_CONNECTION_LOST',
]);

/** Refused by `nyxctl` itself, before the daemon was asked. */
const REFUSED: ReadonlySet<NyxErrorCode> = new Set<NyxErrorCode>(['NYX_CLUSTER_CONFIRMATION', 'NYX_CLI_FILE_EXISTS']);

export function exitCodeOf(error: unknown): ExitCode {
  if (!isNyxError(error)) return EXIT.failed;
  if (UNREACHABLE.has(error.code)) return EXIT.unreachable;
  if (error.code === 'NYX_API_TIMED_OUT') return EXIT.timedOut;
  if (REFUSED.has(error.code)) return EXIT.refused;
  const { status } = error.data;
  if (status === 503) return EXIT.unreachable;
  if (typeof status === 'number' && status >= 400 && status < 500) return EXIT.refused;
  return EXIT.failed;
}
