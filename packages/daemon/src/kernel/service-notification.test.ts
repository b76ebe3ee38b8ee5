import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openServiceNotification, type ServiceNotification } from './service-notification.ts';

// Perl is part of every Debian; Node itself cannot receive on a unix datagram socket.
const RECEIVER = `
  use Socket; $| = 1;
  my $name = $ARGV[0]; my $bytes = $name =~ s/^@// ? "\\0$name" : "$name\\0";
  socket(S, PF_UNIX, SOCK_DGRAM, 0) or die; bind(S, pack('S a*', AF_UNIX, $bytes)) or die "bind: $!";
  print "listening\\n";
  while (defined recv(S, my $text, 4096, 0)) { $text =~ s/\\n/|/g; print "$text\\n"; }`;

const open: { child?: ChildProcess; directory?: string } = {};
afterEach(() => {
  open.child?.kill();
  if (open.directory) rmSync(open.directory, { recursive: true, force: true });
});

/** A receiver on the socket `name`, and the datagrams it got, each with its lines joined by bars. */
async function receiver(name: string) {
  const child = spawn('perl', ['-e', RECEIVER, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  open.child = child;
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const wake of waiting) wake();
  });
  const received = async (count: number): Promise<string[]> => {
    while (lines.length < count + 1) {
      await new Promise<void>((resolve) => waiting.add(resolve));
      waiting.clear();
    }
    return lines.slice(1);
  };
  await received(0);
  return received;
}

async function notification(environment: NodeJS.ProcessEnv): Promise<ServiceNotification> {
  const opened = await openServiceNotification(environment);
  if (!opened.isAvailable) throw new Error(opened.reason);
  return opened.port;
}

const path = (): string => {
  open.directory = mkdtempSync(join(tmpdir(), 'nyx-notify-'));
  return join(open.directory, 'notify');
};

test.each([
  ['by path', path],
  ['in the abstract namespace', () => `@nyx-test-${process.pid}-${performance.now()}`],
])('notices arrive on a socket %s, and children are not told of it', async (_, makeName) => {
  const name = makeName();
  const received = await receiver(name);
  const environment = { NOTIFY_SOCKET: name, WATCHDOG_USEC: '3000000', WATCHDOG_PID: String(process.pid), KEPT: '1' };
  const port = await notification(environment);
  expect(environment).toEqual({ KEPT: '1' });
  expect(port.watchdogIntervalMs).toBe(3000);
  const results = [
    port.ready('quorate,\n2 nodes'),
    port.alive(),
    port.status('x'),
    port.extendTimeout(1500),
    port.stopping('moving'),
  ];
  expect(results).toEqual([true, true, true, true, true]);
  expect(await received(5)).toEqual([
    `READY=1|MAINPID=${process.pid}|STATUS=quorate, 2 nodes`,
    'WATCHDOG=1',
    'STATUS=x',
    'EXTEND_TIMEOUT_USEC=1500000',
    'STOPPING=1|STATUS=moving',
  ]);
  port.close();
});

test('without a service manager, or with a name that is none, there is a reason and nothing is thrown', async () => {
  for (const NOTIFY_SOCKET of [undefined, '', 'relative', `/${'x'.repeat(200)}`, 'vsock:1:2']) {
    const opened = await openServiceNotification(NOTIFY_SOCKET === undefined ? {} : { NOTIFY_SOCKET });
    expect(opened).toMatchObject({ isAvailable: false, reason: expect.stringMatching(/./) });
  }
});

test('a socket that nobody reads makes a notice fail, not wait', async () => {
  const port = await notification({ NOTIFY_SOCKET: path(), WATCHDOG_USEC: '1', WATCHDOG_PID: '1' });
  expect(port.alive()).toBe(false);
  expect(port.watchdogIntervalMs).toBeNull();
  port.close();
});
