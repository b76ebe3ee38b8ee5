/**
 * The lab's controller: the one process that makes the switch, switches the machines on and off and
 * puts faults in force. It runs inside the lab's own namespaces, under the keeper.
 *
 * It answers on sockets: `control`, for the lab's command line; and `power/socket`, which every node can
 * reach as hosts reach the BMCs of their peers, and which does nothing but power. The REST API of each node
 * is passed on to a socket in the lab's directory, so that a look at it starts no process.
 */
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createSocketServer, type Socket } from 'node:net';
import { NyxError } from '@nyx/foundation';
import type { LabOutcome, LabRefusal, LabRequest, LabSpecification, LabStatus } from './contract.ts';
import { type Fault, faultsBetween, withFaults } from './faults.ts';
import { LabDirectory } from './lab-directory.ts';
import { RunningMachine } from './running-machine.ts';
import { makeBridges, portsUp, putFaultsInForce } from './switchboard.ts';
import { machinesOf } from './topology.ts';

class Controller {
  readonly #directory: LabDirectory;
  readonly #specification: LabSpecification;
  readonly #machines: readonly RunningMachine[];
  #faults: readonly Fault[] = [];
  #fencingWorks = true;

  constructor(directory: LabDirectory, specification: LabSpecification) {
    this.#directory = directory;
    this.#specification = specification;
    this.#machines = machinesOf(specification.nodes).map(
      (machine) => new RunningMachine(machine, directory, specification),
    );
  }

  async begin(): Promise<void> {
    await makeBridges();
    await this.#changeFaults([]);
    await this.#listen(this.#directory.powerSocket, (request, response) => this.#answerPower(request, response));
    for (const machine of this.#machines.filter(({ machine: { kind } }) => kind === 'node')) {
      createSocketServer((connection) => this.#passOn(machine, connection)).listen(
        this.#directory.apiSocketOf(machine.machine.name),
      );
    }
    await this.#listen(this.#directory.controlSocket, (request, response) => this.#answerControl(request, response));
  }

  #listen(path: string, answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<void> {
    rmSync(path, { force: true });
    const server = createServer((request, response) => {
      answer(request, response).catch((error: unknown) => {
        const refusal = refusalOf(error);
        if (response.headersSent) return void console.error(refusal.message);
        response.writeHead(409, { 'content-type': 'application/json' }).end(JSON.stringify(refusal));
      });
    });
    server.requestTimeout = 0;
    return new Promise((resolve) => server.listen(path, resolve));
  }

  #find(name: string): RunningMachine {
    const found = this.#machines.find(({ machine }) => machine.name === name);
    if (found) return found;
    const names = this.#machines.map(({ machine }) => machine.name).join(', ');
    throw new NyxError('NYX_LAB_UNKNOWN_NODE', `the lab has no machine ${name}; it has ${names}`);
  }

  async #changeFaults(faults: readonly Fault[]): Promise<void> {
    await putFaultsInForce(
      faults,
      this.#machines.map(({ machine }) => machine),
    );
    this.#faults = faults;
  }

  async #status(): Promise<LabStatus> {
    const up = await portsUp();
    return {
      up: true,
      directory: this.#directory.path,
      mode: this.#specification.mode,
      missing: this.#specification.missing,
      machines: this.#machines.map((machine) => machine.status(up)),
      faults: this.#faults,
      fencing: this.#fencingWorks ? 'working' : 'broken',
    };
  }

  /** The body is a {@link LabRequest}, the answer its outcome. */
  async #answerControl(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const outcome = await this.#carryOut(JSON.parse(body) as LabRequest);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(outcome));
  }

  async #carryOut(request: LabRequest): Promise<LabOutcome | LabStatus> {
    switch (request.command) {
      case 'status':
        return this.#status();
      case 'boot':
        await Promise.all(this.#machines.map((machine) => machine.switchOn()));
        return outcome(`booted ${this.#machines.length} machines`);
      case 'kill': {
        const machine = this.#find(request.node);
        return { done: `cut the power of ${request.node}`, atMs: await machine.cutPower() };
      }
      case 'start':
        await this.#find(request.node).switchOn();
        return outcome(`started ${request.node}`);
      case 'stop':
        if (!(await this.#find(request.node).stopInOrder(request.timeoutMs))) {
          const seconds = request.timeoutMs / 1000;
          throw new NyxError('NYX_LAB_STOP_TIMED_OUT', `${request.node} has not stopped within ${seconds} s`);
        }
        return outcome(`stopped ${request.node}`);
      case 'pause':
        this.#find(request.node).pause();
        return outcome(`paused ${request.node}`);
      case 'resume':
        this.#find(request.node).resume();
        return outcome(`resumed ${request.node}`);
      case 'fault': {
        const { node, peer, networks, percent, oneWay } = request;
        for (const name of [node, ...(peer === null ? [] : [peer])]) this.#find(name);
        await this.#changeFaults(withFaults(this.#faults, faultsBetween(node, peer, networks, percent, oneWay)));
        return outcome(describe(request));
      }
      case 'heal':
        await this.#changeFaults([]);
        return outcome('healed the network');
      case 'fencing':
        this.#fencingWorks = request.works;
        return outcome(request.works ? 'power control works again' : 'power control fails from now on');
    }
  }

  /** The power controller's own small protocol, answered in words that a shell script can use. */
  async #answerPower(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , name, action] = (request.url ?? '').split('/');
    const say = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`);
    if (!this.#fencingWorks) return void say(503, 'the power controller does not answer (pnpm lab mend-fencing)');
    if (name === undefined) {
      const nodes = this.#machines.filter(({ machine }) => machine.kind === 'node');
      return void say(200, nodes.map(({ machine }) => `${machine.name},${machine.id}`).join('\n'));
    }
    const machine = this.#machines.find((each) => each.machine.name === name && each.machine.kind === 'node');
    if (!machine) return void say(404, `there is no plug ${name}`);
    if (request.method === 'GET') return void say(200, machine.isSeenOff(await portsUp()) ? 'OFF' : 'ON');
    if (action === 'on') {
      if (machine.power === 'off') await machine.switchOn();
      return void say(200, `${name} is on`);
    }
    if (action !== 'off' && action !== 'reboot') return void say(404, `there is no action ${action}`);
    await machine.cutPower();
    if (!machine.isSeenOff(await portsUp())) return void say(500, `${name} is not seen to be off`);
    say(200, `${name} is off: its ports are down and none of its processes is left`);
    if (action === 'reboot') await machine.switchOn();
  }

  /** Passes a connection to the lab's socket of a node on to the socket of the node's own REST API. */
  #passOn(machine: RunningMachine, connection: Socket): void {
    connection.on('error', () => {});
    if (machine.pid === null) return void connection.destroy();
    const onward = connect(`/proc/${machine.pid}/root/run/nyx/api.sock`);
    onward.on('error', () => connection.destroy());
    onward.on('close', () => connection.destroy());
    connection.on('close', () => onward.destroy());
    onward.pipe(connection).pipe(onward);
  }
}

const outcome = (done: string): LabOutcome => ({ done, atMs: Date.now() });

function describe(request: Extract<LabRequest, { command: 'fault' }>): string {
  const { node, peer, networks, percent, oneWay } = request;
  const where = networks.join(' and ');
  const whose = oneWay
    ? `what ${node} sends to ${peer ?? 'anyone'}`
    : `everything between ${node} and ${peer ?? 'anyone'}`;
  return percent >= 100 ? `cut ${whose} on ${where}` : `${percent} % of ${whose} on ${where} is lost`;
}

function refusalOf(error: unknown): LabRefusal {
  if (error instanceof NyxError) return { code: error.code, message: error.message, remedy: error.remedy };
  return { code: 'NYX_LAB_COMMAND_FAILED', message: String(error), remedy: 'Read the log of the controller.' };
}

const directory = new LabDirectory(process.argv[2] ?? '');
const controller = new Controller(
  directory,
  JSON.parse(readFileSync(directory.specificationFile, 'utf8')) as LabSpecification,
);
process.on('SIGTERM', () => process.exit(0));
if (process.env.NYX_LAB_OWNED === 'yes') {
  // The owner holds the other end of this pipe: when it is gone, whatever became of it, the lab ends too.
  process.stdin.on('end', () => process.exit(0)).on('error', () => process.exit(0));
  process.stdin.resume();
}
await controller.begin();
