/** Checks of the constraints: what they refer to, and that none contradicts another. */
import { nearestWord } from '@nyx/foundation';
import type { PartialDocument } from '../document-schema.ts';
import type { Path } from '../places.ts';
import { orderedStep, quoted } from '../text-forms.ts';
import { type CheckContext, lineOf, pathName, readItems } from './check-context.ts';
import { nodeProblem } from './fencing.ts';
import { checkOrderLoops } from './order-loops.ts';
import { membersOf, resourceIds } from './resources.ts';

type PartialConstraint = NonNullable<NonNullable<PartialDocument['constraints']>[number]>;
type PartialLocation = Extract<PartialConstraint, { readonly locate?: unknown }>;

/** What each part of the checks is given. */
interface ConstraintChecks {
  readonly context: CheckContext;
  readonly resources: readonly string[];
  /** What constraints that were read already are about, with their places. */
  readonly subjects: Map<string, Path>;
}

export function checkConstraints(context: CheckContext): void {
  const { document } = context;
  const checks: ConstraintChecks = { context, resources: resourceIds(document), subjects: new Map() };
  for (const [index, constraint] of readItems(document.constraints)) {
    const path = ['constraints', index];
    if ('order' in constraint) checkSteps(checks, path, readItems(constraint.order));
    else if ('colocate' in constraint)
      checkTwo(checks, path, ['colocate', constraint.colocate], ['with', constraint.with]);
    else if ('separate' in constraint)
      checkTwo(checks, path, ['separate', constraint.separate], ['from', constraint.from]);
    else checkLocation(checks, path, constraint as PartialLocation);
  }
  checkOrderLoops(context);
}

function checkLocation(checks: ConstraintChecks, path: Path, constraint: PartialLocation): void {
  const { context } = checks;
  isKnown(checks, [...path, 'locate'], constraint.locate);
  if (!checkDirection(context, path, constraint)) return;
  const key = constraint.prefer === undefined ? 'avoid' : 'prefer';
  const node = constraint[key] ?? '';
  const problem = nodeProblem(pathName([...path, key]), node, Object.keys(context.document.nodes ?? {}));
  if (problem) context.problems.report(context.places.value([...path, key]), problem);
  checkOnce(checks, path, JSON.stringify(['location', constraint.locate, node]), 'the same resource and node');
}

/** Reports the name of a resource that is not there. True for one that is, and for one that could not be read. */
function isKnown({ context, resources }: ConstraintChecks, path: Path, id: string | undefined): boolean {
  if (id === undefined || resources.includes(id)) return true;
  reportUnknownResource(context, path, id, resources);
  return false;
}

type Named = readonly [key: string, resource: string | undefined];

function checkTwo(checks: ConstraintChecks, path: Path, [first, one]: Named, [second, other]: Named): void {
  const known = [isKnown(checks, [...path, first], one), isKnown(checks, [...path, second], other)];
  if (known.includes(false) || one === undefined || other === undefined) return;
  if (reportWithin(checks.context, [...path, second], one, other)) return;
  checkOnce(checks, path, JSON.stringify(['colocation', ...[one, other].sort()]), 'the same two resources');
}

function checkSteps(checks: ConstraintChecks, path: Path, steps: readonly (readonly [number, string])[]): void {
  let before: string | null = null;
  for (const [index, text] of steps) {
    const step = orderedStep(text);
    const place = [...path, 'order', index];
    const known = step !== null && isKnown(checks, place, step.resource) && checks.resources.includes(step.resource);
    if (known && before !== null) reportWithin(checks.context, place, before, step.resource);
    before = known ? step.resource : null;
  }
  checkOnce(checks, path, JSON.stringify(['order', ...steps.map(([, text]) => orderedStep(text))]), 'the same steps');
}

/** A resource belongs to its group and to itself already: there is nothing to keep between them. True where that was so. */
function reportWithin(context: CheckContext, path: Path, one: string, other: string): boolean {
  const isWithin = (outer: string, inner: string): boolean =>
    outer === inner || membersOf(context.document, outer).includes(inner);
  if (!isWithin(one, other) && !isWithin(other, one)) return false;
  context.problems.report(context.places.value(path), {
    code: 'NYX_CONFIG_CONSTRAINT_WITHIN',
    message:
      one === other
        ? `${pathName(path)} is ${quoted(one)} again`
        : `${quoted(one)} and ${quoted(other)} belong to one group`,
    allowed: 'two resources of which neither contains the other',
    remedy: 'Name another resource, or remove the constraint: a group keeps its members together and in order.',
  });
  return true;
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

/** Two constraints about the same thing would contradict or repeat each other. */
function checkOnce({ context, subjects }: ConstraintChecks, path: Path, subject: string, what: string): void {
  const other = subjects.get(subject);
  if (other === undefined) {
    subjects.set(subject, path);
    return;
  }
  context.problems.report(context.places.value(path), {
    code: 'NYX_CONFIG_DUPLICATE_CONSTRAINT',
    message: `${pathName(path)} and ${pathName(other)} (${lineOf(context, context.places.value(other))}) are about ${what}`,
    remedy: 'Keep one of them.',
  });
}
