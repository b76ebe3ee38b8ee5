import type { ErrorDescription } from './error-description.ts';

/** The lab: nodes made of namespaces on one machine. */
export const LAB_ERRORS = {
  NYX_LAB_NOT_UP: {
    meaning: 'There is no lab to act on.',
    remedy: 'Bring it up with: pnpm lab up',
  },
  NYX_LAB_ALREADY_UP: {
    meaning: 'A lab is up already in that directory.',
    remedy: 'Take it down with: pnpm lab down',
  },
  NYX_LAB_USAGE: {
    meaning: 'The command line of the lab, the demo or the measurement cannot be understood.',
    remedy: 'See what is allowed with: pnpm lab --help',
  },
  NYX_LAB_MISSING_PACKAGES: {
    meaning: 'Programs that the lab is made of are not installed on this machine.',
    remedy: 'Install the packages that the message names.',
  },
  NYX_LAB_NOT_PERMITTED: {
    meaning: 'This machine does not let this user make the namespaces that the lab is made of.',
    remedy: 'Run it as root, or allow user namespaces: sysctl -w kernel.unprivileged_userns_clone=1',
  },
  NYX_LAB_BOOT_FAILED: {
    meaning: 'A node of the lab did not boot.',
    remedy: 'Read what it printed with: pnpm lab logs NODE',
  },
  NYX_LAB_UNKNOWN_NODE: {
    meaning: 'The lab has no node of that name.',
    remedy: 'See which there are with: pnpm lab status',
  },
  NYX_LAB_NODE_OFF: {
    meaning: 'The node is switched off.',
    remedy: 'Switch it on with: pnpm lab start NODE',
  },
  NYX_LAB_NODE_ON: {
    meaning: 'The node is switched on already.',
    remedy: 'Switch it off with: pnpm lab stop NODE',
  },
  NYX_LAB_STOP_TIMED_OUT: {
    meaning: 'The node did not stop in order within the time allowed.',
    remedy: 'Read what it printed with: pnpm lab logs NODE, then cut its power with: pnpm lab kill NODE',
  },
  NYX_LAB_COMMAND_FAILED: {
    meaning: 'A system program that the lab runs failed.',
    remedy: 'Read what it printed, which the message quotes.',
  },
  NYX_LAB_DEADLINE: {
    meaning: 'An awaited state did not come about in time.',
    remedy: 'See what the nodes say with: pnpm lab exec NODE -- nyxctl status',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
