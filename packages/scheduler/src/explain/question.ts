/**
 * What can be asked of a plan, and the plan's answer. Two plans decide alike in a question if their answers are equal.
 */
import type { Schedule } from '../plan/schedule.ts';
import { stripInstance } from '../state/names.ts';
import type { Members } from './members.ts';

/**
 * - `placement`: where and in which role the resource (with all that it contains) is to be.
 * - `change`: what is done about it, as the summary tells.
 * - `presence`: whether it is to be on the node, where `role` is given in that role.
 * - `blocked`: whether something is wanted of it that cannot be done.
 * - `action`: whether the plan has the action of that id.
 */
export type Question =
  | { readonly about: 'placement'; readonly resource: string }
  | { readonly about: 'change'; readonly resource: string }
  | { readonly about: 'presence'; readonly resource: string; readonly node: string; readonly role?: 'Promoted' }
  | { readonly about: 'blocked'; readonly resource: string }
  | { readonly about: 'action'; readonly action: string };

/** The plan's answer, as text to be compared. */
export function answer(plan: Schedule, question: Question, members: Members): string {
  switch (question.about) {
    case 'placement':
      return places(plan, members(plan, question.resource));
    case 'change':
      return changes(plan, members(plan, question.resource));
    case 'presence':
      return String(isPresent(plan, question, members(plan, question.resource)));
    case 'blocked':
      return String(isBlocked(plan, members(plan, question.resource)));
    default:
      return String(plan.graph.actions.some((action) => action.id === question.action));
  }
}

function isPresent(
  plan: Schedule,
  { node, role }: { readonly node: string; readonly role?: 'Promoted' },
  ids: ReadonlySet<string>,
): boolean {
  return plan.assignment.resources.some(
    ({ resource, nextNode, nextRole }) =>
      ids.has(resource) && nextNode === node && nextRole !== 'Stopped' && (role === undefined || nextRole === role),
  );
}

const isBlocked = (plan: Schedule, ids: ReadonlySet<string>): boolean =>
  plan.blocked.some(({ resource }) => ids.has(resource)) ||
  plan.assignment.resources.some(({ resource, blocked }) => blocked && ids.has(resource));

// Which of several equal instances is where makes no difference to anyone.
function places(plan: Schedule, ids: ReadonlySet<string>): string {
  return plan.assignment.resources
    .filter(({ resource }) => ids.has(resource))
    .map(({ resource, nextNode, nextRole }) =>
      nextNode === null || nextRole === 'Stopped'
        ? `${stripInstance(resource)} nowhere`
        : `${stripInstance(resource)} ${nextRole} on ${nextNode}`,
    )
    .toSorted()
    .join('; ');
}

function changes(plan: Schedule, ids: ReadonlySet<string>): string {
  return plan.summary
    .flatMap((entry) => {
      const { resource } = entry;
      if (resource === null || !ids.has(resource)) return [];
      const { verb, fromNode, toNode, fromRole, toRole, blocked } = entry;
      return [[verb, stripInstance(resource), fromRole, fromNode, toRole, toNode, blocked].join(' ')];
    })
    .toSorted()
    .join('; ');
}
