/**
 * Reads the document that people write into a {@link ClusterConfiguration}, or tells every mistake in it.
 *
 * Four steps, each on what the one before left: the text, the YAML, the shape, the meaning. A text that is
 * no YAML has no shape, so its mistakes are told alone; all others are told together.
 */
import { agentUses, checkAgents } from './checks/agents.ts';
import { checkAlerts } from './checks/alerts.ts';
import type { CheckContext } from './checks/check-context.ts';
import { checkConstraints } from './checks/constraints.ts';
import { checkFencing } from './checks/fencing.ts';
import { checkHostFiles } from './checks/host-files.ts';
import { checkNodes } from './checks/nodes.ts';
import { checkResources } from './checks/resources.ts';
import { checkTiming } from './checks/timing.ts';
import type { ClusterConfiguration } from './cluster-configuration.ts';
import type { ConfigurationError } from './configuration-error.ts';
import { DocumentSchema, type DocumentValue, type PartialDocument } from './document-schema.ts';
import { decodeDocument } from './document-text.ts';
import { parseYaml } from './parse-yaml.ts';
import { placesOf } from './places.ts';
import { problemList } from './problem-list.ts';
import { readShape } from './read-shape.ts';
import { schemaNode } from './schema-vocabulary.ts';
import type { Surroundings } from './surroundings.ts';
import { toConfiguration } from './to-configuration.ts';

export type ReadConfigurationResult =
  | {
      readonly ok: true;
      readonly configuration: ClusterConfiguration;
      /** The document as text, without a byte order mark: what is replicated, stored and shown. */
      readonly document: string;
      readonly warnings: readonly ConfigurationError[];
    }
  | {
      readonly ok: false;
      /** Every mistake, in the order of their places; never empty. Warnings stand among them. */
      readonly errors: readonly ConfigurationError[];
    };

/**
 * Reads `document`, calling it `origin` in messages. Never throws. All mistakes are reported at once, in
 * the order of their places. What `surroundings` leaves out is not checked.
 */
export function readConfiguration(
  document: string | Uint8Array,
  origin: string,
  surroundings: Surroundings = {},
): ReadConfigurationResult {
  const { text, problem } = decodeDocument(document);
  const problems = problemList(origin, text);
  if (problem) problems.report(problem.place, problem);
  const context = problem ? null : readDocument(text, problems, surroundings);
  for (const check of context ? CHECKS : []) if (context) check(context);
  if (!context || problems.hasErrors()) return { ok: false, errors: problems.inOrder() };
  // The shape was compared with the schema and nothing was found wrong, so nothing is missing.
  const configuration = toConfiguration(context.document as DocumentValue);
  return { ok: true, configuration, document: text, warnings: problems.inOrder() };
}

const CHECKS: readonly ((context: CheckContext) => void)[] = [
  checkNodes,
  checkTiming,
  checkFencing,
  checkResources,
  checkConstraints,
  checkAlerts,
  checkAgents,
  checkHostFiles,
];

function readDocument(
  text: string,
  problems: ReturnType<typeof problemList>,
  surroundings: Surroundings,
): CheckContext | null {
  const root = parseYaml(text, problems);
  if (!root) return null;
  const places = placesOf();
  const start = root.range?.[0] ?? 0;
  places.record([], null, { start, end: start + 1 });
  const document = readShape(root, schemaNode(DocumentSchema), [], { places, problems }) as PartialDocument | undefined;
  return document === undefined ? null : { text, document, places, problems, surroundings };
}

/** The agents that a document names, as far as it can be read: whose metadata is worth having before its check. */
export function agentsNamed(document: string | Uint8Array): readonly string[] {
  const { text, problem } = decodeDocument(document);
  const context = problem ? null : readDocument(text, problemList('', text), {});
  return context ? [...new Set(agentUses(context.document).map(({ agent }) => agent))] : [];
}
