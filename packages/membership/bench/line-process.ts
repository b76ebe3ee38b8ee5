/** A program that writes one JSON value a line, as the benchmark starts them. */
import { type ChildProcess, spawn } from 'node:child_process';

export class LineProcess<Line> {
  readonly lines: Line[] = [];
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcess;
  #errors = '';
  #wake: (() => void) | null = null;

  constructor(words: readonly string[]) {
    const [command = '', ...rest] = words;
    this.#process = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let text = '';
    this.#process.stdout?.on('data', (chunk: Buffer) => {
      const lines = (text + chunk.toString()).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('{')) this.lines.push(JSON.parse(line) as Line);
      this.#wake?.();
    });
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-2000);
    });
    this.ended = new Promise((resolve) => {
      this.#process.on('close', (code) => {
        resolve(code);
        this.#wake?.();
      });
      this.#process.on('error', () => resolve(null));
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Kills the program and whatever it has started. */
  kill(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }

  /** Settles with the first line that `accepts`, of those that were written and those to come. */
  async line(accepts: (line: Line) => boolean, deadlineMs: number): Promise<Line> {
    const startMs = performance.now();
    for (;;) {
      const found = this.lines.find(accepts);
      if (found !== undefined) return found;
      const leftMs = deadlineMs - (performance.now() - startMs);
      const hasEnded = this.#process.exitCode !== null || this.#process.signalCode !== null;
      if (leftMs <= 0 || hasEnded) {
        const last = JSON.stringify(this.lines.slice(-3));
        throw new Error(
          `${this.#process.spawnargs.join(' ')}: not written within ${deadlineMs} ms; last ${last} ${this.#errors}`,
        );
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(leftMs, 1000));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
