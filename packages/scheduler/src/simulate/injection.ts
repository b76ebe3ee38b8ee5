/**
 * What a person may assume of a cluster before asking for its plan: a node is lost, a monitor failed, a ticket is
 * gone. The shapes only; `inject.ts` changes the model accordingly.
 */
import type { OperationStatus } from '../model/history.ts';

/** How a node is assumed to be. */
export type InjectedNodeState =
  /** In the membership and able to run resources; a node that was away comes back empty. */
  | 'up'
  /** Stopped cleanly: nothing runs there. */
  | 'down'
  /** Gone without a word: what ran there counts as running until the node is fenced. */
  | 'unclean'
  /** Resources move away and none starts there. */
  | 'standby'
  /** No longer in standby. */
  | 'online'
  /** Its resources are left alone. */
  | 'maintenance'
  /** No longer in maintenance. */
  | 'managed'
  /** It asks to leave in good order. */
  | 'shutdown'
  /** Its fencing is asked for, whatever its state. */
  | 'fence';

/** Names one operation of one resource on one node. */
export interface OperationName {
  /** A primitive's id; for an instance of a globally unique clone with `:N`. */
  readonly resource: string;
  /** As agents know it: `start`, `stop`, `monitor`, `promote`, `demote`, `migrate_to`, `migrate_from`. */
  readonly operation: string;
  /** 0 for a one-off operation; a `monitor` with 0 is a probe. */
  readonly intervalMs: number;
  readonly node: string;
}

/** How an operation is assumed to end. */
export interface OperationOutcome extends OperationName {
  /** The agent's exit code (OCF). */
  readonly exitCode: number;
  /** `done` by default: the agent answered with the exit code. `timeout` and `notInstalled` need no exit code that means something. */
  readonly status?: OperationStatus;
}

/** One assumption about the cluster. */
export type Injection =
  | { readonly kind: 'node'; readonly node: string; readonly state: InjectedNodeState }
  | { readonly kind: 'quorum'; readonly quorate: boolean }
  | {
      readonly kind: 'ticket';
      readonly ticket: string;
      readonly state: 'granted' | 'revoked' | 'standby' | 'active';
    }
  | {
      readonly kind: 'attribute';
      readonly node: string;
      readonly name: string;
      /** `null` removes the attribute. */
      readonly value: string | null;
      /** Transient attributes, the default, vanish with the node's manager and win over permanent ones. */
      readonly permanent?: boolean;
    }
  | {
      readonly kind: 'utilization';
      /** A node (its capacity) or a primitive (its need). */
      readonly of: string;
      readonly name: string;
      readonly value: number;
    }
  /** The operation is assumed to have ended so already; a failure raises the fail count. */
  | ({ readonly kind: 'operation' } & OperationOutcome)
  /** Failures and fail counts of the resource are forgotten, on one node or everywhere. */
  | { readonly kind: 'cleanup'; readonly resource: string; readonly node?: string };
