/**
 * Compares the parameters that a configuration gives with those that the agent describes.
 *
 * Decides which parameters are unknown, missing, out of use or of the wrong form. An unknown or missing one
 * is an error; a form that Nyx finds odd is a warning, because the agent itself decides what it accepts.
 */
import { nearestWord } from '@nyx/foundation';
import type { AgentProblem } from '../contract.ts';
import type { AgentMetadata, ParameterDescription } from './agent-metadata.ts';

const INTEGER = /^[+-]?\d+$/;
const BOOLEAN = /^(yes|no|true|false|on|off|1|0|y|n)$/i;
// Known to the agents' common shell library, whichever agent it is.
const LIBRARY_PARAMETERS: ReadonlySet<string> = new Set(['trace_ra', 'trace_file', 'trace_dir']);

/** `-` and `_` are the same in the names of fence agents' parameters. */
const comparable = (name: string, isFenceAgent: boolean): string => (isFenceAgent ? name.replaceAll('-', '_') : name);

function valueFlaw(parameter: ParameterDescription, value: string): string | null {
  if (parameter.type === 'integer' && !INTEGER.test(value)) return 'is not a whole number';
  if (parameter.type === 'boolean' && !BOOLEAN.test(value)) return 'is neither true nor false';
  if (parameter.type === 'select' && parameter.options.length > 0 && !parameter.options.includes(value)) {
    return `is none of ${parameter.options.join(', ')}`;
  }
  return null;
}

function unknownParameter(agent: string, name: string, metadata: AgentMetadata): AgentProblem {
  const known = metadata.parameters.filter((parameter) => !parameter.deprecated).map((parameter) => parameter.name);
  const nearest = nearestWord(name, known);
  return {
    severity: 'error',
    code: 'NYX_AGENT_PARAMETER_UNKNOWN',
    parameter: name,
    message: `${agent} has no parameter ${JSON.stringify(name)}`,
    remedy: nearest
      ? `Write ${nearest}, if that was meant.`
      : `Use one of its parameters: ${known.length > 0 ? known.join(', ') : 'it has none'}.`,
  };
}

function flawsOfGiven(
  agent: string,
  parameter: ParameterDescription,
  name: string,
  value: string | null,
): AgentProblem[] {
  const problems: AgentProblem[] = [];
  const flaw = value === null ? null : valueFlaw(parameter, value);
  if (flaw) {
    problems.push({
      severity: 'warning',
      code: 'NYX_AGENT_PARAMETER_INVALID',
      parameter: name,
      message: `${JSON.stringify(value)} for the parameter ${name} of ${agent} ${flaw}`,
      remedy: 'See the description of the parameter and correct the value.',
    });
  }
  if (parameter.deprecated && parameter.replacedBy) {
    problems.push({
      severity: 'warning',
      code: 'NYX_AGENT_PARAMETER_DEPRECATED',
      parameter: name,
      message: `${agent} advises against the parameter ${name}`,
      remedy: `Write ${parameter.replacedBy} in its place.`,
    });
  }
  return problems;
}

/**
 * The problems of giving `parameters` to `agent`, in the order of the parameters, missing ones last. A `null`
 * value is present but not known here (a secret). `suppliedByExecutor` are names that need not be configured.
 */
export function checkParameters(
  agent: string,
  metadata: AgentMetadata,
  parameters: Readonly<Record<string, string | null>>,
  suppliedByExecutor: readonly string[] = [],
): AgentProblem[] {
  const isFenceAgent = agent.startsWith('fence_');
  const described = new Map(metadata.parameters.map((entry) => [comparable(entry.name, isFenceAgent), entry]));
  const given = new Set(Object.keys(parameters).map((name) => comparable(name, isFenceAgent)));
  const problems: AgentProblem[] = [];
  for (const [name, value] of Object.entries(parameters)) {
    const parameter = described.get(comparable(name, isFenceAgent));
    if (parameter) problems.push(...flawsOfGiven(agent, parameter, name, value));
    else if (!LIBRARY_PARAMETERS.has(name)) problems.push(unknownParameter(agent, name, metadata));
  }
  for (const parameter of metadata.parameters) {
    const oldNames = metadata.parameters.filter((other) => other.replacedBy === parameter.name);
    const isGiven = [parameter, ...oldNames].some((entry) => given.has(comparable(entry.name, isFenceAgent)));
    const hasDefault = parameter.defaultValue !== null && parameter.defaultValue !== '';
    const isDemanded = parameter.required && !parameter.deprecated && !suppliedByExecutor.includes(parameter.name);
    if (!isDemanded || isGiven || hasDefault) continue;
    problems.push({
      severity: 'error',
      code: 'NYX_AGENT_PARAMETER_MISSING',
      parameter: parameter.name,
      message: `${agent} requires the parameter ${parameter.name}, which is not given`,
      remedy: parameter.shortDescription
        ? `Add ${parameter.name} (${parameter.shortDescription}).`
        : `Add ${parameter.name}.`,
    });
  }
  return problems;
}
