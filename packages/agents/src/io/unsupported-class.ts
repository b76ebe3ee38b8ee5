/** Refuses the classes of resource agents that cannot be run. */
import type { NyxError, WallClock } from '@nyx/foundation';
import { type OperationRun, type ResourceAgentClass, withoutRun } from './agent-class.ts';

/** An agent class whose every operation is refused with `error`. */
export function refusingClass(error: NyxError, wallClock: WallClock): ResourceAgentClass {
  return {
    run(): OperationRun {
      const outcome = withoutRun('error', `${error.message}. ${error.remedy}`, wallClock.epochMs(), error.code);
      return { outcome: Promise.resolve(outcome), cancel() {} };
    },
  };
}
