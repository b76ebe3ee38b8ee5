import type { ErrorDescription } from './error-description.ts';

/** Resource agents and fence agents. */
export const AGENT_ERRORS = {
  NYX_AGENT_NOT_INSTALLED: {
    meaning: 'The agent is not installed on this node.',
    remedy: 'Install the package that contains the agent, on every node that may run the resource.',
  },
  NYX_AGENT_NAME_INVALID: {
    meaning: 'The text does not name an agent.',
    remedy:
      'Write a resource agent as ocf:PROVIDER:TYPE, for example ocf:heartbeat:IPaddr2, and a fence agent as fence_NAME.',
  },
  NYX_AGENT_CLASS_UNSUPPORTED: {
    meaning: 'Agents of this class cannot be run.',
    remedy: 'Use an agent of the class ocf.',
  },
  NYX_AGENT_NOT_RUNNABLE: {
    meaning: 'The agent is there but its process could not be started.',
    remedy: 'See that the file is executable and that the interpreter in its first line is installed.',
  },
  NYX_AGENT_METADATA_UNREADABLE: {
    meaning: 'The agent did not describe itself: its metadata could not be obtained or understood.',
    remedy: 'Run the agent by hand with the action meta-data (fence agents: -o metadata) and see what it prints.',
  },
  NYX_AGENT_PARAMETER_UNKNOWN: {
    meaning: 'The agent has no parameter of this name.',
    remedy: 'Remove it, or write the known parameter that the message offers.',
  },
  NYX_AGENT_PARAMETER_MISSING: {
    meaning: 'A parameter that the agent requires is not given.',
    remedy: 'Add the parameter that the message names.',
  },
  NYX_AGENT_PARAMETER_INVALID: {
    meaning: 'The value of a parameter does not fit what the agent expects or what can be passed to it.',
    remedy: 'Correct the value that the message names.',
  },
  NYX_AGENT_PARAMETER_DEPRECATED: {
    meaning: 'The agent advises against this parameter.',
    remedy: 'Use the parameter that the message offers.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
