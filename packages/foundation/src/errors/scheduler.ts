import type { ErrorDescription } from './error-description.ts';

/** Input that the scheduler cannot plan from. */
export const SCHEDULER_ERRORS = {
  NYX_SCHEDULER_INVALID_MODEL: {
    meaning: 'The cluster model given to the scheduler contradicts itself.',
    remedy: 'Correct the place that the message names.',
  },
  NYX_SCHEDULER_UNKNOWN_NAME: {
    meaning: 'A question or an assumption names something that the cluster has not.',
    remedy: 'Name one that the cluster has.',
  },
  NYX_SCHEDULER_INVALID_CIB: {
    meaning: 'The document is not a cluster information base that the scheduler can read.',
    remedy: 'Correct the document at the line and column that the message names.',
  },
  NYX_SCHEDULER_ASSUMPTION: {
    meaning: 'What is to be assumed of the cluster was not understood.',
    remedy: 'Write it in one of the forms that the message names.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
