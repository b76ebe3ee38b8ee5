/**
 * What an agent that is part of Nyx provides. Built-in agents are those of the provider `nyx`
 * (`ocf:nyx:Mattermost`); they run within the manager and keep to the OCF's actions and exit codes.
 */
import type { AgentMetadata } from '../core/agent-metadata.ts';

/** One action asked of a built-in agent. */
export interface BuiltinCall {
  readonly action: string;
  /** The instance's name. */
  readonly resource: string;
  readonly nodeName: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** A directory for the agent's own state, which does not outlive the host's boot. */
  readonly stateDirectory: string;
  /** How long the action may take altogether. */
  readonly timeoutMs: number;
  /** Aborted when the time is up or the action is cancelled. */
  readonly signal: AbortSignal;
}

export interface BuiltinAnswer {
  /** An exit code of the OCF. */
  readonly exitCode: number;
  /** One sentence for people, of a failure or of a success that is not whole; empty where there is nothing to say. */
  readonly exitReason: string;
}

export interface BuiltinAgent {
  readonly metadata: AgentMetadata;
  /** Does the action. May reject, which is taken as a generic error with the error's message. */
  run(call: BuiltinCall): Promise<BuiltinAnswer>;
}

/** The provider of built-in agents. */
export const BUILTIN_PROVIDER = 'nyx';
