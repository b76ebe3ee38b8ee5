/**
 * Makes the state of a member's disk the beginning of the cluster's present life.
 *
 * Decides what of it still holds: the configuration and what was counted do; what was believed of resources does not, because every
 * one of them is probed.
 */
import type { ClusterState } from '../state/cluster-state.ts';
import { commitInherited } from './changes.ts';
import type { ApplyContext } from './context.ts';
import { applyArrival, forgetNode, nodeRecord, type Presence, setAbsent } from './membership.ts';

/** Begins anew with `context.state`, in which `present` are the group's members and `roster` all nodes. */
export function establish(
  context: ApplyContext,
  present: readonly Presence[],
  roster: readonly { readonly name: string; readonly id: number }[],
): void {
  const { state } = context;
  for (const node of roster) nodeRecord(state, node.name, node.id);
  resetActivity(state);
  for (const node of state.nodes) {
    forgetNode(state, node.name);
    node.uncertain = node.condition !== 'fenced' && node.condition !== 'left';
    node.conditionSeq ??= 0;
    const arrival = present.find((member) => member.name === node.name);
    if (arrival) applyArrival(state, arrival);
    // It was there when this state was written, and nobody knows what became of it.
    else if (node.condition === 'member' || node.condition === 'manager-gone') setAbsent(state, node, 'lost');
  }
  // Somebody may have been told that what was proposed is in force.
  commitInherited(context);
}

function resetActivity(state: ClusterState): void {
  state.operations = [];
  state.fencing = [];
  state.fenceRequests = [];
  state.moves = [];
  state.detection = {};
  state.blocked = [];
  state.settled = false;
  state.triggerSeq = null;
  state.announcedTriggerSeq = null;
  state.transitionSeq = null;
  state.dc = null;
}
