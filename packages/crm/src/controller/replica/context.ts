/**
 * What the functions that apply a message are given, and what they may ask of the member that applies it.
 */
import type { NyxErrorCode } from '@nyx/foundation';
import type { ClusterModel, Schedule } from '@nyx/scheduler';
import type { ClusterConfiguration } from '../../configuration/index.ts';
import type { ClusterState, OperationInFlight, Proposal } from '../state/cluster-state.ts';
import type { Writer } from '../state/journal.ts';
import type { Digest } from '../state/lineage.ts';

/** Pure functions that the core is built with. */
export interface Environment {
  /** A collision-resistant digest; SHA-256 in hexadecimal. */
  readonly digest: Digest;
  /** The configuration that a document writes, or the first mistake in it. */
  readonly readDocument: (document: string, origin: string) => DocumentReading;
  /** The scheduler. */
  readonly schedule: (model: ClusterModel) => Schedule;
}

/** `digest` is of what the document says, so comments and layout make no difference. */
export type DocumentReading =
  | {
      readonly ok: true;
      readonly configuration: ClusterConfiguration;
      readonly document: string;
      readonly digest: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Why a command is not carried out: the parts of a `NyxError`. */
export interface Refusal {
  readonly code: NyxErrorCode;
  readonly message: string;
  readonly remedy?: string;
}

export interface Acceptance {
  readonly seq: number;
  readonly version: number;
  readonly summary: string;
}

/**
 * What one member has to do because of a message. Every member derives the same list from the same
 * message; `node` says whose business an item is.
 */
export type Consequence =
  | { readonly type: 'execute'; readonly node: string; readonly operation: OperationInFlight }
  | {
      readonly type: 'cancel-recurring';
      readonly node: string;
      readonly resource: string;
      readonly operation: string;
      readonly intervalMs: number;
    }
  | { readonly type: 'write-proposal'; readonly proposal: Proposal }
  | { readonly type: 'configuration-changed' }
  | {
      readonly type: 'accepted';
      readonly commandId: string;
      readonly acceptance: Acceptance;
      readonly certain: boolean;
    }
  | { readonly type: 'refused'; readonly commandId: string; readonly refusal: Refusal }
  | {
      readonly type: 'fence';
      readonly node: string;
      readonly target: string;
      readonly device: string;
      readonly attempt: number;
      readonly action: string;
    }
  | {
      readonly type: 'fenced';
      readonly node: string;
      readonly target: string;
      readonly id: number;
      readonly incarnation: number | null;
    }
  | { readonly type: 'take-leave'; readonly node: string }
  | {
      readonly type: 'restart-announced';
      readonly node: string;
      /** The start that is about to end: a promise of another one holds no longer. */
      readonly incarnation: number | null;
      readonly withinMs: number;
    };

export interface ApplyContext {
  readonly state: ClusterState;
  readonly environment: Environment;
  /** The configuration in force; replaced by a change. */
  configuration: ClusterConfiguration | null;
  /** The present epoch and the ring that it belongs to, as text. */
  readonly epoch: string;
  readonly ring: string;
  /** Names of the group's present members. */
  readonly members: readonly string[];
  readonly sender: string;
  readonly writer: Writer;
  readonly consequences: Consequence[];
}
