/**
 * Drives an xstate machine through its pure `transition`: delayed events become real timers here, and
 * every other action is given to `perform`. The actor runtime of xstate is not used, since it takes
 * the time and its ids from the surroundings.
 */
import {
  type AnyStateMachine,
  type EventFromLogic,
  type ExecutableActionsFrom,
  initialTransition,
  type SnapshotFrom,
  transition,
} from 'xstate';

export interface MachineDriver<Machine extends AnyStateMachine> {
  readonly snapshot: SnapshotFrom<Machine>;
  send(event: EventFromLogic<Machine>): void;
  /** Forgets every delayed event. */
  stop(): void;
}

interface DelayedRaise {
  readonly event: { readonly type: string };
  readonly id: string | undefined;
  readonly delay: number | undefined;
}

/** Starts `machine`. `perform` is called with the name of each action that the machine names, in order. */
export function driveMachine<Machine extends AnyStateMachine>(
  machine: Machine,
  perform: (action: string) => void,
): MachineDriver<Machine> {
  const timers = new Map<string, NodeJS.Timeout>();
  let snapshot: SnapshotFrom<Machine>;

  const arm = (raise: DelayedRaise) => {
    const id = raise.id ?? raise.event.type;
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        send(raise.event as EventFromLogic<Machine>);
      }, raise.delay ?? 0),
    );
  };
  const carryOut = (actions: readonly ExecutableActionsFrom<Machine>[]) => {
    for (const action of actions as readonly { readonly type: string; readonly params: unknown }[]) {
      if (action.type === 'xstate.raise') arm(action.params as DelayedRaise);
      else if (action.type === 'xstate.cancel') {
        const id = (action.params as { readonly sendId: string }).sendId;
        clearTimeout(timers.get(id));
        timers.delete(id);
      } else perform(action.type);
    }
  };
  const send = (event: EventFromLogic<Machine>): void => {
    const [next, actions] = transition(machine, snapshot, event);
    snapshot = next as SnapshotFrom<Machine>;
    carryOut(actions as readonly ExecutableActionsFrom<Machine>[]);
  };

  const [initial, actions] = initialTransition(machine, ...([] as never));
  snapshot = initial as SnapshotFrom<Machine>;
  // In a turn of its own, so that `perform` may already use the driver that is returned here.
  queueMicrotask(() => carryOut(actions as readonly ExecutableActionsFrom<Machine>[]));
  return {
    get snapshot() {
      return snapshot;
    },
    send,
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
