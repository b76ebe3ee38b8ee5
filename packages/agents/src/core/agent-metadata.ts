/**
 * An agent's description of itself: its parameters and what it advises for its actions.
 *
 * The types follow the metadata of the OCF resource agent API 1.1 and of the fence agents, in one form
 * for both. How the XML is read is `parse-metadata.ts`.
 */

/** The types of parameters that Nyx checks; what an agent calls otherwise is a `string`. */
export type ParameterType = 'string' | 'integer' | 'boolean' | 'select' | 'duration';

export interface ParameterDescription {
  readonly name: string;
  readonly required: boolean;
  /** No two resources of the cluster may have the same value (of the same group of parameters). */
  readonly unique: boolean;
  /** A change can be applied without a restart. */
  readonly reloadable: boolean;
  /** The agent advises against using it. */
  readonly deprecated: boolean;
  /** The parameter to use in its place, where the agent tells. */
  readonly replacedBy: string | null;
  readonly type: ParameterType;
  /** The values that a `select` allows; empty for every other type. */
  readonly options: readonly string[];
  /** What the agent takes where the parameter is not given; `null` where it does not say. */
  readonly defaultValue: string | null;
  readonly shortDescription: string;
}

export type AdvertisedRole = 'Started' | 'Promoted' | 'Unpromoted';

/** What an agent advises for one of its actions. */
export interface AdvertisedAction {
  readonly name: string;
  readonly timeoutMs: number | null;
  readonly intervalMs: number | null;
  readonly startDelayMs: number | null;
  /** The check level of a monitor; 0 where the agent does not say. */
  readonly depth: number;
  readonly role: AdvertisedRole | null;
  /** Of a fence agent's `on`: to be called when a node joins, and on that node itself. */
  readonly automatic: boolean;
  readonly onTarget: boolean;
}

export interface AgentMetadata {
  readonly name: string;
  readonly version: string;
  readonly shortDescription: string;
  readonly parameters: readonly ParameterDescription[];
  readonly actions: readonly AdvertisedAction[];
}

/**
 * The action that the agent advises for `name`: of several monitors the one for `role`, or else the one for
 * no role, with the smallest depth. `null` where it advises nothing.
 */
export function advertisedAction(
  metadata: AgentMetadata,
  name: string,
  role: AdvertisedRole | null = null,
): AdvertisedAction | null {
  const named = metadata.actions.filter((action) => action.name === name);
  const ofRole = named.filter((action) => action.role === role);
  const ofNone = named.filter((action) => action.role === null);
  const candidates = ofRole.length > 0 ? ofRole : ofNone.length > 0 ? ofNone : named;
  return candidates.reduce<AdvertisedAction | null>(
    (best, action) => (best === null || action.depth < best.depth ? action : best),
    null,
  );
}
