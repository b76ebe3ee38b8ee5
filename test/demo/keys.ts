/**
 * The keys that the demo hands over: each acts on the cluster, shows the command that it stands for, and
 * says in one sentence why the service went where it went.
 */
import type { StatusView } from '@nyx/crm/contract';
import { isNyxError } from '@nyx/foundation';
import { type ClusterSession, isServing, PAGE_RESOURCE } from '../lab/cluster-session.ts';
import type { Stage } from './stage.ts';
import { comeBack, losePower, newestEvent, operate, seconds, standby, whyThere } from './story.ts';

const KEYS_FOOTER = 'k kill the active node   l cut a link   n kill nginx   s standby   q quit';
const CHANGE_DEADLINE_MS = 60_000;
const STEADY_MS = 500;
const CTRL_C = '\x03';

/** Serves keys until `q`. A key pressed while another is at work is ignored. */
export async function serveKeys(session: ClusterSession, stage: Stage, keyboard: NodeJS.ReadStream): Promise<void> {
  const desk = new Desk(session, stage);
  stage.title('it is yours');
  stage.footer(KEYS_FOOTER);
  keyboard.setRawMode(true);
  keyboard.resume();
  let busy = false;
  await new Promise<void>((resolve) => {
    keyboard.on('end', resolve);
    keyboard.on('data', (chunk: Buffer) => {
      const key = chunk.toString('latin1');
      if (key === 'q' || key === CTRL_C) return resolve();
      const act = desk.actionOf(key);
      if (busy || !act) return;
      busy = true;
      stage.footer('working ...   q quit');
      act()
        .catch((error: unknown) => stage.event(isNyxError(error) ? error.message : String(error)))
        .finally(() => {
          busy = false;
          stage.title('it is yours');
          stage.footer(KEYS_FOOTER);
        });
    });
  });
  keyboard.setRawMode(false);
  keyboard.pause();
}

/** How often the web server has failed, on all nodes together. */
function failuresOf(status: StatusView | null): number {
  const counts = status?.resources.find(({ id }) => id === PAGE_RESOURCE)?.failCounts ?? {};
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

class Desk {
  readonly #session: ClusterSession;
  readonly #stage: Stage;
  #linkIsCut = false;

  constructor(session: ClusterSession, stage: Stage) {
    this.#session = session;
    this.#stage = stage;
  }

  actionOf(key: string): (() => Promise<void>) | null {
    switch (key) {
      case 'k':
        return () => this.#killActiveNode();
      case 'l':
        return () => (this.#linkIsCut ? this.#healLinks() : this.#cutLink());
      case 'n':
        return () => this.#killWebServer();
      case 's':
        return () => this.#toggleStandby();
      default:
        return null;
    }
  }

  async #killActiveNode(): Promise<void> {
    const active = await this.#session.activeNode();
    const status = await this.#session.status();
    if (!status?.nodes.some(({ name, state }) => name !== active && state === 'online')) {
      this.#stage.event('No other node may run the service now: nothing could take over. Press s first.');
      return;
    }
    await losePower(this.#session, this.#stage, active);
    await comeBack(this.#session, this.#stage, active);
  }

  async #cutLink(): Promise<void> {
    const [node = '', peer = ''] = this.#session.nodes;
    this.#stage.title('one of two links is cut');
    this.#stage.command(`pnpm lab cut ${node}:${peer} --link 0`);
    const startMs = Date.now();
    await this.#session.lab.request({
      command: 'fault',
      node,
      peer,
      networks: ['link-0'],
      percent: 100,
      oneWay: false,
    });
    this.#linkIsCut = true;
    await this.#untilLinks('down');
    this.#stage.result(
      `seen after ${Date.now() - startMs} ms; the longest gap between pages was ${this.#gap(startMs)} ms`,
    );
    this.#stage.event('The other link still carries the ring, so the service stays where it is.');
  }

  async #healLinks(): Promise<void> {
    this.#stage.title('the link is healed');
    this.#stage.command('pnpm lab heal');
    await this.#session.lab.heal();
    this.#linkIsCut = false;
    await this.#untilLinks('up');
    this.#stage.result('both links carry the ring again');
  }

  #untilLinks(state: 'up' | 'down') {
    return this.#session.untilStatus(`link 0 shown as ${state}`, CHANGE_DEADLINE_MS, (status) =>
      status.nodes.some(({ links }) => links.some((link) => link.link === 0 && link.state === state)),
    );
  }

  async #killWebServer(): Promise<void> {
    const active = await this.#session.activeNode();
    this.#stage.title('nginx dies');
    this.#stage.command(`pnpm lab exec ${active} -- pkill -9 nginx`);
    const startMs = Date.now();
    const since = await newestEvent(this.#session);
    const before = failuresOf(await this.#session.status());
    await this.#session.lab.exec(active, ['pkill', '-9', 'nginx']);
    const status = await this.#session.untilStatus(
      'the failure counted and everything settled',
      CHANGE_DEADLINE_MS,
      (each) => each.settled && failuresOf(each) > before && each.resources.every(({ state }) => state === 'started'),
    );
    await this.#session.watch.untilSteady(STEADY_MS, CHANGE_DEADLINE_MS);
    const where = status.resources.find(({ id }) => id === PAGE_RESOURCE)?.node;
    const how = where === active ? 'recovered in place' : `moved to ${where}`;
    this.#stage.result(`${how}, ${seconds(this.#gap(startMs))} without a page; failures so far: ${failuresOf(status)}`);
    this.#stage.event(await whyThere(this.#session, since));
  }

  async #toggleStandby(): Promise<void> {
    const since = await newestEvent(this.#session);
    const status = await this.#session.status();
    const onStandby = status?.nodes.some(({ standby: isOnStandby }) => isOnStandby) ?? false;
    const active = await this.#session.activeNode();
    if (onStandby) {
      this.#stage.title('back to normal');
      this.#stage.command('nyxctl unstandby --all');
      await operate(this.#session, active, 'unstandby', '--all');
      await this.#session.untilStatus('all nodes online and everything settled', CHANGE_DEADLINE_MS, isServing);
    } else if (!status?.nodes.some(({ name, state }) => name !== active && state === 'online')) {
      this.#stage.event('No other node may run the service now.');
    } else {
      this.#stage.title('the service is moved by hand');
      await standby(this.#session, this.#stage, active);
    }
    this.#stage.event(await whyThere(this.#session, since));
  }

  #gap(sinceMs: number): number {
    return this.#session.watch.outage(sinceMs, Date.now()).httpOutageMs;
  }
}
