/**
 * Watches the service as a client does, from the client's machine, and prints one line for each right answer:
 *
 *     P AT          a ping was answered
 *     H AT NODE     a web page arrived that names NODE
 *     E SENTENCE    something that keeps the watch from working
 *
 * with AT in milliseconds since the epoch. A ping goes out every 9 ms and an HTTP request every 10 ms, each on
 * a connection of its own; none waits for another. A right page has status 200 and names in its text the node that
 * its header names.
 */
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

const INTERVAL_MS = 10;
/** From 10 ms on `ping` rounds its interval up to 16 ms. */
const PING_INTERVAL_S = '0.009';
/** A request that had no answer by then gets none: longer than any outage worth measuring would fill the table of sockets. */
const REQUEST_TIMEOUT_MS = 5_000;
const ANSWER_CHARACTERS_MAX = 16_384;

const address = process.argv[2] ?? '';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const now = (): number => performance.timeOrigin + performance.now();

/** The node that a complete answer names, or null where it is no right one. */
function nodeNamedBy(answer: string): string | null {
  const end = answer.indexOf('\r\n\r\n');
  if (end === -1 || !/^HTTP\/1\.[01] 200 /.test(answer)) return null;
  const named = /^x-nyx-node: *(\S+)\r?$/im.exec(answer.slice(0, end))?.[1];
  return named !== undefined && answer.slice(end).includes(named) ? named : null;
}

function requestPage(): void {
  const socket = connect({ host: address, port: 80 });
  let answer = '';
  const timeout = setTimeout(() => socket.destroy(), REQUEST_TIMEOUT_MS);
  socket.setNoDelay(true);
  socket.on('connect', () => socket.write(`GET / HTTP/1.0\r\nHost: ${address}\r\n\r\n`));
  socket.on('data', (chunk) => {
    answer += chunk;
    if (answer.length > ANSWER_CHARACTERS_MAX) socket.destroy();
  });
  socket.on('end', () => {
    const node = nodeNamedBy(answer);
    if (node !== null) say(`H ${now().toFixed(1)} ${node}`);
  });
  socket.on('error', () => {});
  socket.on('close', () => clearTimeout(timeout));
}

function watchPings(): void {
  const ping = spawn('ping', ['-n', '-D', '-i', PING_INTERVAL_S, address], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  createInterface({ input: ping.stdout }).on('line', (line) => {
    const received = /^\[(\d+\.\d+)\] \d+ bytes from .* time=/.exec(line)?.[1];
    if (received !== undefined) say(`P ${(Number(received) * 1000).toFixed(1)}`);
  });
  ping.on('error', (error) => say(`E ping does not run: ${error.message}`));
  ping.on('exit', (status) => say(`E ping has ended with status ${status}`));
  process.on('exit', () => ping.kill('SIGKILL'));
}

// Whoever started the watch ends it by closing this pipe.
process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0));
process.stdin.resume();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));
process.stdout.on('error', () => process.exit(0));
watchPings();
setInterval(requestPage, INTERVAL_MS);
