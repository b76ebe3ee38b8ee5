/**
 * A client of a ring in a process of its own, for the benchmark. Arguments: socket, mode, and for `send` the
 * message length and the duration in milliseconds.
 *
 * - `watch`: writes the members of the ring at each change, with the time.
 * - `health`: writes the suspicion timeout in force, every second.
 * - `receive`: reads what the group delivers; answers one-byte messages, for the round trip.
 * - `send`: sends as fast as the ring takes messages, and writes how many a second came back to it in order.
 * - `round-trip`: sends one-byte messages one after the other, and writes the time to the answer of the receiver.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { connectRing, type GroupHandle } from '../src/client/index.ts';

const [, , socketPath = '', mode = '', lengthText = '64', durationText = '3000'] = process.argv;
const GROUP = 'bench';
/** Messages that may be on their way; enough to keep the ring busy, few enough to bound memory. */
const WINDOW_BYTES = 2 * 1024 * 1024;

const client = await connectRing({ socketPath });
const group = await client.join(mode === 'watch' ? 'watch' : GROUP);
process.stdout.write(`${JSON.stringify({ up: mode })}\n`);

async function watch(): Promise<void> {
  for await (const { configuration } of client.membership()) {
    const members = configuration.members.map((member) => Number(member.node));
    process.stdout.write(`${JSON.stringify({ members, atMs: Date.now() })}\n`);
  }
}

async function health(): Promise<void> {
  for (;;) {
    const { suspicionTimeoutMs } = await client.status();
    process.stdout.write(`${JSON.stringify({ suspicionTimeoutMs })}\n`);
    await delay(1000);
  }
}

async function receive({ events, multicast, self }: GroupHandle): Promise<void> {
  for await (const event of events) {
    if (event.type === 'message' && event.payload.length === 1 && event.sender.node !== self.node) {
      void multicast(new Uint8Array(2));
    }
  }
}

async function send({ events, multicast }: GroupHandle, length: number, durationMs: number): Promise<void> {
  const payload = new Uint8Array(Math.max(3, length));
  const windowCount = Math.max(16, Math.min(4000, Math.floor(WINDOW_BYTES / payload.length)));
  let sent = 0;
  let delivered = 0;
  const startMs = performance.now();
  let endMs = startMs;
  const top = (): void => {
    while (sent - delivered < windowCount && performance.now() - startMs < durationMs) {
      sent += 1;
      multicast(payload).catch(() => {});
    }
  };
  top();
  for await (const event of events) {
    if (event.type !== 'message') continue;
    delivered += 1;
    endMs = performance.now();
    if (sent - delivered < windowCount / 2) top();
    if (delivered === sent && endMs - startMs >= durationMs) break;
  }
  process.stdout.write(`${JSON.stringify({ perSecond: (delivered / (endMs - startMs)) * 1000 })}\n`);
}

async function roundTrip({ events, multicast, self }: GroupHandle, count: number): Promise<void> {
  const roundTripsUs: number[] = [];
  let startMs = 0;
  const ping = (): void => {
    startMs = performance.now();
    multicast(new Uint8Array(1)).catch(() => {});
  };
  ping();
  for await (const event of events) {
    if (event.type !== 'message' || event.payload.length !== 2 || event.sender.node === self.node) continue;
    roundTripsUs.push((performance.now() - startMs) * 1000);
    if (roundTripsUs.length === count) break;
    ping();
  }
  const sorted = roundTripsUs.slice(count / 10).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;
  process.stdout.write(`${JSON.stringify({ p50: at(0.5), p99: at(0.99) })}\n`);
}

switch (mode) {
  case 'watch':
    await watch();
    break;
  case 'health':
    await health();
    break;
  case 'receive':
    await receive(group);
    break;
  case 'send':
    await send(group, Number(lengthText), Number(durationText));
    break;
  case 'round-trip':
    await roundTrip(group, Number(lengthText));
    break;
  default:
    throw new Error(`unknown mode ${mode}`);
}
client.close();
