/** What a command is: its words, its options, and what it does. Each command has a file of its own. */
import type { ApiClient } from '@nyx/api/client';
import type { RingClient, RingStatus } from '@nyx/membership/client';
import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

interface OptionDescription {
  /** How the value is called in the help, such as `FILE`; an option without one is a switch. */
  readonly value?: string;
  readonly help: string;
}

export type OptionDescriptions = Readonly<Record<string, OptionDescription>>;

/** A command line after parsing: what was given, by name. */
export interface GivenOptions {
  /** Whether a switch was given. */
  has(name: string): boolean;
  /** The value of an option, or `null` where it was not given. */
  value(name: string): string | null;
  /** Every option in the order given, also the same one again; `null` for a switch. */
  readonly inOrder: readonly { readonly name: string; readonly value: string | null }[];
}

export interface CommandContext {
  readonly terminal: Terminal;
  /** The API that the global options name. Connects at the first call. */
  api(): ApiClient;
  /** The status of the ring on this host, from its own socket. */
  ringStatus(): Promise<RingStatus>;
  /** Does something with a connection to the ring on this host. */
  withRing<Value>(use: (ring: RingClient) => Promise<Value>): Promise<Value>;
  /** Whether the global options name another host's API. */
  readonly isRemote: boolean;
  /** How the words `nyxctl` and its global options were given, for commands that are offered to be copied. */
  readonly program: string;
  /** Aborts when the user interrupts. */
  readonly signal: AbortSignal;
}

export interface Command {
  /** One line, without a full stop. */
  readonly summary: string;
  /** The arguments as the usage line shows them, such as `NODE...`; empty where there are none. */
  readonly argumentsUsage: string;
  /** How many arguments it takes at least and at most. */
  readonly argumentCount: readonly [minimum: number, maximum: number];
  readonly options: OptionDescriptions;
  /** Sentences after the options in the help. */
  readonly details: readonly string[];
  readonly examples: readonly string[];
  run(context: CommandContext, given: readonly string[], options: GivenOptions): Promise<ExitCode>;
}
