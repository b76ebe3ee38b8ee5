/** Checks of the constraints: what they refer to, and that none contradicts another. */
import { nearestWord } from '@nyx/foundation';
import type { Path } from '../places.ts';
import { quoted } from '../text-forms.ts';
import { type CheckContext, lineOf, pathName, readItems } from './check-context.ts';
import { nodeProblem } from './fencing.ts';
import { resourceIds } from './resources.ts';

export function checkConstraints(context: CheckContext): void {
  const { document, places, problems } = context;
  const nodes = Object.keys(document.nodes ?? {});
  const resources = resourceIds(document);
  const pairs = new Map<string, Path>();
  for (const [index, constraint] of readItems(document.constraints)) {
    const path = ['constraints', index];
    if (constraint.locate !== undefined && !resources.includes(constraint.locate)) {
      reportUnknownResource(context, [...path, 'locate'], constraint.locate, resources);
    }
    if (!checkDirection(context, path, constraint)) continue;
    const key = constraint.prefer === undefined ? 'avoid' : 'prefer';
    const node = constraint[key] ?? '';
    const problem = nodeProblem(pathName([...path, key]), node, nodes);
    if (problem) problems.report(places.value([...path, key]), problem);
    checkPair(context, path, JSON.stringify([constraint.locate, node]), pairs);
  }
}

function reportUnknownResource(context: CheckContext, path: Path, id: string, known: readonly string[]): void {
  const near = nearestWord(id, known);
  context.problems.report(context.places.value(path), {
    code: 'NYX_CONFIG_UNKNOWN_REFERENCE',
    message: `${pathName(path)} is ${quoted(id)}, and there is no such resource`,
    allowed: known.length === 0 ? 'the id of a resource; there is none' : known.join(', '),
    remedy: near === null ? 'Correct the name, or add the resource.' : `Did you mean ${quoted(near)}?`,
  });
}

/** A location either prefers a node or avoids one. True where that is so. */
function checkDirection(
  { places, problems }: CheckContext,
  path: Path,
  constraint: { readonly prefer?: string | undefined; readonly avoid?: string | undefined },
): boolean {
  const { prefer, avoid } = constraint;
  if ((prefer === undefined) !== (avoid === undefined)) return true;
  problems.report(prefer === undefined ? places.value(path) : places.key([...path, 'avoid']), {
    code: prefer === undefined ? 'NYX_CONFIG_MISSING_KEY' : 'NYX_CONFIG_WRONG_VALUE',
    message: `${pathName(path)} has ${prefer === undefined ? 'neither' : 'both'} \`prefer\` ${prefer === undefined ? 'nor' : 'and'} \`avoid\``,
    allowed: 'one of `prefer` and `avoid`',
    remedy:
      prefer === undefined ? 'Add one of them, with the name of a node.' : 'Write two constraints, or remove one key.',
  });
  return false;
}

function checkPair(context: CheckContext, path: Path, pair: string, pairs: Map<string, Path>): void {
  const other = pairs.get(pair);
  if (other === undefined) {
    pairs.set(pair, path);
    return;
  }
  context.problems.report(context.places.value(path), {
    code: 'NYX_CONFIG_DUPLICATE_CONSTRAINT',
    message: `${pathName(path)} and ${pathName(other)} (${lineOf(context, context.places.value(other))}) are about the same resource and node`,
    remedy: 'Keep one of them.',
  });
}
