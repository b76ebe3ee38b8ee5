/**
 * A replicated key-value store on a process group: every process that runs it holds the same map.
 *
 * Start it on several nodes with the ring's socket as argument. It reads lines: `set KEY VALUE`,
 * `get KEY`, `dump`. All processes see all changes in one order, so they need no locks. A process that joins is
 * brought up to date by a snapshot of the first member that was there before; changes that are ordered
 * between its joining and the snapshot wait until it has come. Where two partitions merge, the same rule
 * makes the first member's map the map of all.
 */
import { createInterface } from 'node:readline';
import { connectRing, type GroupMember } from '@nyx/membership/client';

type Message =
  | { readonly type: 'set'; readonly key: string; readonly value: string }
  | { readonly type: 'snapshot'; readonly entries: readonly (readonly [string, string])[] };

const ring = await connectRing({ socketPath: process.argv[2] ?? '/run/nyx/ring.sock' });
const group = await ring.join('example-key-value-store');
const entries = new Map<string, string>();
/** Changes ordered before the snapshot that is awaited; `null` where none is. */
let waiting: [string, string][] | null = null;
/** Members that joined empty-handed since the last snapshot. */
const newcomers = new Set<string>();

const nameOf = ({ node, incarnation, client }: GroupMember): string => `${node}/${incarnation}/${client}`;
const send = (message: Message): Promise<void> => group.multicast(new TextEncoder().encode(JSON.stringify(message)));

function onMembers(members: readonly GroupMember[], joined: readonly (GroupMember & { reason: string })[]): void {
  if (joined.length === 0 && waiting === null) return;
  for (const member of joined) if (member.reason === 'join') newcomers.add(nameOf(member));
  for (const [key, value] of waiting ?? []) entries.set(key, value);
  waiting = [];
  const source = members.find((member) => !newcomers.has(nameOf(member))) ?? members[0];
  if (source && nameOf(source) === nameOf(group.self)) void send({ type: 'snapshot', entries: [...entries] });
}

function onMessage(message: Message): void {
  if (message.type === 'set') {
    if (waiting) waiting.push([message.key, message.value]);
    else entries.set(message.key, message.value);
    return;
  }
  entries.clear();
  for (const [key, value] of [...message.entries, ...(waiting ?? [])]) entries.set(key, value);
  waiting = null;
  newcomers.clear();
  console.log('ready');
}

async function replicate(): Promise<void> {
  for await (const event of group.events) {
    if (event.type === 'message') onMessage(JSON.parse(new TextDecoder().decode(event.payload)) as Message);
    else if (event.kind === 'regular') onMembers(event.members, event.joined);
  }
}

async function serve(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, key = '', ...words] = line.split(' ');
    if (command === 'set') await send({ type: 'set', key, value: words.join(' ') });
    else if (command === 'get') console.log(entries.get(key) ?? '(none)');
    else if (command === 'dump') console.log(JSON.stringify(Object.fromEntries([...entries].sort())));
    else console.error('set KEY VALUE | get KEY | dump');
  }
  ring.close();
}

replicate().catch((error: Error) => console.error(error.message));
await serve();
