/**
 * Applies the steps of fencing operations. A success is what allows the rest of the cluster to take over, so it is
 * applied here, in the agreed order, and nowhere else.
 */
import type { Fencing, MessageOf } from '../messages.ts';
import {
  type ClusterState,
  type DeviceRecord,
  type FencingOperation,
  findNode,
  OFF_DURATIONS_MAX,
} from '../state/cluster-state.ts';
import { trigger, writeEntry } from '../state/journal.ts';
import type { ApplyContext } from './context.ts';
import { determineDc, setAbsent } from './membership.ts';

export function applyFencing(context: ApplyContext, step: Fencing): void {
  const { state, sender } = context;
  // An agent's outcome is a fact wherever its message ends up; decisions hold only where they were made.
  const isOutcome = step.step === 'succeeded' || step.step === 'failed';
  if (!isOutcome && (step.epoch !== context.epoch || sender !== state.dc)) return;
  const operation = state.fencing.find((candidate) => candidate.target === step.target);
  switch (step.step) {
    case 'wanted':
      return applyWanted(context, step, operation);
    case 'started':
      return applyStarted(context, step, operation);
    case 'no-device':
      if (operation) {
        operation.phase = 'no-device';
        operation.lastError = step.reason;
      }
      return;
    case 'cancelled':
      state.fencing = state.fencing.filter((candidate) => candidate !== operation);
      return;
    case 'succeeded':
      return applySucceeded(context, step, operation);
    case 'failed':
      return applyFailed(context, step, operation);
  }
}

function applyWanted(context: ApplyContext, step: Fencing, known: FencingOperation | undefined): void {
  if (known) return;
  const { state, writer } = context;
  state.fencing.push({
    target: step.target,
    incarnation: step.incarnation,
    phase: 'delayed',
    attempt: 0,
    device: null,
    agent: null,
    action: step.action,
    by: null,
    reason: step.reason,
    causeSeq: step.causeSeq,
    sinceMs: writer.epochMs,
    delayMs: step.delayMs,
    lastError: null,
    startedSeq: null,
  });
  if (step.delayMs === 0) return;
  writeEntry(state, writer, {
    kind: 'fencing-delayed',
    message: `fencing of ${step.target} is held back for ${Math.round(step.delayMs)} ms: ${step.reason}`,
    node: step.target,
    cause: step.causeSeq,
    data: { delayMs: step.delayMs },
  });
}

const figures = (step: Fencing) => ({
  agent: step.agent,
  device: step.device,
  action: step.action,
  attempt: step.attempt,
  delayMs: step.delayMs,
});

function applyStarted(context: ApplyContext, step: Fencing, operation: FencingOperation | undefined): void {
  const { state, writer } = context;
  if (!operation || operation.phase === 'running' || step.by === null || step.device === null) return;
  operation.phase = 'running';
  operation.attempt = step.attempt;
  operation.device = step.device;
  operation.agent = step.agent;
  operation.action = step.action;
  operation.by = step.by;
  operation.incarnation = findNode(state, step.target)?.incarnation ?? null;
  operation.startedSeq = writeEntry(state, writer, {
    kind: 'fencing-started',
    message: `${step.by} isolates ${step.target} through ${step.device} (${step.agent}, ${step.action}, attempt ${step.attempt})`,
    node: step.target,
    cause: operation.causeSeq,
    data: figures(step),
  });
  context.consequences.push({
    type: 'fence',
    node: step.by,
    target: step.target,
    device: step.device,
    attempt: step.attempt,
    action: step.action,
  });
}

const deviceRecord = (state: ClusterState, device: string): DeviceRecord => {
  const known = state.devices[device];
  if (known) return known;
  const made: DeviceRecord = { state: 'unknown', trouble: null, offDurationsMs: [], checkMs: null };
  state.devices[device] = made;
  return made;
};

function applySucceeded(context: ApplyContext, step: Fencing, operation: FencingOperation | undefined): void {
  const { state, writer } = context;
  if (step.device !== null) {
    const device = deviceRecord(state, step.device);
    device.state = 'working';
    device.trouble = null;
    device.offDurationsMs = [...device.offDurationsMs, step.agentMs].slice(-OFF_DURATIONS_MAX);
  }
  const seq = writeEntry(state, writer, {
    kind: 'fencing-succeeded',
    message: `${step.target} was isolated through ${step.device}, and that was verified`,
    node: step.target,
    cause: operation?.startedSeq ?? null,
    data: { ...figures(step), durationMs: step.durationMs, agentMs: step.agentMs },
  });
  trigger(state, seq);
  state.fencing = state.fencing.filter((candidate) => candidate !== operation);
  state.fenceRequests = state.fenceRequests.filter((request) => request.target !== step.target);
  const node = findNode(state, step.target);
  if (!node) return;
  node.fencedIncarnation = step.incarnation;
  // A node that has come back as another incarnation meanwhile is not covered by this result.
  if (node.incarnation !== step.incarnation) return;
  context.consequences.push({
    type: 'fenced',
    node: context.sender,
    target: node.name,
    id: node.id,
    incarnation: step.incarnation,
  });
  setAbsent(state, node, 'fenced');
  node.conditionSeq = seq;
  determineDc(state, writer);
}

function applyFailed(context: ApplyContext, step: Fencing, operation: FencingOperation | undefined): void {
  const { state, writer } = context;
  if (step.device !== null) {
    const device = deviceRecord(state, step.device);
    device.state = 'failing';
    device.trouble = step.reason;
  }
  const seq = writeEntry(state, writer, {
    kind: 'fencing-failed',
    message: `isolating ${step.target} through ${step.device} failed: ${step.reason}`,
    node: step.target,
    cause: operation?.startedSeq ?? null,
    data: { ...figures(step), durationMs: step.durationMs, agentMs: step.agentMs },
  });
  if (!operation || operation.attempt !== step.attempt) return;
  operation.phase = 'retrying';
  operation.lastError = step.reason;
  operation.by = null;
  operation.startedSeq = seq;
}

/** Notes how a check of a fence device went. */
export function applyDeviceChecked(context: ApplyContext, check: MessageOf<'device-checked'>): void {
  const device = deviceRecord(context.state, check.device);
  device.state = check.working ? 'working' : 'failing';
  device.trouble = check.working ? null : check.reason || 'no reason was given';
  if (check.working) device.checkMs = check.durationMs;
}
