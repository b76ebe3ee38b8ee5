/** Boots virtual machines from an image, joins them by networks of their own, and runs commands in them. */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, type Image } from './image.ts';

/** The networks that join the machines: two links and the service's, as `eth1`, `eth2` and `eth3`. */
export const NETWORKS = ['link0', 'link1', 'service'] as const;

/** Where a machine finds its power control, on its management network. */
export const POWER_ADDRESS = '10.0.2.100';

const MEMORY_MB = 768;
const BOOT_DEADLINE_MS = 900_000;
const COMMAND_DEADLINE_MS = 1_200_000;
const POLL_MS = 500;

export interface MachineOptions {
  readonly name: string;
  /** Which of the two ends of each network is this machine's. */
  readonly index: 0 | 1;
  readonly image: Image;
  /** Mounted read-only by whoever wants it, as `/dev/vdb`. */
  readonly secondDisk: string;
  /** The first of the ports on the loopback address that the machines use. */
  readonly portBase: number;
  /** Where the power control listens on the loopback address. */
  readonly powerPort: number;
}

export interface CommandOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

/** Waits until `probe` gives something else than `null`. */
export async function until<T>(what: string, deadlineMs: number, probe: () => Promise<T | null>): Promise<T> {
  const startMs = performance.now();
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (performance.now() - startMs > deadlineMs) throw new Error(`waited ${deadlineMs} ms in vain for this: ${what}`);
    await pause(POLL_MS);
  }
}

let sequence = 0;

export class VirtualMachine {
  readonly name: string;
  readonly #process: ChildProcess;
  readonly #sshArguments: readonly string[];
  readonly #directory: string;

  constructor(options: MachineOptions) {
    const { name, index, image, portBase } = options;
    this.name = name;
    this.#directory = join(CACHE, 'run', `${name}-${process.pid}-${sequence++}`);
    mkdirSync(this.#directory, { recursive: true });
    const overlay = join(this.#directory, 'disk.qcow2');
    execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', '-b', image.disk, '-F', 'raw', overlay]);
    const sshPort = portBase + index;
    const console = openSync(join(this.#directory, 'console.log'), 'w');
    this.#process = spawn('qemu-system-x86_64', qemuArguments(options, overlay, sshPort), {
      stdio: ['ignore', console, console],
    });
    // However this process ends, no machine outlives it.
    process.once('exit', () => this.#process.kill('SIGKILL'));
    this.#sshArguments = [
      ...['-i', image.sshKey, '-p', String(sshPort), '-q', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=300'],
      // One connection for all commands: each handshake costs the machine seconds of arithmetic.
      ...[
        '-o',
        'ControlMaster=auto',
        '-o',
        `ControlPath=/tmp/nyx-machine-${process.pid}-${sequence}`,
        '-o',
        'ControlPersist=60',
      ],
      ...['-o', 'StrictHostKeyChecking=no', '-o', 'UserKnownHostsFile=/dev/null', 'root@127.0.0.1'],
    ];
  }

  /** Where what the machine prints is kept while it runs. */
  get consoleLog(): string {
    return join(this.#directory, 'console.log');
  }

  /** Whether the machine runs, as far as its host can see. */
  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Settles when the machine has booted far enough to be talked to. */
  async booted(): Promise<void> {
    await until(`${this.name} boots`, BOOT_DEADLINE_MS, async () => {
      if (!this.isRunning) throw new Error(`${this.name} ended while booting: see ${this.consoleLog}`);
      const { status, stdout } = await this.run('systemctl is-system-running');
      const isUp = stdout.trim() === 'running' || stdout.trim() === 'degraded';
      return status === 255 || !isUp ? null : true;
    });
  }

  /** Runs shell `script` as root. Never rejects; 255 says that the machine did not answer. */
  run(script: string, input?: string): Promise<CommandOutcome> {
    return new Promise((resolve) => {
      const child = execFile(
        'ssh',
        [...this.#sshArguments, script],
        { encoding: 'utf8', timeout: COMMAND_DEADLINE_MS, maxBuffer: 1 << 24 },
        (error, stdout, stderr) => {
          const status = error ? (typeof error.code === 'number' ? error.code : 255) : 0;
          resolve({ status, stdout, stderr });
        },
      );
      // A script that ends without reading its input has said all there is to say by its status.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input ?? '');
    });
  }

  /** The output of `script`, which must succeed. */
  async must(script: string, input?: string): Promise<string> {
    const { status, stdout, stderr } = await this.run(script, input);
    if (status !== 0) throw new Error(`${this.name}: status ${status} of: ${script}\n${stdout}${stderr}`);
    return stdout.trim();
  }

  async write(path: string, text: string, mode = '644'): Promise<void> {
    await this.must(`install -D -m ${mode} /dev/stdin ${path}`, text);
  }

  /** Lets the machine stand still: it answers nothing any more, and forgets nothing. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  /** Ends the machine as a power cut does; settles once its process is gone. */
  async powerOff(): Promise<void> {
    if (!this.isRunning) return;
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await gone;
  }

  /** Ends the machine and removes what it wrote. */
  async destroy(): Promise<void> {
    await this.powerOff();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

function qemuArguments(options: MachineOptions, overlay: string, sshPort: number): string[] {
  const { name, index, image, secondDisk, portBase } = options;
  const kernelLine = `console=ttyS0 net.ifnames=0 mitigations=off quiet systemd.hostname=${name}`;
  const networks = NETWORKS.flatMap((network, position) => {
    // Datagrams need no connection: either side may come, go and be replaced.
    const port = (side: number): string => `127.0.0.1:${portBase + 10 + 2 * position + side}`;
    const sides = `udp=${port(1 - index)},localaddr=${port(index)}`;
    const address = `52:54:00:00:0${position + 1}:0${index + 1}`;
    return [
      ...['-netdev', `socket,id=${network},${sides}`],
      ...['-device', `virtio-net-pci,netdev=${network},mac=${address}`],
    ];
  });
  return [
    ...['-accel', 'tcg', '-m', String(MEMORY_MB), '-smp', '1', '-display', 'none', '-monitor', 'none'],
    ...['-serial', 'stdio', '-no-reboot'],
    ...['-kernel', image.kernel, '-initrd', image.initialRamDisk, '-append', kernelLine],
    ...['-drive', `file=${overlay},if=virtio,format=qcow2,cache=unsafe`],
    ...['-drive', `file=${secondDisk},if=virtio,format=raw,readonly=on`],
    ...[
      '-netdev',
      `user,id=management,restrict=on,hostfwd=tcp:127.0.0.1:${sshPort}-10.0.2.15:22,` +
        `guestfwd=tcp:${POWER_ADDRESS}:80-cmd:busybox nc 127.0.0.1 ${options.powerPort}`,
    ],
    ...['-device', 'virtio-net-pci,netdev=management'],
    ...networks,
  ];
}
