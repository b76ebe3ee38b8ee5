/**
 * Commands given to this member: refused at once where that is certain, else followed until the agreed order has
 * decided.
 */
import type { ClusterConfiguration } from '../configuration/index.ts';
import { primitivesOf } from '../configuration/index.ts';
import type { ClusterCommand, CommandOutcome } from '../contract/commands.ts';
import type { Effects } from './effects.ts';
import { clusterModel } from './planning/cluster-model.ts';
import { isVersioned } from './replica/apply.ts';
import { divergenceRefusal, namedNodes } from './replica/changes.ts';
import type { Acceptance, Consequence, Environment, Refusal } from './replica/context.ts';
import { knownStateOf } from './replica/knowledge.ts';
import { type ClusterState, counts } from './state/cluster-state.ts';

export interface SubmissionView {
  readonly state: ClusterState;
  readonly configuration: ClusterConfiguration | null;
  readonly epochMs: number;
  readonly quorate: boolean;
  /** This member has the state and counts. */
  readonly ready: boolean;
  readonly reason: string;
  readonly schedule: Environment['schedule'];
}

type Placement = ReadonlyMap<string, string>;
const PLACEMENTS_MAX = 200;

/** Why a command is refused before it is sent, or `null`. What depends on the agreed order is checked there. */
export function refusalBeforeSending(
  view: SubmissionView,
  command: ClusterCommand,
  acceptDivergence: boolean,
): Refusal | null {
  const { configuration } = view;
  if (!view.ready || !configuration)
    return { code: 'NYX_CLUSTER_NOT_READY', message: `this node takes no commands: ${view.reason}` };
  if (!view.quorate && command.type !== 'leave') {
    return {
      code: 'NYX_CLUSTER_NOT_QUORATE',
      message: 'this partition is not quorate, so it may not decide for the cluster',
    };
  }
  if (isVersioned(command.type) && !acceptDivergence) {
    const divergence = divergenceRefusal(view.state, configuration);
    if (divergence) return divergence;
  }
  if (command.type === 'standby' && !command.stopServices) return serviceStop(view, configuration, command.nodes);
  return null;
}

/** Names the services that a `standby` would leave without a node. */
function serviceStop(
  view: SubmissionView,
  configuration: ClusterConfiguration,
  nodes: readonly string[] | 'all',
): Refusal | null {
  const names = namedNodes(configuration, nodes);
  if ('code' in names) return names;
  const { state, epochMs, quorate } = view;
  const attributes = { ...state.attributes };
  for (const name of names) attributes[name] = { standby: true };
  const plan = view.schedule(clusterModel({ state: { ...state, attributes }, configuration, epochMs, quorate }));
  const stopped = primitivesOf(configuration)
    .map(({ primitive }) => primitive.id as string)
    .filter((id) => placementOf(state, configuration).has(id))
    .filter((id) => plan.assignment.resources.find((entry) => entry.resource === id)?.nextNode === null);
  if (stopped.length === 0) return null;
  return {
    code: 'NYX_CLUSTER_SERVICE_STOPS',
    message: `${stopped.join(', ')} would run nowhere with ${names.join(' and ')} in standby`,
  };
}

/** Where each primitive runs. */
function placementOf(state: ClusterState, configuration: ClusterConfiguration): Placement {
  const placement = new Map<string, string>();
  for (const { primitive } of primitivesOf(configuration)) {
    const node = state.nodes.find(
      (candidate) =>
        counts(candidate) && ['started', 'promoted'].includes(knownStateOf(state, primitive.id, candidate.name)),
    );
    if (node) placement.set(primitive.id, node.name);
  }
  return placement;
}

/**
 * Where each primitive ran when a command was accepted. A cleanup has forgotten by then what is known of a resource:
 * it is where it last ran, and has not moved for being probed again.
 */
function placementBefore(state: ClusterState, configuration: ClusterConfiguration): Placement {
  const placement = new Map(placementOf(state, configuration));
  for (const { primitive } of primitivesOf(configuration)) {
    const last = state.lastNode[primitive.id];
    if (placement.has(primitive.id) || last === undefined) continue;
    if (knownStateOf(state, primitive.id, last) === 'unknown') placement.set(primitive.id, last);
  }
  return placement;
}

export class Submissions {
  private readonly open = new Set<string>();
  /** Accepted, but with a member lost since: answered once its fate is known. */
  private readonly uncertain = new Map<string, Acceptance>();
  private readonly placements = new Map<number, Placement>();

  begin(commandId: string): void {
    this.open.add(commandId);
  }

  /** Takes what the agreed order decided about commands, also about those given to other members. */
  take(consequence: Consequence, view: SubmissionView, effects: Effects): void {
    if (consequence.type === 'refused') {
      if (this.open.delete(consequence.commandId)) {
        effects.replies.push({ commandId: consequence.commandId, refusal: consequence.refusal });
      }
      return;
    }
    if (consequence.type !== 'accepted') return;
    const { acceptance, commandId } = consequence;
    if (view.configuration) this.remember(acceptance.seq, placementBefore(view.state, view.configuration));
    if (!this.open.delete(commandId)) return;
    if (consequence.certain) effects.replies.push({ commandId, acceptance });
    else this.uncertain.set(commandId, acceptance);
  }

  /** Answers what has become certain. */
  review(view: SubmissionView, effects: Effects): void {
    if (this.uncertain.size === 0 || divergenceRefusal(view.state, view.configuration) !== null) return;
    for (const [commandId, acceptance] of this.uncertain) effects.replies.push({ commandId, acceptance });
    this.uncertain.clear();
  }

  /** This member's state was replaced: whether an open command was carried out cannot be told from here. */
  abandon(effects: Effects): void {
    const refusal: Refusal = {
      code: 'NYX_CLUSTER_OUTCOME_UNKNOWN',
      message: "the members came apart while the command was under way, and this member took another's state over",
    };
    for (const commandId of [...this.open, ...this.uncertain.keys()]) effects.replies.push({ commandId, refusal });
    this.open.clear();
    this.uncertain.clear();
  }

  private remember(seq: number, placement: Placement): void {
    this.placements.set(seq, placement);
    const oldest = this.placements.keys().next().value;
    if (this.placements.size > PLACEMENTS_MAX && oldest !== undefined) this.placements.delete(oldest);
  }

  /** What has come of the command with the journal entry `seq`. */
  outcomeOf(seq: number, state: ClusterState, configuration: ClusterConfiguration | null): CommandOutcome {
    const since = state.journal.findLast((entry) => entry.kind === 'settled');
    const settled = state.settled && since !== undefined && since.seq > seq;
    const before = this.placements.get(seq);
    const moved: CommandOutcome['moved'] = [];
    if (configuration && before) {
      const now = placementOf(state, configuration);
      for (const { primitive } of primitivesOf(configuration)) {
        const from = before.get(primitive.id) ?? null;
        const to = now.get(primitive.id) ?? null;
        if (from !== to) moved.push({ resource: primitive.id, from, to });
      }
    }
    return { settled, moved, blocked: settled ? state.blocked.map((entry) => ({ ...entry })) : [] };
  }
}
