/** Checks of agents and their parameters against what is installed on this host. */
import { nearestWord } from '@nyx/foundation';
import type { PartialDocument } from '../document-schema.ts';
import type { Path } from '../places.ts';
import type { AgentCatalogue, AgentDescription } from '../surroundings.ts';
import { quoted } from '../text-forms.ts';
import { type CheckContext, pathName, readEntriesOf } from './check-context.ts';
import { readPrimitives } from './resources.ts';

/** Where a document uses an agent. */
export interface AgentUse {
  readonly path: Path;
  readonly kind: 'resource' | 'fence';
  readonly agent: string;
  /** As written; an object for a secret. `undefined` where there are none or they could not be read. */
  readonly parameters: Readonly<Record<string, unknown>> | undefined;
}

export function agentUses(document: PartialDocument): readonly AgentUse[] {
  const devices = document.fencing === 'unfenced' ? [] : readEntriesOf(document.fencing);
  const uses = [
    ...devices.map(([id, device]) => ({ path: ['fencing', id], kind: 'fence' as const, ...device })),
    ...readPrimitives(document).map(([path, primitive]) => ({ path, kind: 'resource' as const, ...primitive })),
  ];
  return uses.flatMap(({ path, kind, agent, parameters }) =>
    agent === undefined ? [] : [{ path, kind, agent, parameters }],
  );
}

export function checkAgents(context: CheckContext): void {
  const { agents } = context.surroundings;
  if (!agents) return;
  for (const use of agentUses(context.document)) {
    if (!checkInstalled(context, use, agents)) continue;
    const description = agents.describe(use.agent);
    if (description) checkParameters(context, use, description);
  }
}

function checkInstalled(context: CheckContext, use: AgentUse, agents: AgentCatalogue): boolean {
  const installed = use.kind === 'fence' ? agents.fenceAgents : agents.resourceAgents;
  if (installed.includes(use.agent)) return true;
  const near = nearestWord(use.agent, installed) ?? sameName(use.agent, installed);
  context.problems.report(context.places.value([...use.path, 'agent']), {
    code: 'NYX_CONFIG_UNKNOWN_AGENT',
    message: `the ${use.kind === 'fence' ? 'fence agent' : 'agent'} ${quoted(use.agent)} is not installed on this host`,
    remedy:
      near === null
        ? 'Correct the name, or install the package that contains the agent on every node.'
        : `Did you mean ${quoted(near)}?`,
  });
  return false;
}

/** The agent of the same type in another class or of another provider. */
function sameName(agent: string, installed: readonly string[]): string | null {
  const type = agent.slice(agent.lastIndexOf(':') + 1).toLowerCase();
  return installed.find((known) => known.slice(known.lastIndexOf(':') + 1).toLowerCase() === type) ?? null;
}

function checkParameters(context: CheckContext, use: AgentUse, description: AgentDescription): void {
  const { places, problems } = context;
  const known = new Map(description.parameters.map((parameter) => [parameter.name, parameter]));
  const meant = new Set<string>();
  for (const [name, value] of Object.entries(use.parameters ?? {})) {
    const path = [...use.path, 'parameters', name];
    const parameter = known.get(name);
    meant.add(name);
    if (parameter?.replacedBy) meant.add(parameter.replacedBy);
    if (parameter) {
      const allowed = typeof value === 'string' ? valueProblem(value, parameter) : null;
      if (allowed === null) continue;
      problems.report(places.value(path), {
        code: 'NYX_CONFIG_PARAMETER_VALUE',
        message: `${pathName(path)} cannot be ${quoted(String(value))}`,
        allowed: `${allowed}, as the agent ${quoted(use.agent)} asks for`,
        remedy: 'Write a value of that kind.',
      });
      continue;
    }
    const near = nearestWord(name, known.keys());
    if (near !== null) meant.add(near);
    problems.report(places.key(path), {
      code: 'NYX_CONFIG_UNKNOWN_PARAMETER',
      message: `the agent ${quoted(use.agent)} has no parameter ${quoted(name)}`,
      allowed: [...known.keys()].join(', '),
      remedy: near === null ? 'Remove the parameter.' : `Did you mean ${quoted(near)}?`,
    });
  }
  reportMissing(context, use, description, meant);
}

function reportMissing(
  { places, problems }: CheckContext,
  use: AgentUse,
  description: AgentDescription,
  given: ReadonlySet<string>,
): void {
  const unreadable = use.parameters === undefined && places.has([...use.path, 'parameters']);
  for (const parameter of unreadable ? [] : description.parameters) {
    // Which node a fence agent acts on is told at each call.
    const toldAtCall = use.kind === 'fence' && CALL_PARAMETERS.has(parameter.name);
    if (!parameter.required || parameter.deprecated || toldAtCall || given.has(parameter.name)) continue;
    problems.report(places.value([...use.path, 'agent']), {
      code: 'NYX_CONFIG_MISSING_PARAMETER',
      message: `${pathName(use.path)} lacks the parameter ${quoted(parameter.name)}, which the agent ${quoted(use.agent)} requires`,
      remedy: `Add ${quoted(parameter.name)} under \`parameters\`.`,
    });
  }
}

const CALL_PARAMETERS: ReadonlySet<string> = new Set(['action', 'plug', 'port', 'nodename']);

/** What is allowed, where `value` is not of the kind that the parameter needs. */
function valueProblem(value: string, parameter: AgentDescription['parameters'][number]): string | null {
  switch (parameter.type) {
    case 'integer':
      return /^[+-]?\d+$/.test(value) ? null : 'a whole number';
    case 'boolean':
      return /^(true|false|yes|no|on|off|0|1|y|n)$/i.test(value) ? null : '`true` or `false`';
    case 'select':
      return parameter.options.length === 0 || parameter.options.includes(value) ? null : parameter.options.join(', ');
    default:
      return null;
  }
}
