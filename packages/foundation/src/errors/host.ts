import type { ErrorDescription } from './catalogue.ts';

/** What the host lacks or refuses. */
export const HOST_ERRORS = {
  NYX_HOST_MISSING_PACKAGE: {
    meaning: 'A program that Nyx needs is not installed on this host.',
    remedy: 'Install the package that the message names.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
