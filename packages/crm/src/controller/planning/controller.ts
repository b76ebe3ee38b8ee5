/**
 * What this member does while it is the DC: plans, dispatches, fences, watches operations, says when all is settled.
 *
 * It changes nothing by itself: each decision is a message, and takes effect when it is delivered in the agreed order, at this
 * member as at any other. So a DC that dies leaves nothing half-done but what is in the state for the next one to see.
 */
import type { Schedule } from '@nyx/scheduler';
import type { SnapshotFrom } from 'xstate';
import { type ClusterConfiguration, primitivesOf } from '../../configuration/index.ts';
import type { Effects } from '../effects.ts';
import { FencingDuty, type FencingView, type RestartPromise } from '../fencing/fencing-duty.ts';
import { advance, begin } from '../machine.ts';
import type { MessageBody } from '../messages.ts';
import type { Environment } from '../replica/context.ts';
import { type ClusterState, counts, findNode } from '../state/cluster-state.ts';
import { clusterModel } from './cluster-model.ts';
import { dispatchOf } from './dispatch.ts';
import { blockedResources } from './explain.ts';
import { readyActions } from './next-steps.ts';
import { OperationWatch } from './operation-watch.ts';
import { awaitsFirstProbes, isCatchingUpUncertain, maySafelyBegin } from './safety.ts';
import { type TransitionEvent, transitionMachine } from './transition-machine.ts';

export interface ControllerView extends FencingView {
  readonly epochMs: number;
  readonly quorate: boolean;
  /** Unique in the cluster and for this manager's life: what operation ids begin with. */
  readonly idPrefix: string;
  readonly schedule: Environment['schedule'];
}

const RECHECK_TIMER = 'controller/recheck';

export class Controller {
  private transition: SnapshotFrom<typeof transitionMachine> = begin(transitionMachine, undefined).snapshot;
  private readonly fencing = new FencingDuty();
  private readonly watch = new OperationWatch();
  private inTransit = 0;
  private operationCount = 0;
  private shutdownsSent: readonly string[] = [];

  /** Something was applied that a plan depends on. */
  noteChange(view: ControllerView | null, effects: Effects): void {
    this.take({ type: 'CHANGED' }, effects);
    const before = effects.send.length;
    if (view?.quorate) this.fencing.beginForLost(view, effects);
    this.noteSent(before, effects);
  }

  /** Notes decisions that were sent outside of a turn to plan: the next plan waits until they are delivered. */
  private noteSent(before: number, effects: Effects): void {
    const sent = effects.send.slice(before).filter(isDecision).length;
    if (sent === 0) return;
    this.inTransit += sent;
    this.take({ type: 'CHANGED' }, effects);
    this.take({ type: 'DISPATCHED' }, effects);
  }

  /** A message of this DC's own has been delivered. */
  noteDelivery(effects: Effects): void {
    if (this.inTransit === 0) return;
    this.inTransit -= 1;
    if (this.inTransit === 0) this.take({ type: 'DELIVERED' }, effects);
  }

  /** The group has changed: what was in transit may be void, and another may be in charge. */
  noteEpoch(effects: Effects): void {
    this.inTransit = 0;
    this.shutdownsSent = [];
    this.fencing.reset(effects);
    this.watch.reset(effects);
    this.take({ type: 'EPOCH' }, effects);
  }

  /** A node promises to be back soon after it falls silent. Noted by every member: any may be in charge by then. */
  noteRestart(promise: RestartPromise, nowMs: number): void {
    this.fencing.noteRestart(promise, nowMs);
  }

  private take(event: TransitionEvent, effects: Effects): void {
    const step = advance(transitionMachine, this.transition, event);
    this.transition = step.snapshot;
    if (step.requests.includes('plan')) effects.planWanted = true;
  }

  /** Takes the turn to plan. Without a view this member is not in charge, or there is nothing yet to plan from. */
  plan(view: ControllerView | null, effects: Effects): void {
    if (this.transition.value !== 'due') return;
    if (!view) return this.take({ type: 'NOTHING_READY' }, effects);
    const before = effects.send.length;
    if (agentsAreDescribed(view.state, view.configuration)) this.decide(view, effects);
    this.watch.reconcile(view.state, effects);
    this.account(before, effects);
  }

  private account(before: number, effects: Effects): void {
    this.inTransit = effects.send.slice(before).filter(isDecision).length;
    this.take({ type: this.inTransit > 0 ? 'DISPATCHED' : 'NOTHING_READY' }, effects);
  }

  private decide(view: ControllerView, effects: Effects): void {
    const { state, configuration, epochMs, quorate } = view;
    const plan = view.schedule(clusterModel({ state, configuration, epochMs, quorate }));
    if (quorate) this.fencing.reconcile(view, plan, effects);
    const startsWait = awaitsFirstProbes(state, plan);
    const ready = readyActions(plan).filter(
      (action) =>
        !(startsWait && action.kind === 'start') &&
        maySafelyBegin(state, configuration, action) &&
        (action.kind !== 'shutdown' || (action.node !== null && !this.shutdownsSent.includes(action.node))),
    );
    const dispatch = dispatchOf({
      epoch: view.epoch,
      state,
      configuration,
      plan,
      ready,
      nextOperationId: () => {
        this.operationCount += 1;
        return `${view.idPrefix}-${this.operationCount}`;
      },
    });
    if (dispatch) {
      this.shutdownsSent = [...this.shutdownsSent, ...dispatch.shutdowns];
      effects.send.push(dispatch);
    } else if (isQuiet(state) && !state.settled && effects.send.length === 0) {
      const blocked = blockedResources(state, configuration, plan);
      effects.send.push({ type: 'settled', epoch: view.epoch, revision: state.revision, blocked: [...blocked] });
    }
    armRecheck(plan, epochMs, effects);
  }

  /** Takes a timer that fired; false where it is none of the controller's. */
  takeTimer(view: ControllerView | null, id: string, effects: Effects): boolean {
    if (id === RECHECK_TIMER) {
      this.noteChange(view, effects);
      return true;
    }
    const before = effects.send.length;
    const taken = this.fencing.takeTimer(view, id, effects) || this.watch.takeTimer(view !== null, id, effects);
    if (!taken) return false;
    this.noteSent(before, effects);
    return true;
  }

  /** When this DC first wanted the target isolated, on its monotonic clock. */
  fencingSinceMs(target: string): number | null {
    return this.fencing.sinceMs(target);
  }
}

/** Whether a message changes what the next plan starts from, and is sent by the DC alone. */
export const isDecision = (body: MessageBody): boolean =>
  body.type === 'dispatch' ||
  body.type === 'settled' ||
  (body.type === 'fencing' && body.step !== 'succeeded' && body.step !== 'failed');

/** What agents advertise gives timeouts and monitors: no plan is made without it, or it would change at once. */
const agentsAreDescribed = (state: ClusterState, configuration: ClusterConfiguration): boolean =>
  primitivesOf(configuration).every(({ primitive }) => state.agents[primitive.agent] !== undefined);

/** Nothing is under way, and no fencing will lead to more by itself soon. */
function isQuiet(state: ClusterState): boolean {
  const busy = state.operations.some((operation) => {
    const node = findNode(state, operation.node);
    return node !== undefined && counts(node);
  });
  return (
    !busy &&
    !state.nodes.some(isCatchingUpUncertain) &&
    state.fencing.every((operation) => operation.phase === 'no-device')
  );
}

function armRecheck(plan: Schedule, epochMs: number, effects: Effects): void {
  if (plan.recheckAtMs === null) effects.timers.push({ type: 'cancel', id: RECHECK_TIMER });
  else effects.timers.push({ type: 'arm', id: RECHECK_TIMER, delayMs: Math.max(100, plan.recheckAtMs - epochMs) });
}
