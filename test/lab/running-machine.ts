/**
 * One machine of the lab: a process tree in namespaces of its own, which is switched on and off.
 *
 * Off means: its ports are down and none of its processes is left. The PID namespace makes that certain: its
 * first process is reaped only after every other one has ended.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NyxError } from '@nyx/foundation';
import type { LabSpecification, MachineStatus, PowerState } from './contract.ts';
import { removeControlGroup } from './control-groups.ts';
import type { LabDirectory } from './lab-directory.ts';
import { childrenOf, pidNamespaceOf, processesOfNamespace } from './processes.ts';
import { plugIn, portsDown, unplug } from './switchboard.ts';
import type { Machine } from './topology.ts';

const BOOT_DEADLINE_MS = 20_000;
/** How many times every process is told to stop: each round catches what the one before had just forked. */
const PAUSE_ROUNDS_MAX = 20;

interface Starting {
  readonly child: ChildProcess;
  /** Resolves with the signal that ended it, or null, once no process of the machine is left. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

interface Boot {
  /** The machine's first process, in the numbers of the lab's PID namespace. */
  readonly pid: number;
  readonly namespace: string;
  /** Resolves with the signal that ended it, or null, once no process of the machine is left. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

export class RunningMachine {
  readonly machine: Machine;
  readonly #directory: LabDirectory;
  readonly #specification: LabSpecification;
  #starting: Starting | null = null;
  #boot: Boot | null = null;
  /** The PID namespace of the last boot, also after its end. */
  #namespace: string | null = null;
  #boots = 0;
  #paused = false;
  #offAtMs: number | null = null;
  /** One act of switching at a time. */
  #switching: Promise<unknown> = Promise.resolve();

  constructor(machine: Machine, directory: LabDirectory, specification: LabSpecification) {
    this.machine = machine;
    this.#directory = directory;
    this.#specification = specification;
  }

  get power(): PowerState {
    return this.#boot === null ? 'off' : 'on';
  }

  get pid(): number | null {
    return this.#boot?.pid ?? null;
  }

  /** Boots it afresh and resolves once its init runs. Rejects where it is on already. */
  switchOn(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#boot) throw new NyxError('NYX_LAB_NODE_ON', `${this.machine.name} is on already`);
      await this.#bootAfresh();
    });
  }

  /**
   * Cuts the power: the ports go down first, so that no reset or carrier loss of the dying processes gets
   * out, then every process is killed. Resolves with the time at which the ports were down, once nothing is left.
   * A machine that is off stays so.
   */
  async cutPower(): Promise<number> {
    // Not in turn: the power can be cut while the machine boots or stops.
    await portsDown(this.machine);
    const at = Date.now();
    if (this.#boot || this.#starting) this.#offAtMs = at;
    if (this.#boot) {
      const { pid, ended } = this.#boot;
      sendQuietly(pid, 'SIGKILL');
      await ended;
    } else if (this.#starting) {
      const { child, ended } = this.#starting;
      for (const { pid } of childrenOf(child.pid ?? -1)) sendQuietly(pid, 'SIGKILL');
      child.kill('SIGKILL');
      await ended;
    }
    return at;
  }

  /** Asks the machine's init to stop in order; resolves false where it still runs when the time is up. */
  async stopInOrder(timeoutMs: number): Promise<boolean> {
    const boot = this.#requireOn();
    process.kill(boot.pid, 'SIGTERM');
    const deadline = new Promise<'late'>((resolve) => setTimeout(resolve, timeoutMs, 'late').unref());
    if ((await Promise.race([boot.ended, deadline])) === 'late') return false;
    await this.#inTurn(async () => {});
    return true;
  }

  pause(): void {
    const boot = this.#requireOn();
    for (let round = 0; round < PAUSE_ROUNDS_MAX; round += 1) {
      const running = processesOfNamespace(boot.namespace).filter(({ state }) => state !== 'T');
      if (running.length === 0) break;
      for (const { pid } of running) sendQuietly(pid, 'SIGSTOP');
    }
    this.#paused = true;
  }

  resume(): void {
    const boot = this.#requireOn();
    for (const { pid } of processesOfNamespace(boot.namespace)) sendQuietly(pid, 'SIGCONT');
    this.#paused = false;
  }

  /** Whether the machine is off as a fact that was looked at: no port of it up, no process of it left. */
  isSeenOff(portsUp: ReadonlySet<string>): boolean {
    const hasProcess = this.#namespace !== null && processesOfNamespace(this.#namespace).length > 0;
    return !hasProcess && this.#starting === null && !this.machine.interfaces.some(({ port }) => portsUp.has(port));
  }

  status(portsUp: ReadonlySet<string>): MachineStatus {
    return {
      name: this.machine.name,
      kind: this.machine.kind,
      power: this.power,
      paused: this.#paused,
      boots: this.#boots,
      offAtMs: this.#offAtMs,
      pid: this.pid,
      processes: this.#boot ? processesOfNamespace(this.#boot.namespace).length : 0,
      interfaces: this.machine.interfaces.map(({ network, name, address, port }) => ({
        network,
        name,
        address,
        port: portsUp.has(port) ? 'up' : 'down',
      })),
    };
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#switching.then(act);
    this.#switching = result.catch(() => {});
    return result;
  }

  #requireOn(): Boot {
    if (!this.#boot) throw new NyxError('NYX_LAB_NODE_OFF', `${this.machine.name} is switched off`);
    return this.#boot;
  }

  async #bootAfresh(): Promise<void> {
    await unplug(this.machine);
    const log = this.#directory.logOf(this.machine.name);
    appendFileSync(log, `--- boot ${this.#boots + 1} ---\n`);
    const child = this.#spawn();
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('error', () => resolve(null));
      child.on('exit', (_code, signal) => resolve(signal));
    });
    const output = (text: string) => appendFileSync(log, text);
    child.stderr?.on('data', output);
    this.#starting = { child, ended };
    try {
      await this.#bringUp(child, ended, output);
    } catch (error) {
      child.kill('SIGKILL');
      await ended;
      throw error;
    } finally {
      this.#starting = null;
    }
  }

  /** Follows the boot: cables once the machine asks for them, and done once it is ready. */
  async #bringUp(
    child: ChildProcess,
    ended: Promise<NodeJS.Signals | null>,
    output: (text: string) => void,
  ): Promise<void> {
    if (!child.stdout || !child.stdin || child.pid === undefined) throw this.#bootFailed('unshare could not be run');
    const parent = child.pid;
    const stdin = child.stdin;
    stdin.on('error', () => {});
    const lines = createInterface({ input: child.stdout });
    let asked: () => void = () => {};
    let ready: () => void = () => {};
    const hasAsked = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const isReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    let booting = true;
    lines.on('line', (line) => {
      if (booting && line === 'plug') asked();
      else if (booting && line === 'ready') ready();
      else output(`${line}\n`);
    });
    const tooLate = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(this.#bootFailed('it was not ready in time')), BOOT_DEADLINE_MS).unref();
    });
    const died = ended.then(() => Promise.reject(this.#bootFailed('its boot ended early')));
    const within = <Result>(step: Promise<Result>) => Promise.race([step, died, tooLate]);
    tooLate.catch(() => {});
    died.catch(() => {});

    await within(hasAsked);
    const first = childrenOf(parent)[0];
    const namespace = first ? pidNamespaceOf(first.pid) : null;
    if (!first || namespace === null) throw this.#bootFailed('its first process is gone');
    await within(plugIn(this.machine, first.pid));
    const addresses = this.machine.interfaces.map(
      ({ name, address, prefixLength }) => `${name} ${address} ${prefixLength}\n`,
    );
    stdin.end(`${addresses.join('')}end\n`);
    await within(isReady);
    booting = false;
    this.#boot = { pid: first.pid, namespace, ended };
    this.#namespace = namespace;
    this.#boots += 1;
    this.#paused = false;
    void ended.then((signal) => this.#afterEnd(signal));
  }

  #bootFailed(why: string): NyxError {
    return new NyxError('NYX_LAB_BOOT_FAILED', `${this.machine.name} did not boot: ${why}`, {
      remedy: `Read what it printed in ${this.#directory.logOf(this.machine.name)}`,
    });
  }

  /** Nothing of the machine runs any more; a machine that asked the kernel for a reboot boots afresh. */
  #afterEnd(signal: NodeJS.Signals | null): void {
    // A cut of the power has noted an earlier moment already.
    if (signal !== 'SIGKILL' || this.#offAtMs === null) this.#offAtMs = Date.now();
    this.#boot = null;
    this.#paused = false;
    void this.#inTurn(async () => {
      if (this.#boot) return;
      await unplug(this.machine);
      // reboot(2) inside a PID namespace ends its first process with SIGHUP; power-off with SIGINT.
      if (signal === 'SIGHUP') await this.#bootAfresh();
    }).catch((error: unknown) => appendFileSync(this.#directory.logOf(this.machine.name), `${String(error)}\n`));
  }

  #spawn(): ChildProcess {
    const { name } = this.machine;
    const { cgroupMount, cgroupDirectory, keep, service } = this.#specification;
    const disk = this.#directory.diskOf(name);
    mkdirSync(join(disk, 'etc-nyx'), { recursive: true });
    mkdirSync(join(disk, 'var-lib-nyx'), { recursive: true });
    const namespaces = ['--mount', '--net', '--pid', '--uts', '--ipc', '--fork', '--kill-child'];
    let command = `exec unshare ${namespaces.join(' ')} sh "$BOOT"`;
    if (cgroupMount !== null && cgroupDirectory !== null) {
      const group = join(cgroupDirectory, name);
      removeControlGroup(group);
      mkdirSync(group, { recursive: true });
      command = `echo $$ >"$GROUP/cgroup.procs" && exec unshare --cgroup ${namespaces.join(' ')} sh "$BOOT"`;
    }
    return spawn('sh', ['-c', command], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        LANG: 'C.UTF-8',
        BOOT: join(import.meta.dirname, 'machine', 'boot.sh'),
        GROUP: cgroupDirectory === null ? '' : join(cgroupDirectory, name),
        MACHINE: name,
        DISK: disk,
        LAB: this.#directory.path,
        POWER: this.#directory.powerDirectory,
        PROGRAMS: this.#directory.programsOf(this.machine.kind),
        KEEP: keep.join('\n'),
        CGROUP: cgroupMount ?? '',
        SERVICE: this.machine.kind === 'node' ? service : 'nyx-webhook-receiver',
      },
    });
  }
}

function sendQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile, which is what the caller looks at next.
  }
}
