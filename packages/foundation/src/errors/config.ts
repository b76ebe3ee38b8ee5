import type { ErrorDescription } from './catalogue.ts';

/** Mistakes in the configuration file and in what it refers to. */
export const CONFIG_ERRORS = {
  NYX_CONFIG_UNKNOWN_KEY: {
    meaning: 'The configuration has a key that does not exist at that place.',
    remedy: 'Remove it, or write the known key that the message offers.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
