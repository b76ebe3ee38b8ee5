/**
 * Puts parts of plans into plain words. Decides nothing.
 */
import type { GraphAction, ResourceAssignment, Schedule, ScoreContribution, SummaryEntry } from '../plan/schedule.ts';
import { stripInstance } from '../state/names.ts';

/** `a`, `a and b`, `a, b and c`. */
export const enumerated = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The part of a score in words. */
export function contributionWords({ kind, source, score }: ScoreContribution): string {
  switch (kind) {
    case 'location':
      return `constraint ${source}`;
    case 'stickiness':
      return 'it is active there (resource-stickiness)';
    case 'colocation':
      return source.startsWith('#') ? `what it is placed with (${source.slice(1)})` : `colocation ${source}`;
    case 'failures':
      return `it failed there too often (${source})`;
    case 'health':
      return `the health of the node (node-health-strategy ${source})`;
    case 'utilization':
      return `room on the node (${source})`;
    case 'promotion':
      return `promotion score ${source.replace(/^master-/, 'of ')}`;
    case 'shutdown-lock':
      return `it is locked to ${source} until that is back`;
    case 'clone-limit':
      return score < 0 ? `${source} has enough instances there` : `an instance of ${source}`;
    case 'target-role':
      return `it is to be stopped (${source})`;
    case 'ticket':
      return `ticket ${source} is not held`;
    case 'quorum':
      return `there is no quorum (${source})`;
    case 'asymmetric':
      return 'no constraint allows it there';
    case 'node-unavailable':
      return `the node cannot run resources (${source})`;
    default:
      return source;
  }
}

type Place = { readonly role: string; readonly nodes: readonly string[] };

const currentPlace = ({ currentRole, currentNodes }: ResourceAssignment): Place => ({
  role: currentRole,
  nodes: currentNodes,
});
const nextPlace = ({ nextRole, nextNode }: ResourceAssignment): Place => ({
  role: nextRole,
  nodes: nextNode === null || nextRole === 'Stopped' ? [] : [nextNode],
});

function placeWords({ role, nodes }: Place): string {
  if (nodes.length === 0) return 'nowhere';
  return `${role === 'Promoted' || role === 'Unpromoted' ? `${role} ` : ''}on ${enumerated(nodes)}`;
}

/** Where the members of a resource are, together: `on nyx-primary`, `Promoted on a, Unpromoted on b`, `x on a, y nowhere`. */
function placesWords(members: readonly ResourceAssignment[], place: (member: ResourceAssignment) => Place): string {
  const bases = [...new Set(members.map(({ resource }) => stripInstance(resource)))];
  const words = bases.map((base) => {
    const own = members
      .filter(({ resource }) => stripInstance(resource) === base)
      .map((each) => placeWords(place(each)));
    const somewhere = [...new Set(own.filter((each) => each !== 'nowhere'))].toSorted();
    return { base, where: somewhere.length === 0 ? 'nowhere' : joinPlaces(somewhere) };
  });
  const [first] = words;
  if (first === undefined) return 'nowhere';
  if (words.every(({ where }) => where === first.where)) return first.where;
  return words.map(({ base, where }) => `${base} ${where}`).join(', ');
}

/** Whether the places name members one by one. */
const isMixed = (places: string): boolean => places !== 'nowhere' && !/^(?:(?:Promoted|Unpromoted) )?on /.test(places);

/** `on a` and `on b` are `on a and b`. */
function joinPlaces(places: readonly string[]): string {
  const byRole = new Map<string, string[]>();
  for (const place of places) {
    const [role, nodes] = place.startsWith('on ') ? ['', place.slice(3)] : (place.split(' on ') as [string, string]);
    byRole.set(role, [...(byRole.get(role) ?? []), nodes]);
  }
  return [...byRole].map(([role, nodes]) => `${role === '' ? '' : `${role} `}on ${enumerated(nodes)}`).join(', ');
}

export const membersOfPlan = (plan: Schedule, ids: ReadonlySet<string>): readonly ResourceAssignment[] =>
  plan.assignment.resources.filter(({ resource }) => ids.has(resource));

export const nowWords = (plan: Schedule, ids: ReadonlySet<string>): string =>
  placesWords(membersOfPlan(plan, ids), currentPlace);

export const nextWords = (plan: Schedule, ids: ReadonlySet<string>): string =>
  placesWords(membersOfPlan(plan, ids), nextPlace);

/** One sentence for what a plan does about the resource: `web is to move from on a`. */
export function fateWords(plan: Schedule, resource: string, ids: ReadonlySet<string>): string {
  const now = nowWords(plan, ids);
  const next = nextWords(plan, ids);
  const own = plan.summary.filter((entry) => entry.resource !== null && ids.has(entry.resource));
  const verbs = new Set(own.filter(({ blocked }) => !blocked).map(({ verb }) => verb));
  const members = membersOfPlan(plan, ids);
  if (members.length === 0) return `nothing is known of ${resource}`;
  const unmanaged = members.every(({ managed }) => !managed) ? ' and is not managed' : '';
  if (now === next) {
    if (own.some(({ verb, blocked }) => verb === 'Stop' && blocked))
      return `${resource} is ${now} and cannot be stopped`;
    if (verbs.size > 0) return `${resource} is ${now} and is to be ${enumerated([...verbs].map(treatment))} there`;
    return now === 'nowhere'
      ? `${resource} is active nowhere${unmanaged}`
      : `${resource} is ${now} and stays there${unmanaged}`;
  }
  if (isMixed(now) || isMixed(next)) return `${resource} is now ${now}; to be: ${next}`;
  if (next === 'nowhere') return `${resource} is ${now} and is to be stopped`;
  if (own.length > 0 && verbs.size === 0) {
    return `${resource} is to be ${next} and cannot be begun yet${now === 'nowhere' ? '' : `; now it is ${now}`}`;
  }
  return now === 'nowhere' ? `${resource} is to start ${next}` : `${resource} is ${now} and is to be ${next}`;
}

const TREATMENTS: Readonly<Record<SummaryEntry['verb'], string>> = {
  Start: 'started',
  Stop: 'stopped',
  Move: 'moved',
  Migrate: 'migrated',
  Restart: 'restarted',
  Recover: 'recovered',
  Reload: 'reloaded',
  Promote: 'promoted',
  Demote: 'demoted',
  'Re-promote': 'promoted anew',
  Fence: 'fenced',
};
const treatment = (verb: SummaryEntry['verb']): string => TREATMENTS[verb];

/** A line of the summary as a sentence. */
export function changeWords(entry: SummaryEntry): string {
  const { verb, resource, node, fromNode, toNode, fromRole, toRole, blocked, fenceOperation } = entry;
  if (verb === 'Fence') return `fence ${node} (${fenceOperation})`;
  const from = fromNode === null ? '' : ` from ${fromNode}`;
  const to = toNode === null ? '' : ` to ${toNode}`;
  const where = fromNode === toNode || fromNode === null || toNode === null;
  const place = where ? (toNode ?? fromNode) : null;
  const role = toRole === 'Promoted' && fromRole !== 'Promoted' && verb !== 'Promote' ? ' and promote it' : '';
  const cannot = blocked ? ', which cannot be done now' : '';
  const moved = place === null ? `${from}${to}` : ` on ${place}`;
  return `${verb.toLowerCase()} ${resource}${moved}${role}${cannot}`;
}

const REASONS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^required (\S+) (\S+)$/, ([, what, task]) => `the ${task} of ${what} asks for it`],
  [/^unrunnable (\S+) (\S+)$/, ([, what, task]) => `it waits for the ${task} of ${what}, which cannot be done`],
  [/^colocation with (\S+)$/, ([, what]) => `it must be with ${what}, which cannot be placed`],
  [/^node availability$/, () => 'no node may run it'],
  [/^resource definition change$/, () => 'its parameters have changed'],
  [/^no quorum$/, () => 'this partition has no quorum'],
  [/^quorum freeze$/, () => 'this partition has no quorum and only keeps what runs (no-quorum-policy is freeze)'],
];

/** What a plan gives as the reason of an action, in words. */
export function reasonWords(reason: string): string {
  for (const [pattern, words] of REASONS) {
    const match = pattern.exec(reason);
    if (match) return words(match);
  }
  return reason;
}

/** The action as people say it: `stop web on node1`, `fence node1 (off)`. */
export const actionWords = ({ kind, operation, resource, node }: GraphAction): string =>
  kind === 'fence'
    ? `fence ${node} (${operation})`
    : [operation, resource, node === null ? null : `on ${node}`].filter((word) => word !== null).join(' ');
