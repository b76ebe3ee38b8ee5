/**
 * A client of one node's ring in a process of its own, for the soak. Arguments: the socket, and this client's name.
 *
 * It sends numbered messages all along, every third one as safe, and writes down in their order all that the group
 * delivers. When its ring is gone it waits for the next one and begins a new session there.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type GroupEvent, type GroupHandle, ringConnections } from '@nyx/membership/client';

/** What a client writes, one a line. Texts name a moment of the group alike at all members. */
export type ClientLine =
  | { readonly session: number }
  | { readonly session: number; readonly configuration: string }
  | { readonly session: number; readonly message: string };

const GROUP = 'soak';
const INTERVAL_MS = 40;

const [, , socketPath = '', name = ''] = process.argv;
let sent = 0;

const write = (line: ClientLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

async function send({ multicast }: GroupHandle, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    sent += 1;
    const guarantee = sent % 3 === 0 ? 'safe' : 'agreed';
    // Now and then one that must be cut over several datagrams.
    const text = `${name}:${sent}|`.padEnd(sent % 50 === 0 ? 100_000 : 40, '.');
    await multicast(Buffer.from(text), guarantee).catch(() => {});
    await delay(INTERVAL_MS);
  }
}

function lineOf(session: number, event: GroupEvent): ClientLine {
  if (event.type === 'message') {
    const text = Buffer.from(event.payload).toString('latin1');
    return { session, message: text.slice(0, text.indexOf('|')) };
  }
  const members = event.members.map(({ node, incarnation, client }) => `${node}/${incarnation}/${client}`).join(' ');
  return { session, configuration: `${event.ring.seq}.${event.ring.representative} ${event.kind} ${members}` };
}

let session = 0;
for await (const ring of ringConnections({ socketPath })) {
  session += 1;
  const present = session;
  try {
    const group = await ring.join(GROUP);
    write({ session: present });
    let isOver = false;
    void ring.closed.then(() => {
      isOver = true;
    });
    void send(group, () => isOver);
    for await (const event of group.events) write(lineOf(present, event));
  } catch {
    // The ring is gone: the next connection is another session.
  }
}
