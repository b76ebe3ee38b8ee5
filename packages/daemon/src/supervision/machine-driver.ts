/**
 * Drives an xstate machine in real time: its delays become timers of this process, and every custom action is
 * given to `perform`. What a transition asks for is read by the same pure functions that the controller uses.
 */
import { advance, begin, type MachineStep } from '@nyx/crm';
import type { AnyStateMachine, EventFromLogic, SnapshotFrom } from 'xstate';

export interface MachineDriver<Machine extends AnyStateMachine> {
  readonly snapshot: SnapshotFrom<Machine>;
  send(event: EventFromLogic<Machine>): void;
  /** Forgets every delayed event. */
  stop(): void;
}

/** Starts `machine`. `perform` is called with the name of each action that the machine names, in order. */
export function driveMachine<Machine extends AnyStateMachine>(
  machine: Machine,
  perform: (action: string) => void,
): MachineDriver<Machine> {
  const timers = new Map<string, NodeJS.Timeout>();
  const first = begin(machine, undefined as Parameters<typeof begin<Machine>>[1]);
  let snapshot = first.snapshot;

  const carryOut = (step: MachineStep<Machine>) => {
    for (const timer of step.timers) {
      clearTimeout(timers.get(timer.id));
      timers.delete(timer.id);
      if (timer.type === 'arm')
        timers.set(
          timer.id,
          setTimeout(() => fire(timer.id), timer.delayMs),
        );
    }
    for (const request of step.requests) perform(request);
  };
  const send = (event: EventFromLogic<Machine>): void => {
    const step = advance(machine, snapshot, event);
    snapshot = step.snapshot;
    carryOut(step);
  };
  const fire = (id: string) => {
    timers.delete(id);
    send({ type: id } as EventFromLogic<Machine>);
  };

  // In a turn of its own, so that `perform` may already use the driver that is returned here.
  queueMicrotask(() => carryOut(first));
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
