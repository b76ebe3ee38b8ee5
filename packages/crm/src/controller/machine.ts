/**
 * Drives an xstate machine through its pure functions: delays come back as timers to be armed, custom actions as
 * requests to be carried out. No actor runs, so no clock and no randomness of xstate's is involved.
 */
import {
  type AnyStateMachine,
  type EventFromLogic,
  type InputFrom,
  initialTransition,
  type SnapshotFrom,
  transition,
} from 'xstate';

/** A delay of a machine, to be armed or cancelled under its id. */
export type MachineTimer =
  | { readonly type: 'arm'; readonly id: string; readonly delayMs: number }
  | { readonly type: 'cancel'; readonly id: string };

/** What a transition asks for. `requests` are the names of the custom actions, in order. */
export interface MachineStep<Machine extends AnyStateMachine> {
  readonly snapshot: SnapshotFrom<Machine>;
  readonly timers: readonly MachineTimer[];
  readonly requests: readonly string[];
}

interface ExecutableAction {
  readonly type: string;
  readonly params: unknown;
}

function read<Machine extends AnyStateMachine>(
  snapshot: SnapshotFrom<Machine>,
  actions: readonly ExecutableAction[],
): MachineStep<Machine> {
  const timers: MachineTimer[] = [];
  const requests: string[] = [];
  for (const { type, params } of actions) {
    const details = (params ?? {}) as { readonly id?: string; readonly delay?: number; readonly sendId?: string };
    if (type === 'xstate.raise' && details.id !== undefined) {
      timers.push({ type: 'arm', id: details.id, delayMs: details.delay ?? 0 });
    } else if (type === 'xstate.cancel' && details.sendId !== undefined) {
      timers.push({ type: 'cancel', id: details.sendId });
    } else if (!type.startsWith('xstate.')) {
      requests.push(type);
    }
  }
  return { snapshot, timers, requests };
}

/** The machine's beginning. */
export function begin<Machine extends AnyStateMachine>(
  machine: Machine,
  input: InputFrom<Machine>,
): MachineStep<Machine> {
  const [snapshot, actions] = initialTransition(machine, input);
  return read<Machine>(snapshot, actions);
}

/** What `event` does to a machine in `snapshot`. A timer that fired is the event of its id. */
export function advance<Machine extends AnyStateMachine>(
  machine: Machine,
  snapshot: SnapshotFrom<Machine>,
  event: EventFromLogic<Machine>,
): MachineStep<Machine> {
  const [next, actions] = transition(machine, snapshot, event);
  return read<Machine>(next, actions);
}
