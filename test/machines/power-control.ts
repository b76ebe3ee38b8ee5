/**
 * Switches virtual machines off for the fence agent inside them, as a management board does for a host. A machine
 * counts as off once its process has ended: that was seen, not assumed.
 */
import { createServer, type Server } from 'node:http';
import type { VirtualMachine } from './virtual-machine.ts';

export class PowerControl {
  readonly #machines = new Map<string, VirtualMachine>();
  readonly #server: Server;

  /** Answers on the loopback address at `port`. */
  constructor(port: number) {
    this.#server = createServer(async (request, response) => {
      const [, first = '', name = '', action = ''] = (request.url ?? '').split('/');
      const { status, text } = await this.#answer(first, name, action).catch((error: unknown) => ({
        status: 500,
        text: String(error),
      }));
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${text}\n`);
    }).listen(port, '127.0.0.1');
  }

  /** Gives power over a machine, in the place of an earlier one of its name. */
  take(machine: VirtualMachine): void {
    this.#machines.set(machine.name, machine);
  }

  async #answer(first: string, name: string, action: string): Promise<{ status: number; text: string }> {
    if (first !== 'machines') return { status: 404, text: 'nothing is here' };
    if (name === '') return { status: 200, text: [...this.#machines.keys()].join('\n') };
    const machine = this.#machines.get(name);
    if (!machine) return { status: 404, text: `there is no machine ${name}` };
    if (action === '') return { status: 200, text: machine.isRunning ? 'ON' : 'OFF' };
    if (action !== 'off') return { status: 400, text: `${action} is nothing that can be done here` };
    await machine.powerOff();
    return { status: 200, text: `${name} is off` };
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
