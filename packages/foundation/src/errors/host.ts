import type { ErrorDescription } from './error-description.ts';

/** What the host lacks or refuses. */
export const HOST_ERRORS = {
  NYX_HOST_ALERT_UNDELIVERED: {
    meaning: 'An alert could not be handed to its receiver.',
    remedy: 'Check the address of the webhook and whether this host reaches it; the event stays in the journal.',
  },
  NYX_HOST_CONFIGURATION_UNUSABLE: {
    meaning: 'The configuration file of this host cannot be read or has mistakes.',
    remedy: 'Correct each place that the message names, then check the file with: nyxctl config check FILE',
  },
  NYX_HOST_SECRET_MISSING: {
    meaning: 'A secret that the configuration names is not on this host.',
    remedy: 'Write it to /etc/nyx/secrets/NAME with mode 0600, on every node.',
  },
  NYX_HOST_SECRET_EXPOSED: {
    meaning: 'A secret can be read by others than root.',
    remedy: 'Give its file mode 0600, and replace the secret if others may have read it.',
  },
  NYX_HOST_RESTART_NEEDED: {
    meaning: 'The configuration file differs from what the daemon was started with in more than keys and links.',
    remedy: 'Restart the daemon on one node after the other, or undo the other changes: systemctl restart nyxd',
  },
  NYX_HOST_WRONG_OPTION: {
    meaning: 'The daemon was started with options that it does not know.',
    remedy: 'See the options with: nyxd --help',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
