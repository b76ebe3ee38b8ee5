/**
 * Reasons for a person who was woken up: what is so, what decides it, how each node stands, and the next useful command.
 */
import type { WhatIfAnswer, WhyAnswer, WhyNotAnswer } from '@nyx/crm/contract';
import type { Because, CandidateReasons, MemberReasons, ReasonFact } from '@nyx/scheduler';
import type { Terminal } from '../terminal.ts';
import { hangingText, printable, widest } from './text.ts';

/** What the commands that are offered begin and end with. */
interface Place {
  readonly program: string;
  /** The options that name a file; empty for the live cluster. */
  readonly files: string;
}

type Paper = Pick<Terminal, 'styles' | 'columns'>;

const sentence = (text: string): string => {
  const plain = printable(text);
  return `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}.`;
};
/** Names begin as they are written, so a sentence that begins with one is left alone. */
const statement = (text: string): string => `${printable(text)}.`;

function becauseLines(heading: string, because: Because, { styles, columns }: Paper): readonly string[] {
  const lines: string[] = [];
  for (const [place, { facts, otherwise, minimal }] of because.sets.entries()) {
    lines.push(styles.bold(place === 0 ? heading : 'Or because'));
    for (const fact of facts) lines.push(...hangingText('  ● ', printable(fact.sentence), columns));
    const without = facts.length === 1 ? 'without that' : facts.length === 2 ? 'without both' : 'without all of that';
    for (const line of hangingText('    ', `${without}: ${printable(otherwise)}`, columns))
      lines.push(styles.dim(line));
    if (minimal === 'each-fact') lines.push(styles.dim('    (too many to say that no smaller part of it is enough)'));
  }
  if (!because.complete) lines.push(styles.dim('The cluster is large: the search for more was ended early.'));
  return lines;
}

const VERDICTS = { chosen: '✓', possible: '○', forbidden: '✗', unavailable: '✗' } as const;
const INFINITE = 1_000_000;
const scoreText = (score: number): string =>
  score >= INFINITE ? 'INFINITY' : score <= -INFINITE ? '-INFINITY' : String(score);

function candidateWords({ verdict, parts, against, promotionScore }: CandidateReasons): string {
  const sum = parts.map((part) => `${scoreText(part.score)} ${part.sentence}`);
  const counted = verdict === 'forbidden' || verdict === 'unavailable' || sum.length === 0 ? [] : [sum.join(', ')];
  const promotion = promotionScore === null ? [] : [`promotion score ${promotionScore}`];
  return printable([...(against === null ? [] : [against]), ...counted, ...promotion].join('; '));
}

function candidateLines(heading: string, candidates: readonly CandidateReasons[], paper: Paper): readonly string[] {
  if (candidates.length === 0) return [];
  const names = widest(candidates.map(({ node }) => node));
  const scores = widest(candidates.map(({ score }) => scoreText(score)));
  return [
    paper.styles.bold(heading),
    ...candidates.flatMap((candidate) => {
      const first = `  ${VERDICTS[candidate.verdict]} ${candidate.node.padEnd(names)}  ${scoreText(candidate.score).padStart(scores)}  `;
      return hangingText(first, candidateWords(candidate), paper.columns).map((line) => line.trimEnd());
    }),
  ];
}

/** The members whose nodes say something of their own: one of each, and of a clone the one that is promoted. */
function telling(members: readonly MemberReasons[]): readonly MemberReasons[] {
  const promoted = members.find(({ nextRole }) => nextRole === 'Promoted');
  const first = promoted ?? members.find(({ nextNode }) => nextNode !== null) ?? members[0];
  return first ? [first] : [];
}

/** What would undo a fact, and the question what would follow from that. */
function remedy(fact: ReasonFact): { readonly live: string | null; readonly assumption: string | null } {
  const [resource] = fact.resources;
  const [node] = fact.nodes;
  const id = fact.id.slice(fact.kind.length + 1);
  switch (fact.kind) {
    case 'failure':
      return { live: `cleanup ${resource}`, assumption: `cleanup ${resource}` };
    case 'standby':
      return { live: `unstandby ${node}`, assumption: `node ${node} unstandby` };
    case 'presence':
    case 'leaving':
    case 'fence-request':
    case 'no-fence-device':
      return { live: 'status', assumption: node === undefined ? null : `node ${node} up` };
    case 'quorum':
      return { live: 'quorum', assumption: 'quorum gained' };
    case 'ticket':
      return { live: null, assumption: `ticket ${id} granted` };
    case 'location':
    case 'colocation':
    case 'order':
    case 'ticket-constraint':
      return { live: null, assumption: `remove constraint ${id}` };
    default:
      return { live: null, assumption: null };
  }
}

function nextLine(because: Because, fallback: string, { program, files }: Place, { styles }: Paper): string {
  const fact = because.sets[0]?.facts[0];
  const { live, assumption } = fact ? remedy(fact) : { live: null, assumption: null };
  if (live !== null && files === '') return styles.dim(`Next: ${program} ${live}`);
  const asked =
    assumption === null ? fallback : `what-if ${/["'\s]/.test(assumption) ? JSON.stringify(assumption) : assumption}`;
  return styles.dim(`Next: ${program} ${asked}${files}`);
}

/** The answer to `why`. */
export function whyLines(
  answer: WhyAnswer,
  paper: Paper,
  place: Place & { readonly actions: boolean },
): readonly string[] {
  const { resource, change, placement, blocked, members, actions } = answer;
  const decisive = blocked?.unblock ?? change ?? placement;
  const shown = telling(members);
  const nothing = decisive.sets.length === 0 && decisive.complete;
  return [
    ...hangingText('', statement(answer.sentence), paper.columns),
    ...(blocked ? hangingText('', `It waits: ${statement(blocked.sentence)}`, paper.columns) : []),
    ...becauseLines(blocked ? 'It waits because' : 'Because', decisive, paper),
    ...(nothing ? ['Nothing speaks for or against: it is the best of what is left.'] : []),
    ...shown.flatMap((member) => {
      const whose = member.resource === resource ? '' : ` for ${member.resource}`;
      return candidateLines(`Nodes${whose}`, member.candidates, paper);
    }),
    ...actions
      .filter(({ kind }) => kind === 'fence')
      .flatMap((each) => hangingText('First: ', statement(each.sentence), paper.columns)),
    ...(place.actions && actions.length > 0 ? [paper.styles.bold('Actions')] : []),
    ...(place.actions ? actions.flatMap((action) => hangingText('  ', printable(action.sentence), paper.columns)) : []),
    nextLine(decisive, `why-not ${resource} ${otherNode(shown) ?? 'NODE'}`, place, paper),
  ];
}

const otherNode = ([member]: readonly MemberReasons[]): string | null =>
  member?.candidates.find(({ verdict }) => verdict !== 'chosen')?.node ?? null;

/** The answer to `why-not`. */
export function whyNotLines(answer: WhyNotAnswer, paper: Paper, place: Place): readonly string[] {
  const { resource, node, because, candidates, isThere } = answer;
  const [first] = candidates;
  const nothing = because.sets.length === 0 && because.complete;
  return [
    ...hangingText('', statement(answer.sentence), paper.columns),
    ...becauseLines('Because', because, paper),
    ...(nothing ? ['Nothing alone keeps it away.'] : []),
    ...(first ? candidateLines(`How ${node} stands for ${first.resource}`, [first.candidate], paper) : []),
    nextLine(because, isThere ? `why ${resource}` : `what-if "move ${resource} to ${node}"`, place, paper),
  ];
}

/** The answer to `what-if`. */
export function whatIfLines(answer: WhatIfAnswer, paper: Paper, { program, files }: Place): readonly string[] {
  const { assumed, differences, changes, blocked } = answer;
  const { styles, columns } = paper;
  const names = widest(differences.map(({ resource }) => resource));
  const [first] = differences;
  return [
    ...hangingText('If ', `${printable(assumed.join(', and '))}:`, columns),
    ...(differences.length === 0 ? ['  Every resource would be where it is to be anyway.'] : []),
    ...differences.flatMap(({ resource, before, after }) =>
      hangingText(`  ${resource.padEnd(names)}  `, `${printable(before)} → ${printable(after)}`, columns),
    ),
    ...(changes.length === 0 ? ['Nothing would be done.'] : [styles.bold('What would be done')]),
    ...changes.flatMap((change) => hangingText('  ', printable(change), columns)),
    ...blocked.flatMap(({ resource, sentence: why }) =>
      hangingText(`  ${styles.bad('✗')} `, `${resource} would wait: ${sentence(why)}`, columns),
    ),
    styles.dim(`Next: ${program} ${first ? `why ${first.resource}` : files === '' ? 'status' : 'simulate'}${files}`),
  ];
}
