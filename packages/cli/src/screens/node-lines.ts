/** The nodes of the status screen, each with the links to it. */
import type { LinkStatus, NodeState, NodeStatus, StatusView } from '@nyx/crm/contract';
import type { Styles } from '../terminal.ts';
import { counted, hangingText, printable, spokenDuration, spokenRoundTrip, widest } from './text.ts';

const LOOKS: Readonly<
  Record<NodeState, readonly [mark: string, style: 'good' | 'warn' | 'bad' | 'dim', words: string]>
> = {
  online: ['●', 'good', 'online'],
  standby: ['◐', 'warn', 'standby'],
  joining: ['◐', 'warn', 'joining'],
  lost: ['✗', 'bad', 'lost'],
  fencing: ['✗', 'bad', 'being fenced'],
  fenced: ['○', 'warn', 'fenced'],
  left: ['○', 'dim', 'left'],
  'never-seen': ['○', 'dim', 'never seen'],
};

const upText = (link: LinkStatus): string =>
  link.roundTripUs === null ? `link ${link.link} up` : `link ${link.link} ${spokenRoundTrip(link.roundTripUs)}`;

/** The links to a node in one phrase, or `null` where they need lines of their own. */
function linksInShort(links: readonly LinkStatus[]): string | null {
  if (links.every((link) => link.state === 'up')) return links.map(upText).join(', ');
  const sinceMs = Math.min(...links.map((link) => link.sinceMs));
  if (links.every((link) => link.state === 'down')) return `every link down for ${spokenDuration(sinceMs)}`;
  return null;
}

function linkLine(link: LinkStatus, styles: Styles): string {
  const path = `${link.localAddress} → ${link.peerAddress}`;
  if (link.state === 'up') return `      ${styles.good('up  ')}  ${styles.dim(`${upText(link)}, ${path}`)}`;
  const flaps = link.flaps > 1 ? `, ${counted(link.flaps, 'flap')}` : '';
  return `      ${styles.bad('down')}  link ${link.link} for ${spokenDuration(link.sinceMs)}, ${path}${flaps}`;
}

function nodeLines(
  node: NodeStatus,
  status: StatusView,
  widths: readonly [number, number],
  columns: number,
  styles: Styles,
): string[] {
  const [mark, style, words] = LOOKS[node.state];
  const short = linksInShort(node.links);
  const remarks = [
    ...(node.dc ? ['DC'] : []),
    ...(node.name === status.seenBy ? ['this node'] : []),
    ...(node.standby && node.state !== 'standby' ? ['standby when it is back'] : []),
    ...(short === null || short === '' ? [] : [short]),
  ].join(', ');
  const paint = styles[style];
  const head = `  ${paint(mark)} ${node.name.padEnd(widths[0])}  ${paint(words.padEnd(widths[1]))}  ${styles.dim(remarks)}`;
  const awaited = node.awaiting === null ? [] : hangingText('      awaited: ', printable(node.awaiting), columns);
  return [
    head.trimEnd(),
    ...(short === null ? node.links.map((link) => linkLine(link, styles)) : []),
    ...awaited.map((line) => styles.warn(line)),
  ];
}

export function nodesLines(status: StatusView, columns: number, styles: Styles): string[] {
  const widths = [
    widest(status.nodes.map((node) => node.name)),
    widest(status.nodes.map((node) => LOOKS[node.state][2])),
  ] as const;
  return status.nodes.flatMap((node) => nodeLines(node, status, widths, columns, styles));
}
