/**
 * What the checks of a configuration may be told of the host. All of it is optional: without it, what
 * only the host can tell is not checked (a file is checked on another machine than it is meant for).
 *
 * The daemons and `nyxctl config check` fill it; nothing here touches the host.
 */

import type { TimingConfiguration } from './cluster-configuration.ts';

/** What the checks need of an agent's metadata. The metadata that the agents package reads has this shape. */
export interface AgentDescription {
  readonly parameters: readonly {
    readonly name: string;
    readonly required: boolean;
    /** Out of use; never asked for, and accepted in place of the parameter that replaced it. */
    readonly deprecated?: boolean;
    readonly replacedBy?: string | null;
    readonly type: 'string' | 'integer' | 'boolean' | 'select' | 'duration';
    /** The values that a `select` allows. */
    readonly options: readonly string[];
  }[];
}

/** What is known of the agents on this host at a moment. */
export interface AgentCatalogue {
  /** Every installed resource agent as a document would name it: `ocf:heartbeat:IPaddr2`. */
  readonly resourceAgents: readonly string[];
  /** Every installed fence agent. */
  readonly fenceAgents: readonly string[];
  /** The metadata of an agent of these lists, or `null` where it is not known: then its parameters are not checked. */
  describe(agent: string): AgentDescription | null;
}

/** What the checks need to know of a file. `kind` is `other` for what is no regular file. */
export interface FileFacts {
  readonly kind: 'file' | 'other';
  readonly sizeBytes: number;
  /** The permission bits, as in `0o600`. */
  readonly mode: number;
}

/** Looks at files of this host. */
export interface HostFiles {
  /** What is known of the file at `path`, or `null` where there is none. Symbolic links are followed. */
  inspect(path: string): FileFacts | null;
}

/** Where a secret of that name is kept on every node. */
export const SECRETS_DIRECTORY = '/etc/nyx/secrets';

/**
 * Whether the ring can work with these timings, as the ring itself decides: what is wrong, in words that follow
 * "the timings do not fit together:", or `null`.
 */
export type CheckTiming = (timing: TimingConfiguration) => string | null;

export interface Surroundings {
  /** The name of this host; then it must be among the nodes. */
  readonly hostName?: string;
  readonly agents?: AgentCatalogue;
  readonly files?: HostFiles;
  readonly checkTiming?: CheckTiming;
}
