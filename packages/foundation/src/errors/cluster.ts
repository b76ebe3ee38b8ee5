import type { ErrorDescription } from './catalogue.ts';

/** What the resource manager refuses or fails to do. */
export const CLUSTER_ERRORS = {
  NYX_CLUSTER_NOT_QUORATE: {
    meaning: 'The change needs a quorate partition and this one is not.',
    remedy: 'See which nodes are missing with: nyxctl status',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
