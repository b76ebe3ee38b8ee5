/**
 * Changes of what is versioned: the configuration document and the attributes of nodes.
 *
 * A change is proposed in the agreed order, written to disk by every present member, and comes into force once all of
 * them have said so. So nobody is told of a success that one crash could undo; and a member that cannot write
 * makes the change fail with its reason, instead of holding a version that it would lose.
 */
import type { ClusterConfiguration } from '../../configuration/index.ts';
import type { MessageOf } from '../messages.ts';
import { type AttributesByNode, type ClusterState, counts, type Proposal } from '../state/cluster-state.ts';
import { isoTime, trigger, writeEntry } from '../state/journal.ts';
import { bringIntoForce } from '../state/lineage.ts';
import type { ApplyContext, Refusal } from './context.ts';
import { nodeRecord } from './membership.ts';

type CommandMessage = MessageOf<'command'>;

/** The nodes that a `standby` or `unstandby` names; a refusal where one does not exist. */
export function namedNodes(
  configuration: ClusterConfiguration,
  nodes: readonly string[] | 'all',
): readonly string[] | Refusal {
  const known = configuration.nodes.map((node) => node.name as string);
  if (nodes === 'all') return known;
  const unknown = nodes.find((name) => !known.includes(name));
  if (unknown === undefined) return nodes;
  return unknownNode(unknown, known);
}

export const unknownNode = (name: string, known: readonly string[]): Refusal => ({
  code: 'NYX_CLUSTER_UNKNOWN_NODE',
  message: `there is no node ${name}; the nodes are ${known.join(', ')}`,
});

/** Absent nodes that may be changing the configuration too, because nobody knows that they have stopped. */
export const possibleWriters = (state: ClusterState): readonly string[] =>
  state.nodes.filter((node) => node.condition === 'lost' || node.condition === 'manager-gone').map((node) => node.name);

/** Why a change may not be made now without accepting that histories may diverge, or `null`. */
export function divergenceRefusal(state: ClusterState, configuration: ClusterConfiguration | null): Refusal | null {
  const writers = possibleWriters(state);
  if (writers.length === 0 || configuration?.quorum.twoNode !== true) return null;
  return {
    code: 'NYX_CLUSTER_DIVERGENCE',
    message: `${writers.join(' and ')} is neither fenced nor cleanly stopped and may be changing the configuration too`,
    remedy: 'Wait until it is fenced or back, or go on with: --accept-divergence',
  };
}

/** Applies a command that changes what is versioned. */
export function applyChange(context: ApplyContext, message: CommandMessage): void {
  const { state, configuration } = context;
  const refuse = (refusal: Refusal): void => {
    context.consequences.push({ type: 'refused', commandId: message.commandId, refusal });
  };
  if (!configuration) return refuse(NOT_FOUNDED);
  const divergence = divergenceRefusal(state, configuration);
  if (divergence && !message.acceptDivergence) return refuse(divergence);
  const draft = draftOf(context, configuration, message);
  if ('code' in draft) return refuse(draft);
  propose(context, { ...draft, commandId: message.commandId, acceptedDivergence: divergence !== null });
}

export const NOT_FOUNDED: Refusal = {
  code: 'NYX_CLUSTER_NOT_READY',
  message: 'the cluster has not been founded yet',
  remedy: 'See what it waits for with: nyxctl status',
};

type Draft = Pick<Proposal, 'kind' | 'summary' | 'document' | 'documentDigest' | 'attributes'>;

function draftOf(
  context: ApplyContext,
  configuration: ClusterConfiguration,
  { command }: CommandMessage,
): Draft | Refusal {
  const { state, environment } = context;
  const basis = state.proposals.at(-1) ?? state;
  if (command.type === 'configure') {
    const reading = environment.readDocument(command.document, command.origin);
    if (!reading.ok) return reading.refusal;
    const attributes: AttributesByNode = {};
    for (const node of reading.configuration.nodes)
      attributes[node.name] = basis.attributes[node.name] ?? { standby: false };
    const summary = `the configuration was replaced by ${command.origin}`;
    return { kind: 'configuration', summary, document: reading.document, documentDigest: reading.digest, attributes };
  }
  if (command.type !== 'standby' && command.type !== 'unstandby') return NOT_FOUNDED;
  const names = namedNodes(configuration, command.nodes);
  if ('code' in names) return names;
  const standby = command.type === 'standby';
  const attributes: AttributesByNode = { ...basis.attributes };
  for (const name of names) attributes[name] = { standby };
  const summary = standby ? `${names.join(', ')} may run no resources` : `${names.join(', ')} may run resources again`;
  return { kind: 'attributes', summary, document: basis.document, documentDigest: basis.documentDigest, attributes };
}

/** Applies the founding: the founder's file becomes version 1, unless another was first. */
export function applyFound(context: ApplyContext, message: MessageOf<'found'>): void {
  const { state } = context;
  if (state.version !== null || state.proposals.some((proposal) => proposal.kind === 'founding')) return;
  const reading = context.environment.readDocument(message.document, 'the founding file');
  if (!reading.ok) return;
  const attributes: AttributesByNode = {};
  for (const node of reading.configuration.nodes) attributes[node.name] = { standby: false };
  propose(context, {
    kind: 'founding',
    summary: `the cluster was founded with the file of ${context.sender}`,
    commandId: message.commandId,
    document: message.document,
    documentDigest: message.documentDigest,
    attributes,
    acceptedDivergence: false,
  });
}

function propose(context: ApplyContext, draft: Draft & Pick<Proposal, 'commandId' | 'acceptedDivergence'>): void {
  const proposal: Proposal = {
    ...draft,
    author: context.sender,
    at: isoTime(context.writer.epochMs),
    ring: context.ring,
    durableOn: [],
  };
  context.state.proposals.push(proposal);
  context.consequences.push({ type: 'write-proposal', proposal });
}

export function applyDurable(context: ApplyContext, message: MessageOf<'durable'>): void {
  const proposal = context.state.proposals.find((candidate) => candidate.commandId === message.commandId);
  if (!proposal || proposal.durableOn.includes(context.sender)) return;
  proposal.durableOn.push(context.sender);
  decideProposals(context);
}

export function applyNotDurable(context: ApplyContext, message: MessageOf<'not-durable'>): void {
  const { state } = context;
  const proposal = state.proposals.find((candidate) => candidate.commandId === message.commandId);
  if (!proposal) return;
  // What was proposed on top of it has it as its basis.
  const index = state.proposals.indexOf(proposal);
  for (const dropped of state.proposals.splice(index)) {
    const refusal: Refusal = {
      code: 'NYX_CLUSTER_NOT_DURABLE',
      message: `${context.sender} could not write the change to its disk: ${message.reason}`,
    };
    context.consequences.push({ type: 'refused', commandId: dropped.commandId, refusal });
  }
}

/** Brings into force, in order, what every present caught-up member has on disk. */
export function decideProposals(context: ApplyContext): void {
  const { state } = context;
  const required = state.nodes.filter(counts).map((node) => node.name);
  for (;;) {
    const proposal = state.proposals[0];
    if (!proposal || required.length === 0) return;
    if (!required.every((name) => proposal.durableOn.includes(name))) return;
    state.proposals.shift();
    commit(context, proposal);
  }
}

function commit(context: ApplyContext, proposal: Proposal): void {
  const { state } = context;
  const version = bringIntoForce(state, proposal, context.environment.digest);
  if (proposal.kind === 'configuration') state.divergences = [];
  adoptConfiguration(context);
  const kind = proposal.kind === 'attributes' ? 'command' : 'configuration';
  const seq = writeEntry(state, context.writer, {
    kind,
    message: `${proposal.summary} (version ${version.sequence}, by ${proposal.author})`,
    data: { version: version.sequence, digest: version.digest, author: proposal.author },
  });
  trigger(state, seq);
  const acceptance = { seq, version: version.sequence, summary: proposal.summary };
  // With a member lost after the proposal, only its fate tells whether this version can still be superseded.
  const certain = proposal.acceptedDivergence || divergenceRefusal(state, context.configuration) === null;
  context.consequences.push({ type: 'accepted', commandId: proposal.commandId, acceptance, certain });
}

/** Reads the document in force and gives every configured node its record; nodes that are gone from it lose theirs. */
export function adoptConfiguration(
  context: Pick<ApplyContext, 'state' | 'environment' | 'consequences' | 'configuration'>,
): void {
  const { state } = context;
  const reading = context.environment.readDocument(state.document, 'the configuration in force');
  if (!reading.ok) return;
  context.configuration = reading.configuration;
  for (const node of reading.configuration.nodes) nodeRecord(state, node.name, node.id);
  const names = reading.configuration.nodes.map((node) => node.name as string);
  state.nodes = state.nodes.filter(
    (node) => names.includes(node.name) || node.condition === 'member' || node.condition === 'lost',
  );
  context.consequences.push({ type: 'configuration-changed' });
}

/** Proposals of an earlier life of this state are brought into force: somebody may have been told that they are. */
export function commitInherited(context: ApplyContext): void {
  for (const proposal of context.state.proposals.splice(0)) commit(context, proposal);
}
