/**
 * The demo's live screen on a terminal: draws ten times a second what the cluster and the client say, and
 * reads keys. The terminal is left as it was found.
 */
import type { StatusView } from '@nyx/crm/contract';
import type { ClusterSession } from '../lab/cluster-session.ts';
import type { Palette } from './palette.ts';
import { renderScreen, type StoryLine } from './screen.ts';
import type { Stage } from './stage.ts';

const DRAW_EVERY_MS = 100;
const ASK_EVERY_MS = 250;
const STORY_MAX = 50;

const ENTER = '\x1b[?1049h\x1b[?25l';
const LEAVE = '\x1b[?25h\x1b[?1049l';

export class LiveScreen implements Stage {
  readonly #terminal: NodeJS.WriteStream;
  readonly #palette: Palette;
  readonly #story: StoryLine[] = [];
  readonly #timers: NodeJS.Timeout[] = [];
  #session: ClusterSession | null = null;
  #status: StatusView | null = null;
  #poweredOff: readonly string[] = [];
  #title = 'bringing up two nodes and a client';
  #footer = '';
  #closed = false;

  constructor(terminal: NodeJS.WriteStream, palette: Palette) {
    this.#terminal = terminal;
    this.#palette = palette;
    terminal.write(ENTER);
    this.#timers.push(setInterval(() => this.#draw(), DRAW_EVERY_MS));
    this.#timers.push(setInterval(() => void this.#ask(), ASK_EVERY_MS));
    terminal.on('resize', this.#clear);
    this.#draw();
  }

  title(text: string): void {
    this.#title = text;
    this.#draw();
  }

  command(text: string): void {
    this.#tell({ kind: 'command', text });
  }

  event(text: string): void {
    this.#tell({ kind: 'event', text });
  }

  result(text: string): void {
    this.#tell({ kind: 'result', text });
  }

  footer(text: string): void {
    this.#footer = text;
    this.#draw();
  }

  show(session: ClusterSession): void {
    this.#session = session;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#terminal.off('resize', this.#clear);
    this.#terminal.write(LEAVE);
  }

  #tell(line: StoryLine): void {
    this.#story.push(line);
    if (this.#story.length > STORY_MAX) this.#story.shift();
    this.#draw();
  }

  readonly #clear = (): void => void this.#terminal.write('\x1b[2J');

  /** Asks the cluster and the lab; what does not answer is shown as it was last. */
  async #ask(): Promise<void> {
    const session = this.#session;
    if (!session || this.#closed) return;
    const [status, lab] = await Promise.allSettled([session.status(), session.lab.status()]);
    if (status.status === 'fulfilled' && status.value) this.#status = status.value;
    if (lab.status === 'fulfilled') {
      this.#poweredOff = lab.value.machines.filter(({ power }) => power === 'off').map(({ name }) => name);
    }
  }

  #draw(): void {
    if (this.#closed) return;
    const model = {
      title: this.#title,
      nowMs: Date.now(),
      status: this.#status,
      poweredOff: this.#poweredOff,
      nodes: this.#session?.nodes ?? ['nyx-primary', 'nyx-secondary'],
      watchedSinceMs: this.#session?.watch.sinceMs ?? Date.now(),
      pings: this.#session?.watch.pings ?? [],
      pages: this.#session?.watch.pages ?? [],
      story: this.#story,
      footer: this.#footer,
    };
    const rows = renderScreen(model, this.#terminal.columns ?? 80, this.#palette);
    const text = rows.slice(0, this.#terminal.rows ?? rows.length).join('\x1b[K\r\n');
    this.#terminal.write(`\x1b[?2026h\x1b[H${text}\x1b[K\x1b[J\x1b[?2026l`);
  }
}
