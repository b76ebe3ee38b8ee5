/**
 * Every command by its words. A command's file is loaded when it is called, so that no command pays for
 * what another one needs.
 */
import type { Command } from './command.ts';

export interface TableEntry {
  readonly words: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export const COMMANDS: readonly { readonly heading: string; readonly entries: readonly TableEntry[] }[] = [
  {
    heading: 'Look',
    entries: [
      {
        words: 'status',
        summary: 'Show the cluster on one screen',
        load: async () => (await import('./commands/status.ts')).status,
      },
      {
        words: 'events',
        summary: 'Show what happened, in order, with causes',
        load: async () => (await import('./commands/events.ts')).events,
      },
      {
        words: 'why',
        summary: 'Say why a resource is where it is',
        load: async () => (await import('./commands/why.ts')).why,
      },
      {
        words: 'why-not',
        summary: 'Say why a resource is not on a node',
        load: async () => (await import('./commands/why.ts')).whyNot,
      },
      {
        words: 'what-if',
        summary: 'Say what would follow if something were different',
        load: async () => (await import('./commands/what-if.ts')).whatIf,
      },
      {
        words: 'simulate',
        summary: 'Show what the cluster would do if something happened',
        load: async () => (await import('./commands/simulate.ts')).simulate,
      },
      {
        words: 'config show',
        summary: 'Print the configuration in force',
        load: async () => (await import('./commands/config.ts')).configShow,
      },
      {
        words: 'config check',
        summary: 'Check a configuration file without changing anything',
        load: async () => (await import('./commands/config.ts')).configCheck,
      },
    ],
  },
  {
    heading: 'Change',
    entries: [
      {
        words: 'standby',
        summary: 'Move everything off nodes',
        load: async () => (await import('./commands/standby.ts')).standby,
      },
      {
        words: 'unstandby',
        summary: 'Allow resources on nodes again',
        load: async () => (await import('./commands/standby.ts')).unstandby,
      },
      {
        words: 'move',
        summary: 'Move a resource or a group, once',
        load: async () => (await import('./commands/resource.ts')).move,
      },
      {
        words: 'cleanup',
        summary: 'Forget failures, so that resources are tried again',
        load: async () => (await import('./commands/resource.ts')).cleanup,
      },
      {
        words: 'fence',
        summary: 'Isolate a node now',
        load: async () => (await import('./commands/fence.ts')).fence,
      },
      {
        words: 'config apply',
        summary: 'Put a configuration file in force',
        load: async () => (await import('./commands/config.ts')).configApply,
      },
      {
        words: 'leave',
        summary: 'Move everything off this node and leave the cluster',
        load: async () => (await import('./commands/leave.ts')).leave,
      },
      {
        words: 'announce-restart',
        summary: 'Ask the peers to wait while nyxd restarts here',
        load: async () => (await import('./commands/announce-restart.ts')).announceRestart,
      },
    ],
  },
  {
    heading: 'Set up',
    entries: [
      {
        words: 'keygen',
        summary: 'Make a cluster key',
        load: async () => (await import('./commands/keygen.ts')).keygen,
      },
      {
        words: 'key rotate',
        summary: 'Replace the cluster key on all nodes while everything runs',
        load: async () => (await import('./commands/operate.ts')).keyRotate,
      },
      {
        words: 'votes expect',
        summary: 'Set the expected votes of the quorum',
        load: async () => (await import('./commands/operate.ts')).votesExpect,
      },
      {
        words: 'reload',
        summary: "Take over changed keys and links from this node's files",
        load: async () => (await import('./commands/operate.ts')).reload,
      },
      {
        words: 'token create',
        summary: 'Allow someone to use the API from elsewhere',
        load: async () => (await import('./commands/token.ts')).tokenCreate,
      },
      {
        words: 'token list',
        summary: 'List the tokens of this node',
        load: async () => (await import('./commands/token.ts')).tokenList,
      },
      {
        words: 'token revoke',
        summary: 'Withdraw a token',
        load: async () => (await import('./commands/token.ts')).tokenRevoke,
      },
      {
        words: 'token fingerprint',
        summary: 'Show the certificate by which this node is known',
        load: async () => (await import('./commands/token.ts')).tokenFingerprint,
      },
    ],
  },
  {
    heading: 'Look at the ring itself, also while the manager is down',
    entries: [
      {
        words: 'ring',
        summary: 'Show the members and the timing of the ring',
        load: async () => (await import('./commands/ring.ts')).ring,
      },
      {
        words: 'links',
        summary: 'Show every link to every peer',
        load: async () => (await import('./commands/ring.ts')).links,
      },
      {
        words: 'quorum',
        summary: 'Show the vote',
        load: async () => (await import('./commands/ring.ts')).quorum,
      },
      {
        words: 'groups',
        summary: 'Show the process groups and their members',
        load: async () => (await import('./commands/ring.ts')).groups,
      },
    ],
  },
];

export const ENTRIES: readonly TableEntry[] = COMMANDS.flatMap((section) => section.entries);
