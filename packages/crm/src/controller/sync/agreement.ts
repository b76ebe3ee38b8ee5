/**
 * What the members of a new epoch make of each other's summaries: whose state all go on with, who must catch up, who is
 * refused, and what is still missing.
 *
 * A pure function of the summaries, so every member comes to the same answer without a further word.
 */
import type { Summary } from '../messages.ts';
import { compareLineage, missingVersions } from '../state/lineage.ts';

export interface RefusedMember {
  readonly name: string;
  readonly code: 'NYX_CLUSTER_FOUNDED_APART' | 'NYX_CLUSTER_SETTINGS_DIFFER' | 'NYX_CLUSTER_FILES_DISAGREE';
  readonly reason: string;
}

export type Agreement =
  | { readonly kind: 'waiting'; readonly reason: string; readonly refused: readonly RefusedMember[] }
  | {
      readonly kind: 'agreed';
      /** Whose state holds. */
      readonly source: string;
      /** The source has live state; otherwise it starts from its disk. */
      readonly live: boolean;
      /** Members whose state is the source's already. */
      readonly inStep: readonly string[];
      /** Members that take the source's state over. */
      readonly behind: readonly string[];
      readonly refused: readonly RefusedMember[];
      /** Members that have versions which the source has not. */
      readonly diverged: readonly { readonly name: string; readonly versions: string }[];
      /** Nobody has a configuration: the source founds the cluster with its file. */
      readonly founding: boolean;
    };

/** 2: has live state. 1: was caught up in this boot. 0: knows only its disk. */
const standing = (summary: Summary): number => (summary.inStepSince !== null ? 2 : summary.establishedThisBoot ? 1 : 0);

/** Agrees on how to go on. `summaries` are those of all members, in ascending order of node id. */
export function agree(summaries: readonly Summary[]): Agreement {
  const source = chooseSource(summaries);
  if (!source) return { kind: 'waiting', reason: 'nobody is there', refused: [] };
  const refused = summaries.flatMap((summary) => refusalOf(summary, source) ?? []);
  const accepted = summaries.filter((summary) => !refused.some((entry) => entry.name === summary.name));
  const missing = missingForEstablishment(accepted, source);
  if (missing) return { kind: 'waiting', reason: missing, refused };
  const founding = source.lineage.length === 0;
  if (founding) {
    const disagreement = fileDisagreement(accepted);
    if (disagreement) return disagreement;
  }
  const inStep = accepted.filter((summary) => isInStep(summary, source));
  const behind = accepted.filter((summary) => !inStep.includes(summary));
  return {
    kind: 'agreed',
    source: source.name,
    live: source.inStepSince !== null,
    inStep: inStep.map((summary) => summary.name),
    behind: behind.map((summary) => summary.name),
    refused,
    diverged: behind.flatMap((summary) => divergenceOf(summary, source)),
    founding,
  };
}

const headSequence = (summary: Summary): number => summary.lineage.at(-1)?.sequence ?? 0;

/** The longest lineage that continues the others'; then the liveliest state, the longest history, the lowest id. */
function chooseSource(summaries: readonly Summary[]): Summary | null {
  const ranked = [...summaries].sort((left, right) => {
    const relation = compareLineage(left.lineage, right.lineage);
    if (relation === 'ancestor') return -1;
    if (relation === 'descendant') return 1;
    const byStanding = standing(right) - standing(left);
    if (byStanding !== 0) return byStanding;
    return headSequence(right) - headSequence(left) || right.revision - left.revision;
  });
  return ranked[0] ?? null;
}

function isInStep(summary: Summary, source: Summary): boolean {
  return (
    source.inStepSince !== null &&
    summary.inStepSince === source.inStepSince &&
    summary.revision === source.revision &&
    compareLineage(source.lineage, summary.lineage) === 'equal'
  );
}

function refusalOf(summary: Summary, source: Summary): RefusedMember | null {
  if (summary.founding && source.founding && summary.founding.digest !== source.founding.digest) {
    const of = (one: Summary): string =>
      `${one.name} belongs to the cluster founded by ${one.founding?.author} (${one.founding?.digest.slice(0, 12)})`;
    return { name: summary.name, code: 'NYX_CLUSTER_FOUNDED_APART', reason: `${of(summary)}, ${of(source)}` };
  }
  const names = [...new Set([...Object.keys(source.shared), ...Object.keys(summary.shared)])];
  const differing = names.find((name) => source.shared[name] !== summary.shared[name]);
  if (differing === undefined) return null;
  const value = (one: Summary): string => `${one.name} has "${one.shared[differing] ?? 'nothing'}"`;
  return {
    name: summary.name,
    code: 'NYX_CLUSTER_SETTINGS_DIFFER',
    reason: `${differing} differs: ${value(summary)}, ${value(source)}`,
  };
}

/** Until somebody has been caught up in this boot, all nodes are awaited, or with `wait-for-all` off a majority. */
function missingForEstablishment(accepted: readonly Summary[], source: Summary): string | null {
  if (accepted.some((summary) => standing(summary) > 0)) return null;
  const present = accepted.map((summary) => summary.name);
  const missing = source.nodeNames.map((node) => node.name).filter((name) => !present.includes(name));
  const needed = source.waitForAll ? source.nodeNames.length : Math.floor(source.nodeNames.length / 2) + 1;
  if (present.length >= needed) return null;
  const which = source.waitForAll ? 'all nodes' : `${needed} of ${source.nodeNames.length} nodes`;
  return `nobody has been caught up since the start of the hosts, so ${which} must meet first; missing: ${missing.join(', ')}`;
}

function fileDisagreement(accepted: readonly Summary[]): Agreement | null {
  const first = accepted[0];
  const other = accepted.find((summary) => summary.file.digest !== first?.file.digest);
  if (!first || !other) return null;
  const of = (one: Summary): string =>
    `${one.file.path} of ${one.name} (${one.file.digest?.slice(0, 12) ?? 'unreadable'})`;
  const reason = `the cluster cannot be founded: ${of(first)} and ${of(other)} differ`;
  const refused = accepted.map((summary) => ({
    name: summary.name,
    code: 'NYX_CLUSTER_FILES_DISAGREE' as const,
    reason,
  }));
  return { kind: 'waiting', reason, refused };
}

function divergenceOf(
  summary: Summary,
  source: Summary,
): readonly { readonly name: string; readonly versions: string }[] {
  if (compareLineage(source.lineage, summary.lineage) !== 'diverged') return [];
  const apart = missingVersions(source.lineage, summary.lineage);
  const first = apart[0];
  const last = apart.at(-1);
  if (!first || !last) return [];
  return [
    {
      name: summary.name,
      versions: first === last ? `version ${first.sequence}` : `versions ${first.sequence} to ${last.sequence}`,
    },
  ];
}
