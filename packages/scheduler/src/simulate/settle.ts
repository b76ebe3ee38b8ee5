/**
 * Plans and carries out, again and again, until a plan has nothing left to do: what would become of the cluster if
 * nothing else happened to it.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { Schedule } from '../plan/schedule.ts';
import { schedule } from '../schedule.ts';
import { type ApplyOptions, applyPlan, type Execution } from './apply-plan.ts';

/** One plan, and what became of it. */
export interface Round {
  readonly plan: Schedule;
  readonly executions: readonly Execution[];
}

export interface Settled {
  /** The cluster after the last round. */
  readonly model: ClusterModel;
  /** Every plan that had something to do. */
  readonly rounds: readonly Round[];
  /** Whether nothing is left to do. `false`: there still is, and more rounds are not allowed or would not help. */
  readonly settled: boolean;
}

/** Whether the plan asks for work. Pseudo-actions and notifications change nothing by themselves. */
export const hasWork = (plan: Schedule): boolean =>
  plan.graph.actions.some(({ kind }) => kind !== 'pseudo' && kind !== 'notify');

/** The cluster after at most `roundsMax` plans. Each of the given failures happens once, the first time it can. */
export function settle(model: ClusterModel, options: ApplyOptions = {}, roundsMax = 10): Settled {
  const rounds: Round[] = [];
  let now = model;
  let left = options.failures ?? [];
  while (rounds.length < roundsMax) {
    const plan = schedule(now);
    if (!hasWork(plan)) return { model: now, rounds, settled: true };
    const applied = applyPlan(now, plan, { ...options, failures: left });
    rounds.push({ plan, executions: applied.executions });
    left = left.filter((failure) => !applied.failures.includes(failure));
    // What changes nothing once changes nothing ever: a fencing that fails.
    if (applied.model === now) break;
    now = applied.model;
  }
  return { model: now, rounds, settled: !hasWork(schedule(now)) };
}
