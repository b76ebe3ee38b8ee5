/**
 * The DC's watch over operations in flight: one machine each. Gives up those that a present node never answers.
 */
import type { Effects } from '../effects.ts';
import { advance, begin } from '../machine.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import { operationMachine } from './operation-machine.ts';

const TIMER_PREFIX = 'operation/';

interface Watched {
  readonly snapshot: ReturnType<typeof begin<typeof operationMachine>>['snapshot'];
  readonly timers: readonly string[];
  readonly timeoutMs: number;
}

export class OperationWatch {
  private readonly watched = new Map<string, Watched>();

  /** Watches exactly what is in flight. */
  reconcile(state: ClusterState, effects: Effects): void {
    const inFlight = new Set(state.operations.map((operation) => operation.operationId));
    for (const id of this.watched.keys()) if (!inFlight.has(id)) this.drop(id, effects);
    for (const operation of state.operations) {
      if (this.watched.has(operation.operationId)) continue;
      const step = begin(operationMachine, { timeoutMs: operation.timeoutMs });
      const timers = step.timers.flatMap((timer) =>
        timer.type === 'arm' ? [{ id: timerId(operation.operationId, timer.id), delayMs: timer.delayMs }] : [],
      );
      for (const timer of timers) effects.timers.push({ type: 'arm', ...timer });
      this.watched.set(operation.operationId, {
        snapshot: step.snapshot,
        timers: timers.map((timer) => timer.id),
        timeoutMs: operation.timeoutMs,
      });
    }
  }

  /** Takes a timer; false where it is none of this watch's. */
  takeTimer(inCharge: boolean, id: string, effects: Effects): boolean {
    if (!id.startsWith(TIMER_PREFIX)) return false;
    const found = [...this.watched].find(([, watched]) => watched.timers.includes(id));
    if (!found || !inCharge) return true;
    const [operationId, watched] = found;
    const event = id.slice(timerId(operationId, '').length);
    const step = advance(operationMachine, watched.snapshot, { type: event } as Parameters<
      typeof advance<typeof operationMachine>
    >[2]);
    this.watched.delete(operationId);
    if (!step.requests.includes('giveUp')) return true;
    effects.send.push({
      type: 'result',
      operationId,
      status: 'timed-out',
      exitCode: 1,
      exitReason: 'the node did not say how it ended',
      durationMs: watched.timeoutMs,
      detection: null,
    });
    return true;
  }

  reset(effects: Effects): void {
    for (const id of this.watched.keys()) this.drop(id, effects);
  }

  private drop(operationId: string, effects: Effects): void {
    for (const id of this.watched.get(operationId)?.timers ?? []) effects.timers.push({ type: 'cancel', id });
    this.watched.delete(operationId);
  }
}

const timerId = (operationId: string, event: string): string => `${TIMER_PREFIX}${operationId}/${event}`;
