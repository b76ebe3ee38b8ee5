/**
 * The lineage of the configuration: what a version's digest covers, and how two lineages relate.
 */
import type { AttributesByNode, ClusterState, ConfigurationVersion, LineageEntry, Proposal } from './cluster-state.ts';
import { LINEAGE_MAX } from './cluster-state.ts';

/** A collision-resistant digest of a text; the shell gives SHA-256 in hexadecimal. */
export type Digest = (text: string) => string;

/** The digest of a document and of the attributes that are replicated with it. */
export const contentDigest = (digest: Digest, document: string, attributes: AttributesByNode): string =>
  digest(JSON.stringify([document, Object.entries(attributes).sort(([left], [right]) => (left < right ? -1 : 1))]));

/** Puts a proposal into force: it becomes the head of the lineage. */
export function bringIntoForce(state: ClusterState, proposal: Proposal, digest: Digest): ConfigurationVersion {
  const sequence = (state.version?.sequence ?? 0) + 1;
  const predecessor = state.version?.digest ?? '';
  const content = contentDigest(digest, proposal.document, proposal.attributes);
  const version: ConfigurationVersion = {
    sequence,
    digest: digest(JSON.stringify([sequence, predecessor, proposal.ring, proposal.author, content])),
    predecessor,
    ring: proposal.ring,
    author: proposal.author,
    at: proposal.at,
  };
  state.version = version;
  state.lineage.push({ sequence, digest: version.digest });
  if (state.lineage.length > LINEAGE_MAX) state.lineage.splice(0, state.lineage.length - LINEAGE_MAX);
  state.document = proposal.document;
  state.documentDigest = proposal.documentDigest;
  state.attributes = proposal.attributes;
  if (!state.founding) {
    state.founding = { digest: version.digest, author: proposal.author, documentDigest: proposal.documentDigest };
  }
  if (proposal.acceptedDivergence) state.acceptedDivergence = true;
  return version;
}

/**
 * How `theirs` relates to `ours`: equal, an ancestor of ours, a descendant, or diverged. Lineages are cut off at
 * {@link LINEAGE_MAX}; one that has been away for longer than that and shares no remembered version counts as diverged.
 */
export function compareLineage(
  ours: readonly LineageEntry[],
  theirs: readonly LineageEntry[],
): 'equal' | 'ancestor' | 'descendant' | 'diverged' {
  const ourHead = ours.at(-1);
  const theirHead = theirs.at(-1);
  if (ourHead?.digest === theirHead?.digest) return 'equal';
  if (!theirHead || ours.some((entry) => entry.digest === theirHead.digest)) return 'ancestor';
  if (!ourHead || theirs.some((entry) => entry.digest === ourHead.digest)) return 'descendant';
  return 'diverged';
}

/** The versions of `theirs` that `ours` does not have, oldest first. */
export const missingVersions = (ours: readonly LineageEntry[], theirs: readonly LineageEntry[]): LineageEntry[] =>
  theirs.filter((entry) => !ours.some((known) => known.digest === entry.digest));
