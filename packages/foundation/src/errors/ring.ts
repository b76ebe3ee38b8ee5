import type { ErrorDescription } from './catalogue.ts';

/** The ring: links, protection, membership, groups, and its socket. */
export const RING_ERRORS = {
  NYX_RING_UNREACHABLE: {
    meaning: 'The ring process does not answer on its socket.',
    remedy: 'Start it with: systemctl start nyxd',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
