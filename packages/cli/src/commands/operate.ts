/** `key rotate` and `reload`: what is asked of the ring process itself, over its own socket. */
import type { RingClient } from '@nyx/membership/client';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

function operatorCommand(
  description: Pick<Command, 'summary' | 'details' | 'examples'>,
  nothing: string,
  act: (ring: RingClient) => Promise<readonly string[]>,
): Command {
  return {
    ...description,
    argumentsUsage: '',
    argumentCount: [0, 0],
    options: { json: { help: 'Print it as JSON' } },
    async run(context, _given, options) {
      if (context.isRemote) throw new UsageError('The ring is asked on its own host, not with --url.');
      const done = await context.withRing(act);
      if (options.has('json')) context.terminal.print(JSON.stringify({ done }, null, 2));
      else for (const sentence of done.length === 0 ? [nothing] : done) context.terminal.print(sentence);
      return EXIT.done;
    },
  };
}

export const keyRotate: Command = operatorCommand(
  {
    summary: 'Replace the cluster key on all nodes while everything runs',
    details: [
      'All nodes must be there. Each takes a new key into its key file and forgets the former one, in steps that keep any two ' +
        'of them able to talk at any time. If it stops half-way nothing is lost; run it again.',
    ],
    examples: ['nyxctl key rotate'],
  },
  'Nothing had to be done.',
  (ring) => ring.rotateKey(),
);

/** How long to wait for the disks of all members before saying that it is still under way. */
const DURABLE_WITHIN_MS = 10_000;

/** Sets the expected votes and watches until they are in force. */
async function expectVotes(ring: RingClient, votes: number): Promise<boolean> {
  const timer = setTimeout(() => ring.close(), DURABLE_WITHIN_MS);
  await ring.expectVotes(votes);
  try {
    for await (const { quorum } of ring.membership()) if (quorum.expectedVotes === votes) return true;
  } catch {
    // The time is up, and the connection was ended for it.
  } finally {
    clearTimeout(timer);
  }
  return false;
}

export const votesExpect: Command = {
  summary: 'Set the expected votes of the quorum',
  argumentsUsage: 'VOTES',
  argumentCount: [1, 1],
  options: {},
  details: [
    'They are effective once they are on the disk of every present member. Never fewer than the votes of all nodes: two ' +
      'partitions could both be quorate.',
  ],
  examples: ['nyxctl votes expect 5'],
  async run(context, [given = '']) {
    if (context.isRemote) throw new UsageError('The ring is asked on its own host, not with --url.');
    if (!/^[0-9]{1,5}$/.test(given)) throw new UsageError(`${given} is no number of votes.`);
    const votes = Number(given);
    const isInForce = await context.withRing((ring) => expectVotes(ring, votes));
    if (isInForce) context.terminal.print(`The expected votes are ${votes}, on the disk of every present member.`);
    else context.terminal.note(`Not effective yet: a member has not written it to its disk. See: nyxctl quorum`);
    return isInForce ? EXIT.done : EXIT.timedOut;
  },
};

export const reload: Command = operatorCommand(
  {
    summary: "Take over changed keys and links from this node's files",
    details: [
      'nyxd reads its configuration file and key file again. Added, changed and removed links and other keys are taken over ' +
        'without a restart; anything else that differs is refused. Do it on one node after the other, and leave a link in ' +
        'common at any time.',
    ],
    examples: ['nyxctl config check /etc/nyx/nyx.yaml && nyxctl reload'],
  },
  'Nothing has changed.',
  (ring) => ring.reloadFiles(),
);
