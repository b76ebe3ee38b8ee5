/**
 * A lab as its users see it: requests to its controller, commands inside its machines, and its end.
 * The command line, the demo, the measurement and the tests are all written against this.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type ApiClient, createApiClient } from '@nyx/api/client';
import { NyxError } from '@nyx/foundation';
import type { LabOutcome, LabRefusal, LabRequest, LabSpecification, LabStatus, MachineStatus } from './contract.ts';
import { removeControlGroup } from './control-groups.ts';
import { waitFor } from './deadline.ts';
import type { LabDirectory, LabRecord } from './lab-directory.ts';
import { childrenOf, isRunning, signalProcess } from './processes.ts';
import type { CommandResult } from './system-command.ts';

const DOWN_DEADLINE_MS = 15_000;

export class Lab {
  readonly directory: LabDirectory;

  constructor(directory: LabDirectory) {
    this.directory = directory;
  }

  /** True while the process that keeps the lab runs. */
  isUp(): boolean {
    const record = this.directory.readRecord();
    return record !== null && isRunning(record.keeper);
  }

  /** Rejects with NYX_LAB_NOT_UP where there is no lab, and with what the controller says where it refuses. */
  async request(request: Exclude<LabRequest, { command: 'status' }>): Promise<LabOutcome> {
    return (await this.#call(request)) as LabOutcome;
  }

  async status(): Promise<LabStatus> {
    return (await this.#call({ command: 'status' })) as LabStatus;
  }

  kill = (node: string): Promise<LabOutcome> => this.request({ command: 'kill', node });
  start = (node: string): Promise<LabOutcome> => this.request({ command: 'start', node });
  stop = (node: string, timeoutMs = 120_000): Promise<LabOutcome> => this.request({ command: 'stop', node, timeoutMs });
  heal = (): Promise<LabOutcome> => this.request({ command: 'heal' });

  /** The machine's status; rejects where the lab has none of that name. */
  async machine(name: string): Promise<MachineStatus> {
    const found = (await this.status()).machines.find((machine) => machine.name === name);
    if (!found) throw new NyxError('NYX_LAB_UNKNOWN_NODE', `the lab has no machine ${name}`);
    return found;
  }

  /** Starts a command inside a machine, as root there, with the machine's own search path. Rejects where it is off. */
  async spawnIn(machine: string, command: readonly string[], options: SpawnOptions = {}): Promise<ChildProcess> {
    const { pid } = await this.machine(machine);
    if (pid === null) throw new NyxError('NYX_LAB_NODE_OFF', `${machine} is switched off`);
    const inside = childrenOf(this.#requireRecord().keeper.pid)[0];
    if (!inside) throw this.#notUp();
    const specification = JSON.parse(readFileSync(this.directory.specificationFile, 'utf8')) as LabSpecification;
    const user = specification.mode === 'user' ? ['--user', '--preserve-credentials'] : [];
    const group = specification.cgroupDirectory === null ? [] : ['--cgroup'];
    const joinGroup = 'echo 0 >"$1/cgroup.procs"; shift; exec "$@"';
    const joined = specification.cgroupMount === null ? [] : ['sh', '-c', joinGroup, 'sh', specification.cgroupMount];
    // The command's parent stays outside and must reap it even if the command was paused: nsenter itself, were it
    // the parent, would stop with it, and a machine cannot end before its last process is reaped.
    const parent = ['sh', '-c', '"$@"; exit "$?"', 'sh'];
    const toLab = ['--no-fork', '--target', String(inside.pid), ...user, '--mount', '--net', '--pid'];
    const toMachine = [
      '--no-fork',
      '--target',
      String(pid),
      '--mount',
      '--net',
      '--pid',
      '--uts',
      '--ipc',
      ...group,
      '--root',
      '--wd',
    ];
    const environment = [
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'HOME=/root',
      'LANG=C.UTF-8',
      ...(process.env.TERM ? [`TERM=${process.env.TERM}`] : []),
    ];
    return spawn(
      'nsenter',
      [...toLab, '--', 'nsenter', ...toMachine, '--', ...parent, ...joined, 'env', '-i', ...environment, ...command],
      options,
    );
  }

  /** Runs a command inside a machine to its end. */
  async exec(machine: string, command: readonly string[], input = ''): Promise<CommandResult> {
    const child = await this.spawnIn(machine, command, { stdio: ['pipe', 'pipe', 'pipe'] });
    return new Promise((resolve, reject) => {
      let stdout = '';
      let stderr = '';
      child.stdout?.on('data', (chunk) => {
        stdout += chunk;
      });
      child.stderr?.on('data', (chunk) => {
        stderr += chunk;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ status: code ?? 1, stdout, stderr }));
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
  }

  /** A client of the REST API of a node. Each call fails while the node is off or its manager is down. */
  api(node: string): ApiClient {
    return createApiClient({ socketPath: this.directory.apiSocketOf(node) });
  }

  /** Ends every process of the lab and removes all it had made. A lab that is not up leaves nothing to do. */
  async down(): Promise<void> {
    const record = this.directory.readRecord();
    if (record) await endLab(record);
    this.directory.remove();
  }

  #notUp(): NyxError {
    return new NyxError('NYX_LAB_NOT_UP', `no lab is up in ${this.directory.path}`);
  }

  #requireRecord(): LabRecord {
    const record = this.directory.readRecord();
    if (!record || !isRunning(record.keeper)) throw this.#notUp();
    return record;
  }

  async #call(request: LabRequest): Promise<unknown> {
    this.#requireRecord();
    const { status, body } = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const outgoing = httpRequest({ socketPath: this.directory.controlSocket, path: '/', method: 'POST' });
      outgoing.on('response', (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 500, body: text }));
        answer.on('error', reject);
      });
      outgoing.on('error', (cause) => reject(this.isUp() ? cause : this.#notUp()));
      outgoing.end(JSON.stringify(request));
    });
    const answer: unknown = JSON.parse(body);
    if (status === 200) return answer;
    const { code, message, remedy } = answer as LabRefusal;
    throw new NyxError(code, message, { remedy });
  }

  /** The lines that a machine's boot and service have printed since `up`, as a stream. */
  log(machine: string): NodeJS.ReadableStream {
    return createReadStream(this.directory.logOf(machine));
  }
}

/** Ends a command that {@link Lab.spawnIn} has started, and its parent outside with it. */
export function endCommand(child: ChildProcess): void {
  for (const command of childrenOf(child.pid ?? -1)) signalProcess(command, 'SIGKILL');
  child.kill('SIGKILL');
}

/** Ends the processes of a recorded lab, if they are still the ones recorded, and removes its control groups. */
export async function endLab(record: LabRecord): Promise<void> {
  if (isRunning(record.keeper)) {
    // The first process inside: with it the kernel ends every other one of the lab.
    for (const first of childrenOf(record.keeper.pid)) signalProcess(first, 'SIGKILL');
    await waitFor('the end of the lab', DOWN_DEADLINE_MS, () => !isRunning(record.keeper)).catch(() =>
      signalProcess(record.keeper, 'SIGKILL'),
    );
  }
  const { controlGroup } = record;
  if (controlGroup !== null) {
    await waitFor('the removal of the control groups', DOWN_DEADLINE_MS, () => removeControlGroup(controlGroup));
  }
}
