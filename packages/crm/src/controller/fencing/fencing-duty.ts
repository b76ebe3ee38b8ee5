/**
 * The DC's fencing: which nodes must be isolated, when, and through what.
 *
 * It wants a node isolated when it is lost and may be running something, when the plan says so (a failed stop) or when an
 * operator asked. A failure is tried again on the next device, with longer and longer pauses, and never taken for a success.
 */
import type { Schedule } from '@nyx/scheduler';
import type { SnapshotFrom } from 'xstate';
import type { ClusterConfiguration, FenceDevice } from '../../configuration/index.ts';
import type { Effects } from '../effects.ts';
import { advance, begin, type MachineStep } from '../machine.ts';
import type { Fencing } from '../messages.ts';
import { type ClusterState, counts, type FencingOperation, findNode } from '../state/cluster-state.ts';
import { type FencingDelay, fencingDelay, peerAdvantage } from './delay.ts';
import { fencingMachine } from './fencing-machine.ts';

type Machine = typeof fencingMachine;

interface Running {
  readonly target: string;
  snapshot: SnapshotFrom<Machine>;
  readonly timers: Set<string>;
  readonly sinceMs: number;
  readonly delayMs: number;
}

interface Want {
  readonly target: string;
  readonly reason: string;
  readonly causeSeq: number | null;
  /** Whether the target could be isolating us at the same time. */
  readonly contested: boolean;
}

export interface FencingView {
  readonly self: { readonly name: string; readonly id: number };
  readonly epoch: string;
  readonly state: ClusterState;
  readonly configuration: ClusterConfiguration;
  readonly nowMs: number;
  /** By how much two nodes may differ in noticing that they lost each other. */
  readonly detectionSkewMs: number;
  readonly selfImpaired: string | null;
}

/** A node's word that it is back within `withinMs`, given in the start that `incarnation` names. */
export interface RestartPromise {
  readonly node: string;
  readonly incarnation: number | null;
  readonly withinMs: number;
}

const TIMER_PREFIX = 'fencing/';

export class FencingDuty {
  private readonly running = new Map<string, Running>();
  /** Until when, on this node's clock, a restart that a node announced may take. Not replicated: a restarted manager knows of none. */
  private readonly restarts = new Map<string, { readonly incarnation: number | null; readonly untilMs: number }>();

  noteRestart({ node, incarnation, withinMs }: RestartPromise, nowMs: number): void {
    this.restarts.set(node, { incarnation, untilMs: nowMs + withinMs });
  }

  /** Begins at once what no plan is needed for: the isolation of nodes that are lost. */
  beginForLost(view: FencingView, effects: Effects): void {
    for (const want of lostTargets(view.state, view.configuration)) this.pursue(view, want, effects);
  }

  /** Begins what is wanted, resumes what an earlier DC began, ends what nobody wants. */
  reconcile(view: FencingView, plan: Schedule, effects: Effects): void {
    const wants = wantedTargets(view.state, view.configuration, plan);
    for (const [target, machine] of this.running) {
      if (wants.some((want) => want.target === target)) continue;
      this.drop(machine, effects);
    }
    for (const operation of view.state.fencing) {
      if (wants.some((want) => want.target === operation.target) || operation.phase === 'running') continue;
      effects.send.push(message(view, operation.target, 'cancelled', {}));
    }
    for (const want of wants) this.pursue(view, want, effects);
  }

  private pursue(view: FencingView, want: Want, effects: Effects): void {
    const operation = view.state.fencing.find((candidate) => candidate.target === want.target);
    const machine = this.running.get(want.target);
    if (!machine) {
      if (operation) this.resume(view, operation, effects);
      else this.want(view, want, effects);
      return;
    }
    if (!want.contested && machine.snapshot.value === 'held') {
      // Someone wants it now, whatever it was held back for.
      this.drop(machine, effects);
      this.start(view, want.target, { delayMs: 0, attempt: 0, resume: null }, effects);
      return;
    }
    this.follow(view, machine, operation, effects);
  }

  /** Moves a machine along with what was applied in the agreed order. */
  private follow(view: FencingView, machine: Running, operation: FencingOperation | undefined, effects: Effects): void {
    if (!operation) return;
    const at = machine.snapshot.value;
    if (operation.phase === 'running' && at === 'asked') this.take(view, machine, { type: 'STARTED' }, effects);
    else if (
      operation.phase === 'retrying' &&
      (at === 'running' || at === 'asked') &&
      operation.attempt === machine.snapshot.context.attempt
    ) {
      this.take(view, machine, { type: 'FAILED' }, effects);
    }
  }

  private want(view: FencingView, want: Want, effects: Effects): void {
    const delay = this.delayOf(view, want);
    const reason = delay.ms > 0 ? delay.origin : want.reason;
    effects.send.push(message(view, want.target, 'wanted', { delayMs: delay.ms, reason, causeSeq: want.causeSeq }));
    this.start(view, want.target, { delayMs: delay.ms, attempt: 0, resume: null }, effects);
  }

  private delayOf(view: FencingView, want: Want): FencingDelay {
    const node = findNode(view.state, want.target);
    if (!node || !want.contested) return { ms: 0, origin: 'no delay: the target cannot be isolating this node' };
    const advantage = peerAdvantage(view.state, view.configuration, view.self.name, view.detectionSkewMs);
    const tieBreak = fencingDelay(
      {
        twoNode: view.configuration.quorum.twoNode,
        selfId: view.self.id,
        peerId: node.id,
        selfHeld: node.othersHeldAtLoss,
        peerHeld: node.heldAtLoss,
        selfImpaired: view.selfImpaired,
      },
      advantage,
    );
    const restart = this.restarts.get(want.target);
    const restartMs = restart?.incarnation === node.incarnation ? restart.untilMs - view.nowMs : 0;
    if (restartMs <= tieBreak.ms) return tieBreak;
    return { ms: restartMs, origin: `${want.target} announced a restart and has that long to come back` };
  }

  private resume(view: FencingView, operation: FencingOperation, effects: Effects): void {
    const resume = operation.phase === 'running' ? 'running' : operation.phase === 'retrying' ? 'failed' : null;
    const delayMs = operation.phase === 'delayed' ? operation.delayMs : 0;
    this.start(view, operation.target, { delayMs, attempt: operation.attempt, resume }, effects);
  }

  private start(
    view: FencingView,
    target: string,
    input: { delayMs: number; attempt: number; resume: 'running' | 'failed' | null },
    effects: Effects,
  ): void {
    const step = begin(fencingMachine, input);
    const machine: Running = {
      target,
      snapshot: step.snapshot,
      timers: new Set(),
      sinceMs: view.nowMs,
      delayMs: input.delayMs,
    };
    this.running.set(target, machine);
    this.settle(view, machine, step, effects);
  }

  private take(
    view: FencingView,
    machine: Running,
    event: Parameters<typeof advance<Machine>>[2],
    effects: Effects,
  ): void {
    const step = advance(fencingMachine, machine.snapshot, event);
    machine.snapshot = step.snapshot;
    this.settle(view, machine, step, effects);
  }

  private settle(view: FencingView, machine: Running, step: MachineStep<Machine>, effects: Effects): void {
    for (const timer of step.timers) {
      const id = `${TIMER_PREFIX}${machine.target}/${timer.id}`;
      if (timer.type === 'arm') machine.timers.add(id);
      else machine.timers.delete(id);
      effects.timers.push(timer.type === 'arm' ? { type: 'arm', id, delayMs: timer.delayMs } : { type: 'cancel', id });
    }
    for (const request of step.requests) if (request === 'start') this.ask(view, machine, effects);
  }

  private ask(view: FencingView, machine: Running, effects: Effects): void {
    const { attempt } = machine.snapshot.context;
    const { delayMs } = machine;
    const chosen = chooseDevice(view, machine.target, attempt);
    if ('reason' in chosen) {
      effects.send.push(message(view, machine.target, 'no-device', { attempt, reason: chosen.reason }));
      this.take(view, machine, { type: 'NO_DEVICE' }, effects);
      return;
    }
    const { device, by } = chosen;
    effects.send.push(
      message(view, machine.target, 'started', {
        attempt,
        device: device.id,
        agent: device.agent,
        action: device.action,
        by,
        delayMs,
      }),
    );
  }

  /** Takes a timer; false where it is none of this duty's. */
  takeTimer(view: FencingView | null, id: string, effects: Effects): boolean {
    if (!id.startsWith(TIMER_PREFIX)) return false;
    const machine = [...this.running.values()].find((candidate) => candidate.timers.has(id));
    if (!machine || !view) return true;
    machine.timers.delete(id);
    const event = id.slice(`${TIMER_PREFIX}${machine.target}/`.length);
    // The machine knows its own delayed events by the name of their timer.
    this.take(view, machine, { type: event } as unknown as Parameters<typeof advance<Machine>>[2], effects);
    return true;
  }

  /** How long ago this node first wanted the target isolated, where it did. */
  sinceMs(target: string): number | null {
    return this.running.get(target)?.sinceMs ?? null;
  }

  /** Ends all machines: the circumstances have changed, and whoever is in charge now begins anew from the state. */
  reset(effects: Effects): void {
    for (const machine of this.running.values()) this.drop(machine, effects);
  }

  private drop(machine: Running, effects: Effects): void {
    for (const id of machine.timers) effects.timers.push({ type: 'cancel', id });
    this.running.delete(machine.target);
  }
}

function message(view: FencingView, target: string, step: Fencing['step'], details: Partial<Fencing>): Fencing {
  return {
    type: 'fencing',
    epoch: view.epoch,
    target,
    step,
    incarnation: findNode(view.state, target)?.incarnation ?? null,
    attempt: 0,
    device: null,
    agent: null,
    action: 'off',
    by: null,
    reason: '',
    delayMs: 0,
    durationMs: 0,
    agentMs: 0,
    causeSeq: null,
    ...details,
  };
}

function lostTargets(state: ClusterState, configuration: ClusterConfiguration): readonly Want[] {
  if (!configuration.fencing.enabled) return [];
  return state.nodes
    .filter((node) => node.condition === 'lost')
    .map((node) => ({
      target: node.name,
      reason: `${node.name} stopped answering and may still run resources`,
      causeSeq: node.conditionSeq,
      contested: true,
    }));
}

function wantedTargets(state: ClusterState, configuration: ClusterConfiguration, plan: Schedule): readonly Want[] {
  const requested = state.fenceRequests.map(
    (request): Want => ({
      target: request.target,
      reason: request.reason,
      causeSeq: request.seq,
      contested: false,
    }),
  );
  const planned = plan.graph.actions.flatMap((action): readonly Want[] =>
    action.kind !== 'fence' || action.node === null || !configuration.fencing.enabled
      ? []
      : [
          {
            target: action.node,
            reason: action.reason ?? 'the plan needs it',
            causeSeq: state.triggerSeq,
            contested: findNode(state, action.node)?.condition === 'lost',
          },
        ],
  );
  const wants = new Map<string, Want>();
  for (const want of [...requested, ...lostTargets(state, configuration), ...planned]) {
    if (!wants.has(want.target)) wants.set(want.target, want);
  }
  return [...wants.values()].sort((left, right) => (left.target < right.target ? -1 : 1));
}

/** The device of this attempt, each in turn, and the node that runs its agent: never the target itself. */
function chooseDevice(
  view: FencingView,
  target: string,
  attempt: number,
): { readonly device: FenceDevice; readonly by: string } | { readonly reason: string } {
  const devices = view.configuration.fencing.devices.filter((device) =>
    (device.targets as readonly string[]).includes(target),
  );
  const device = devices[(attempt - 1) % Math.max(1, devices.length)];
  if (!device) {
    const none = `no fence device is configured that can isolate ${target}`;
    const waits = view.configuration.watchdog?.selfFencing
      ? '; it counts as isolated once its watchdog has reset it'
      : '';
    return { reason: none + waits };
  }
  if (target !== view.self.name) return { device, by: view.self.name };
  const other = view.state.nodes.find((node) => counts(node) && node.name !== target);
  if (!other) return { reason: `no other node is there that could isolate ${target}` };
  return { device, by: other.name };
}
