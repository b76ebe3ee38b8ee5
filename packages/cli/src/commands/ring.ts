/** `ring`, `links`, `quorum` and `groups`: what the ring on this host knows, from its own socket, whoever else is down. */
import type { RingStatus } from '@nyx/membership/client';
import type { Command, CommandContext } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { quorumReason } from '../screens/facts.ts';
import { onScreen, paint } from '../screens/repaint.ts';
import { formatTable } from '../screens/table.ts';
import { hangingText, listed, printable, spokenDuration, spokenRoundTrip } from '../screens/text.ts';
import { UsageError } from '../usage-error.ts';

const LABEL_WIDTH = 11;

const fact = (context: CommandContext, label: string, text: string): string[] =>
  hangingText(label.padEnd(LABEL_WIDTH), printable(text), context.terminal.columns);

/** How far this node trusts its own ears: it suspects others later while its own loop suffers. */
function stallsText({ stalls, suspicionTimeoutMs, timing }: RingStatus): string {
  const [newest] = stalls;
  const widened =
    suspicionTimeoutMs > timing.suspicionTimeoutMs
      ? `; others are suspected after ${Math.round(suspicionTimeoutMs)} ms for now`
      : '';
  if (newest === undefined) return `none${widened}`;
  const longest = Math.max(...stalls.map((stall) => stall.stallMs));
  return `${stalls.length}, the longest ${spokenDuration(longest)}, the last ${spokenDuration(newest.agoMs)} ago${widened}`;
}

function watchdogText({ watchdog }: RingStatus): string {
  if (watchdog.state === 'unusable') return `no: ${watchdog.reason}`;
  const timeout = spokenDuration(watchdog.timeoutMs ?? 0);
  return watchdog.state === 'fed' ? `fed, resets after ${timeout}` : `not fed, resets this host: ${watchdog.reason}`;
}

function trafficText({ statistics }: RingStatus): string {
  const { datagramsSent, datagramsReceived, messagesDelivered, gathers, sendErrors } = statistics;
  const errors = Object.entries(sendErrors).map(([code, count]) => `, ${count} times ${code}`);
  return (
    `${datagramsSent} datagrams sent${errors.join('')}, ${datagramsReceived} received, ` +
    `${messagesDelivered} messages delivered, ${gathers} times formed`
  );
}

function guardText({ membership }: RingStatus, node: number): string {
  const guard = membership.guards.find((each) => each.node === node);
  return guard ? `resets after ${spokenDuration(guard.watchdogTimeoutMs)}` : '-';
}

function supervisedLines(context: CommandContext, { supervised }: RingStatus): string[] {
  if (supervised.length === 0) return [];
  const rows = supervised.map((each) => [
    printable(each.name),
    each.phase,
    spokenDuration(each.sinceMs),
    each.recovery,
    String(each.instance),
    printable(each.reason),
  ]);
  const heading = ['SUPERVISED', 'STATE', 'SINCE', 'RECOVERY', 'RESTARTS', 'LAST FAILURE'];
  return ['', ...formatTable(heading, rows, context.terminal.styles)];
}

function ringLines(context: CommandContext, ring: RingStatus): string[] {
  const { configuration, absent, self } = ring.membership;
  const { timing, realtime, manager } = ring;
  const rows = [
    ...configuration.members.map((member) => [
      String(member.node),
      member.name,
      member.node === self.node ? 'member, this node' : 'member',
      guardText(ring, member.node),
    ]),
    ...absent.map((peer) => [String(peer.node), peer.name, peer.state, guardText(ring, peer.node)]),
  ];
  const drops = Object.entries(ring.drops).filter(([, count]) => count > 0);
  return [
    ...fact(context, 'Cluster', ring.cluster),
    ...fact(context, 'Ring', `${configuration.ring.seq} of node ${configuration.ring.representative}, ${ring.state}`),
    ...fact(
      context,
      'Timing',
      `${timing.profile}: heartbeat every ${timing.heartbeatIntervalMs} ms, suspicion after ${timing.suspicionTimeoutMs} ms, ` +
        `token ${timing.tokenTimeoutMs} ms`,
    ),
    ...fact(context, 'Stalls', stallsText(ring)),
    ...fact(context, 'Realtime', realtime.active ? 'yes' : `no: ${realtime.reason}`),
    ...fact(context, 'Watchdog', watchdogText(ring)),
    ...fact(context, 'Traffic', trafficText(ring)),
    ...fact(context, 'Manager', manager.reason === '' ? manager.state : `${manager.state}: ${manager.reason}`),
    ...fact(
      context,
      'Refused',
      drops.length === 0 ? 'no datagrams' : drops.map(([why, count]) => `${count} ${why}`).join(', '),
    ),
    ...ring.refusedPeers.flatMap(({ peer, reason }) => fact(context, '', `${peer}: ${reason}`)),
    '',
    ...formatTable(['ID', 'NODE', 'STATE', 'WATCHDOG'], rows, context.terminal.styles),
    ...supervisedLines(context, ring),
  ];
}

function linkLines(context: CommandContext, ring: RingStatus): string[] {
  const rows = ring.links.map((link) => [
    link.peer,
    String(link.link),
    link.state,
    spokenDuration(link.sinceMs),
    link.roundTripUs === null ? '-' : spokenRoundTrip(link.roundTripUs),
    String(link.flaps),
    `${link.localAddress} → ${link.peerAddress}`,
  ]);
  return formatTable(['PEER', 'LINK', 'STATE', 'SINCE', 'ROUND TRIP', 'FLAPS', 'PATH'], rows, context.terminal.styles);
}

function quorumLines(context: CommandContext, ring: RingStatus): string[] {
  const { quorate, votes, expectedVotes, twoNode, waitForAll, waitingFor, reason } = ring.membership.quorum;
  const rules = [...(twoNode ? ['two-node'] : []), ...(waitForAll ? ['wait-for-all'] : [])];
  return [
    ...fact(context, 'Quorum', `${quorate ? 'quorate' : 'not quorate'}: ${quorumReason(reason)}`),
    ...fact(context, 'Votes', `${votes} of ${expectedVotes}`),
    ...fact(context, 'Rules', rules.length === 0 ? 'majority' : listed(rules)),
    ...(waitingFor.length === 0 ? [] : fact(context, 'Waits for', listed(waitingFor))),
  ];
}

function groupLines(context: CommandContext, ring: RingStatus): string[] {
  const { configuration, absent } = ring.membership;
  const names = new Map([...configuration.members, ...absent].map(({ node, name }) => [node, name as string]));
  const rows = ring.groups.flatMap(({ group, members }) =>
    members.map(({ node, client }, index) => [
      index === 0 ? printable(group) : '',
      names.get(node) ?? String(node),
      String(client),
    ]),
  );
  const { styles } = context.terminal;
  const groupTable =
    rows.length === 0 ? ['No program has joined a group.'] : formatTable(['GROUP', 'NODE', 'CLIENT'], rows, styles);
  const clients = ring.statistics.clients.filter((client) => client.groups.length > 0);
  if (clients.length === 0) return groupTable;
  const clientRows = clients.map(({ client, multicasts, unreadBytes, throttled }) => [
    String(client),
    String(multicasts),
    String(unreadBytes),
    throttled ? 'held back' : 'free',
  ]);
  return [...groupTable, '', ...formatTable(['CLIENT HERE', 'SENT', 'UNREAD BYTES', 'SENDING'], clientRows, styles)];
}

/** Shows every status until the user interrupts or the ring ends. */
function watchRing(
  context: CommandContext,
  asJson: boolean,
  lines: (context: CommandContext, ring: RingStatus) => string[],
  json: (ring: RingStatus) => unknown,
): Promise<ExitCode> {
  const { terminal, signal } = context;
  return context.withRing((client) => {
    signal.addEventListener('abort', () => client.close(), { once: true });
    return onScreen(terminal, asJson, async () => {
      try {
        for await (const ring of client.watchStatus()) {
          if (asJson) terminal.print(JSON.stringify(json(ring)));
          else paint(terminal, lines(context, ring));
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
      return EXIT.done;
    });
  });
}

function ringCommand(
  summary: string,
  lines: (context: CommandContext, ring: RingStatus) => string[],
  json: (ring: RingStatus) => unknown,
): Command {
  return {
    summary,
    argumentsUsage: '',
    argumentCount: [0, 0],
    options: {
      json: { help: 'Print it as JSON; with --watch one line each time' },
      watch: { help: 'Keep it up, anew every second' },
    },
    details: ['It asks the ring process on this host and needs no manager.'],
    examples: [],
    async run(context, _given, options) {
      if (context.isRemote) throw new UsageError('The ring is asked on its own host, not with --url.');
      if (options.has('watch')) return watchRing(context, options.has('json'), lines, json);
      const ring = await context.ringStatus();
      if (options.has('json')) context.terminal.print(JSON.stringify(json(ring), null, 2));
      else for (const line of lines(context, ring)) context.terminal.print(line);
      return EXIT.done;
    },
  };
}

export const ring: Command = ringCommand('Show the members and the timing of the ring', ringLines, (status) => status);
export const links: Command = ringCommand('Show every link to every peer', linkLines, (status) => status.links);
export const quorum: Command = ringCommand('Show the vote', quorumLines, (status) => status.membership.quorum);
export const groups: Command = ringCommand(
  'Show the process groups and their members',
  groupLines,
  (status) => status.groups,
);
