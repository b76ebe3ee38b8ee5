/**
 * Applies changes of the group's members to the state: who is present, who is lost, who has left, who is in charge.
 *
 * Decides what becomes of what ran on a node that departs (nothing, until its fate is known) and of one that comes
 * back (everything there is unknown, and probed).
 */
import type { GroupLeaveReason } from '@nyx/membership/client';
import type { Summary } from '../messages.ts';
import { type ClusterState, counts, findNode, type NodeCondition, type NodeRecord } from '../state/cluster-state.ts';
import { trigger, type Writer, writeEntry } from '../state/journal.ts';
import { runningOn } from './knowledge.ts';

export interface Presence {
  readonly name: string;
  readonly id: number;
  readonly incarnation: number;
}

/** The record of a node, made where it is missing. */
export function nodeRecord(state: ClusterState, name: string, id: number): NodeRecord {
  const known = findNode(state, name);
  if (known) return known;
  const record: NodeRecord = {
    name,
    id,
    condition: 'never-seen',
    caughtUp: false,
    incarnation: null,
    memberSince: 0,
    conditionSeq: null,
    leaving: false,
    fencedIncarnation: null,
    uncertain: false,
    heldAtLoss: 0,
    othersHeldAtLoss: 0,
  };
  state.nodes.push(record);
  state.nodes.sort((left, right) => left.id - right.id);
  return record;
}

/** A fence agent that a node was running has no one any more to tell how it ended: that attempt counts as failed. */
function abandonFencingBy(state: ClusterState, node: string): void {
  for (const operation of state.fencing) {
    if (operation.by !== node) continue;
    operation.phase = 'retrying';
    operation.by = null;
    operation.lastError = `${node}, which ran the agent, left before it answered`;
  }
}

/** Marks a node as present and not caught up. What it may still run stays on record until it is probed. */
export function applyArrival(state: ClusterState, arrival: Presence): void {
  const node = nodeRecord(state, arrival.name, arrival.id);
  node.condition = 'member';
  node.caughtUp = false;
  node.memberSince = 0;
  node.incarnation = arrival.incarnation;
  node.leaving = false;
  abandonFencingBy(state, node.name);
  // A peer that is back need not be isolated for having been silent. An agent that is under way cannot be called back.
  state.fencing = state.fencing.filter(
    (operation) =>
      operation.target !== node.name || operation.phase === 'running' || isRequested(state, operation.target),
  );
}

const isRequested = (state: ClusterState, target: string): boolean =>
  state.fenceRequests.some((request) => request.target === target);

const CONDITION_OF: Readonly<Record<GroupLeaveReason, NodeCondition>> = {
  'node-down': 'lost',
  'node-left': 'left',
  leave: 'manager-gone',
  'process-died': 'manager-gone',
  'too-slow': 'manager-gone',
};

/** Marks a node as departed, by the reason that the ring gives. */
export function applyDeparture(state: ClusterState, departed: Presence, reason: GroupLeaveReason): void {
  const node = nodeRecord(state, departed.name, departed.id);
  if (node.condition === 'fenced' && node.incarnation === departed.incarnation) return;
  node.incarnation = departed.incarnation;
  setAbsent(state, node, CONDITION_OF[reason]);
}

/** Gives an absent node its condition; the journal tells of it at the sync point, with the time and figures of a member. */
export function setAbsent(state: ClusterState, node: NodeRecord, condition: NodeCondition): void {
  if (node.condition === condition) return;
  abandonFencingBy(state, node.name);
  node.caughtUp = false;
  node.memberSince = 0;
  if (condition === 'lost') {
    node.heldAtLoss = runningOn(state, node.name).length;
    node.othersHeldAtLoss = state.nodes
      .filter((other) => other.name !== node.name && counts(other))
      .reduce((sum, other) => sum + runningOn(state, other.name).length, 0);
    const isolated = node.incarnation !== null && node.fencedIncarnation === node.incarnation;
    node.condition = isolated ? 'fenced' : 'lost';
  } else {
    node.condition = condition;
  }
  node.conditionSeq = null;
  if (node.condition === 'left' || node.condition === 'fenced') {
    node.leaving = false;
    node.uncertain = false;
    forgetNode(state, node.name);
  } else if (node.condition === 'lost') {
    node.uncertain = true;
  }
}

/** Drops everything that was known of a node's resources: it runs nothing any more, or it will be probed. */
export function forgetNode(state: ClusterState, name: string): void {
  state.history = state.history.filter((entry) => entry.node !== name);
  state.operations = state.operations.filter((operation) => operation.node !== name);
}

/** Writes down what has happened to nodes since the last time that members agreed. */
export function announceConditions(state: ClusterState, writer: Writer, silentMs: Summary['silentMs']): void {
  for (const node of state.nodes) {
    if (node.conditionSeq !== null) continue;
    const draft = conditionEntry(node, silentMs[node.name]);
    if (!draft) continue;
    node.conditionSeq = writeEntry(state, writer, draft);
    trigger(state, node.conditionSeq);
  }
}

function conditionEntry(node: NodeRecord, silentMs: number | undefined): Parameters<typeof writeEntry>[2] | null {
  switch (node.condition) {
    case 'lost':
      return {
        kind: 'node-lost',
        message: `${node.name} stopped answering; it may be dead, cut off or frozen`,
        node: node.name,
        data: silentMs === undefined ? {} : { silentMs },
      };
    case 'fenced':
      return {
        kind: 'node-lost',
        message: `${node.name} is gone; it was isolated`,
        node: node.name,
        data: { fenced: true },
      };
    case 'left':
      return { kind: 'node-left', message: `${node.name} took leave in order`, node: node.name };
    case 'manager-gone':
      return {
        kind: 'node-lost',
        message: `the manager of ${node.name} ended; the node itself answers and what runs there stays`,
        node: node.name,
        data: { managerOnly: true },
      };
    default:
      return null;
  }
}

/** A node has the state: it counts from now on, and what it runs is found out by probes. */
export function applyCaughtUp(state: ClusterState, name: string, writer: Writer): void {
  const node = findNode(state, name);
  if (node?.condition !== 'member' || node.caughtUp) return;
  node.caughtUp = true;
  node.uncertain = false;
  state.lastRank += 1;
  node.memberSince = state.lastRank;
  forgetNode(state, name);
  state.fencing = state.fencing.filter((operation) => operation.target !== name || operation.phase === 'running');
  node.conditionSeq = writeEntry(state, writer, { kind: 'node-joined', message: `${name} joined`, node: name });
  trigger(state, node.conditionSeq);
  // Whoever may have written apart has shown its lineage by now.
  if (state.nodes.every(counts)) state.acceptedDivergence = false;
  determineDc(state, writer);
}

/** The DC: the caught-up member that has been in the group longest; ties fall to the lowest id. */
export function determineDc(state: ClusterState, writer: Writer): void {
  const ranked = state.nodes
    .filter(counts)
    .sort((left, right) => left.memberSince - right.memberSince || left.id - right.id);
  const dc = ranked[0]?.name ?? null;
  if (dc === state.dc) return;
  const previous = state.dc;
  state.dc = dc;
  if (dc === null) return;
  const message = previous ? `${dc} is in charge now, as the DC, after ${previous}` : `${dc} is in charge, as the DC`;
  const cause = previous ? (findNode(state, previous)?.conditionSeq ?? null) : null;
  const seq = writeEntry(state, writer, { kind: 'dc', message, node: dc, cause });
  state.settled = false;
  state.triggerSeq ??= seq;
}

/** Takes the ring's word on nodes that are not in the group. Returns whether anything changed. */
export function applyAbsence(state: ClusterState, absent: Summary['absent'], members: readonly string[]): boolean {
  let changed = false;
  for (const peer of absent) {
    const node = findNode(state, peer.name);
    if (!node || members.includes(peer.name)) continue;
    const before = node.condition;
    if (peer.state === 'lost' && node.condition === 'manager-gone') setAbsent(state, node, 'lost');
    if (peer.state === 'left' && node.condition === 'manager-gone') setAbsent(state, node, 'left');
    const sameStart = peer.incarnation !== null && peer.incarnation === node.incarnation;
    if (peer.state === 'fenced' && sameStart && (node.condition === 'lost' || node.condition === 'manager-gone')) {
      node.fencedIncarnation = node.incarnation;
      setAbsent(state, node, 'fenced');
      state.fencing = state.fencing.filter((operation) => operation.target !== node.name);
    }
    changed ||= node.condition !== before;
  }
  return changed;
}
