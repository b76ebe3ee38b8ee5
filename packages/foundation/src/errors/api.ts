import type { ErrorDescription } from './catalogue.ts';

/** Calls of the REST API and their clients. */
export const API_ERRORS = {
  NYX_API_UNREACHABLE: {
    meaning: 'The REST API does not answer.',
    remedy: 'See whether the service runs: systemctl status nyxd',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
