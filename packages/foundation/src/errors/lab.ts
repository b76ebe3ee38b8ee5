import type { ErrorDescription } from './catalogue.ts';

/** The lab: nodes made of namespaces on one machine. */
export const LAB_ERRORS = {
  NYX_LAB_NOT_UP: {
    meaning: 'There is no lab to act on.',
    remedy: 'Bring it up with: pnpm lab up',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
