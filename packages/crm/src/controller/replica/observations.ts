/**
 * Applies what nodes see of the ring: links, the vote, and nodes without a manager. And what agents advertise.
 */
import type { MessageOf, Observed } from '../messages.ts';
import { trigger, writeEntry } from '../state/journal.ts';
import type { ApplyContext } from './context.ts';
import { announceConditions, applyAbsence } from './membership.ts';

export function applyObserved(context: ApplyContext, observed: Observed): void {
  const { state, writer, sender } = context;
  for (const link of observed.links) {
    writeEntry(state, writer, {
      kind: link.up ? 'link-up' : 'link-down',
      message: `link ${link.link} between ${sender} (${link.localAddress}) and ${link.peer} (${link.peerAddress}) ${link.up ? 'answers again' : 'stopped answering'}`,
      node: link.peer,
      data: { link: link.link, from: sender },
    });
  }
  if (observed.quorum) {
    const seq = writeEntry(state, writer, {
      kind: 'quorum',
      message: observed.quorum.reason,
      node: sender,
      data: { quorate: observed.quorum.quorate },
    });
    trigger(state, seq);
  }
  if (applyAbsence(state, observed.absent, context.members)) announceConditions(state, writer, observed.silentMs);
}

/** The first description of an agent holds; one that a node lacks may come from another. */
export function applyDescribed(context: ApplyContext, described: MessageOf<'described'>): void {
  for (const [agent, description] of Object.entries(described.agents)) {
    if ((context.state.agents[agent] ?? null) === null) context.state.agents[agent] = description;
  }
}

/** A member kept a second history: everyone shows it until the configuration is settled by hand. */
export function applyDiverged(context: ApplyContext, diverged: MessageOf<'diverged'>): void {
  const { state, sender } = context;
  const seq = writeEntry(state, context.writer, {
    kind: 'divergence',
    message: `${sender} had changed the configuration apart from the others (${diverged.versions}); its history is kept in ${diverged.file}`,
    node: sender,
    data: { file: diverged.file, versions: diverged.versions },
  });
  state.divergences.push({ node: sender, versions: diverged.versions, file: diverged.file, seq });
}
