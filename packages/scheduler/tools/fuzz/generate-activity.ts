/**
 * How one resource instance came to be on one node: probes, starts, monitors, and what went wrong with them.
 */
import type { Draw } from './draw.ts';
import { digestOf, NodeHistory, type Outcome } from './history.ts';
import type { LaidNode, LaidPrimitive, Layout } from './layout.ts';

type Role = 'Promoted' | 'Unpromoted';

export interface Activity {
  readonly layout: Layout;
  /** Nodes that have a history, connections that are up included. */
  readonly hosts: readonly LaidNode[];
  run(id: string, primitive: LaidPrimitive, node: LaidNode, role?: Role): void;
  runPlainly(id: string, primitive: LaidPrimitive, node: LaidNode): void;
  runPromoted(id: string, primitive: LaidPrimitive, node: LaidNode): void;
  rest(id: string, primitive: LaidPrimitive, node: LaidNode): void;
  migrate(id: string, primitive: LaidPrimitive, home: LaidNode, hosts: readonly LaidNode[]): void;
  provide(primitive: LaidPrimitive, home: LaidNode): void;
  open(node: LaidNode): void;
}

export function makeActivity(layout: Layout, histories: Map<string, NodeHistory>): Activity {
  return new Histories(layout, histories);
}

class Histories implements Activity {
  readonly layout: Layout;
  readonly #histories: Map<string, NodeHistory>;
  readonly #closed: Set<LaidNode>;

  constructor(layout: Layout, histories: Map<string, NodeHistory>) {
    this.layout = layout;
    this.#histories = histories;
    this.#closed = new Set(layout.nodes.filter((node) => node.kind !== 'member'));
  }

  get hosts(): readonly LaidNode[] {
    return this.layout.nodes.filter((node) => this.#histories.has(node.name) && !this.#closed.has(node));
  }

  get #draw(): Draw {
    return this.layout.draw;
  }

  #history(node: LaidNode): NodeHistory {
    let history = this.#histories.get(node.name);
    if (!history) {
      history = new NodeHistory(node.name, this.layout.nowSeconds);
      this.#histories.set(node.name, history);
    }
    return history;
  }

  open(node: LaidNode): void {
    if (!this.layout.nodes.includes(node)) this.layout.nodes.push(node);
    this.#history(node);
    this.#closed.delete(node);
  }

  /** The node that `primitive` provides is connected, through `home`. */
  provide(primitive: LaidPrimitive, home: LaidNode): void {
    const node = primitive.provides;
    if (node?.state !== 'online') return;
    if (node.kind === 'guest') {
      const agent = { class: 'ocf', provider: 'pacemaker', type: 'remote' };
      const connection = {
        id: node.name,
        agent,
        parameters: { addr: node.name, port: '3121' },
        monitors: [{ intervalMs: 30_000, timeoutMs: 30_000 }],
        migratable: false,
      };
      this.runPlainly(node.name, connection, home);
    }
    this.open(node);
  }

  runPlainly(id: string, primitive: LaidPrimitive, node: LaidNode): void {
    this.#record(node, id, primitive, 'monitor', { code: 7, expected: 7 });
    this.#record(node, id, primitive, 'start');
    this.#monitors(id, primitive, node, undefined);
  }

  run(id: string, primitive: LaidPrimitive, node: LaidNode, role?: Role): void {
    const draw = this.#draw;
    if (draw.feature('found running by probe', 12)) {
      this.#record(node, id, primitive, 'monitor', { code: 0, expected: draw.pick([7, 0]) });
    } else {
      this.#record(node, id, primitive, 'monitor', { code: 7, expected: 7 });
      this.#record(node, id, primitive, 'start');
      this.#monitors(id, primitive, node, role);
    }
    if (draw.feature('failure', 35, 30)) this.#fail(id, primitive, node, role);
    else if (draw.feature('operation in flight', 8, 30)) this.#leavePending(id, primitive, node);
  }

  runPromoted(id: string, primitive: LaidPrimitive, node: LaidNode): void {
    const draw = this.#draw;
    this.#record(node, id, primitive, 'monitor', { code: 7, expected: 7 });
    this.#record(node, id, primitive, 'start');
    this.#record(node, id, primitive, 'promote');
    this.#monitors(id, primitive, node, 'Promoted');
    if (draw.feature('failure', 35, 30)) this.#fail(id, primitive, node, 'Promoted');
  }

  rest(id: string, primitive: LaidPrimitive, node: LaidNode): void {
    const draw = this.#draw;
    if (draw.feature('not probed', 20)) return;
    if (draw.feature('probe failed', 8, 30)) {
      const code = draw.pick([1, 2, 5, 6, 0]);
      draw.note(`probe result ${code}`);
      this.#record(node, id, primitive, 'monitor', { code, expected: 7, slot: 'last_failure' });
      return;
    }
    this.#record(node, id, primitive, 'monitor', { code: 7, expected: 7 });
    if (draw.chance(20)) this.#record(node, id, primitive, 'stop');
    if (draw.feature('stopped monitor', 10)) {
      for (const { intervalMs, role } of primitive.monitors) {
        if (role === 'Stopped') this.#record(node, id, primitive, 'monitor', { code: 7, expected: 7, intervalMs });
      }
    }
    if (draw.feature('start failed', 12, 30))
      this.#failOperation(id, primitive, node, 'start', draw.pick([1, 5, 6, 2]));
  }

  migrate(id: string, primitive: LaidPrimitive, home: LaidNode, hosts: readonly LaidNode[]): void {
    const draw = this.#draw;
    const target = draw.one(hosts.filter((node) => node !== home));
    if (!target || !draw.feature('migration under way', 20)) return;
    const ends = { migrate_source: home.name, migrate_target: target.name };
    const on = (node: LaidNode, operation: string, outcome: Outcome): void =>
      this.#record(node, id, primitive, operation, { ...outcome, extra: ends, secondsAgo: 60 });
    const stage = draw.pick([
      'to pending',
      'to failed',
      'to done',
      'from pending',
      'from failed',
      'from done',
      'stopped',
    ]);
    draw.note(`migration: ${stage}`);
    if (stage === 'to pending') on(home, 'migrate_to', { status: -1 });
    else if (stage === 'to failed') on(home, 'migrate_to', { code: 1, status: 4 });
    else on(home, 'migrate_to', {});
    if (stage === 'from pending') on(target, 'migrate_from', { status: -1 });
    if (stage === 'from failed') on(target, 'migrate_from', { code: 1, status: 4 });
    if (stage === 'from done' || stage === 'stopped') on(target, 'migrate_from', {});
    if (stage === 'stopped') this.#record(home, id, primitive, 'stop', { secondsAgo: 30 });
  }

  /** Records an operation as the executor does: with the digest of the parameters that it ran with. */
  #record(node: LaidNode, id: string, primitive: LaidPrimitive, operation: string, outcome: Outcome = {}): void {
    const draw = this.#draw;
    const history = this.#history(node);
    if (draw.feature('no digest', 4, 50)) {
      history.record(id, primitive, operation, outcome);
      return;
    }
    const parameters: Record<string, string> = { ...primitive.parameters };
    const monitor = primitive.monitors.find(({ intervalMs }) => intervalMs === outcome.intervalMs);
    if (monitor) parameters.CRM_meta_timeout = String(monitor.timeoutMs);
    if (primitive.agent.class !== 'stonith' && draw.feature('parameters changed', 15, 20)) parameters.old = '1';
    history.record(id, primitive, operation, { digest: digestOf(parameters), ...outcome });
  }

  #monitors(id: string, primitive: LaidPrimitive, node: LaidNode, role: Role | undefined): void {
    const draw = this.#draw;
    for (const monitor of primitive.monitors) {
      if (monitor.role === 'Stopped' || (monitor.role !== undefined && monitor.role !== role)) continue;
      if (draw.feature('monitor not begun', 10, 30)) continue;
      const code = role === 'Promoted' ? 8 : 0;
      this.#record(node, id, primitive, 'monitor', { code, expected: code, intervalMs: monitor.intervalMs });
    }
    if (draw.feature('monitor left over', 8, 30)) {
      this.#record(node, id, primitive, 'monitor', { intervalMs: 77_000 });
    }
  }

  #fail(id: string, primitive: LaidPrimitive, node: LaidNode, role: Role | undefined): void {
    const draw = this.#draw;
    const stateful = role !== undefined;
    const what = draw.pick([
      'monitor',
      'monitor',
      'monitor',
      'stop',
      'start',
      ...(stateful ? (['promote', 'demote'] as const) : []),
    ]);
    draw.note(`failed ${what}`);
    if (what !== 'monitor') {
      this.#failOperation(id, primitive, node, what, draw.pick([1, 1, 7, 5]));
      return;
    }
    const monitor = draw.one(primitive.monitors.filter((one) => one.role === undefined || one.role === role));
    if (!monitor) return;
    const code = draw.pick(stateful ? [1, 7, 9, 0, 8, 190, 191] : [1, 7, 7, 2, 190]);
    const expected = role === 'Promoted' ? 8 : 0;
    const outcome = { code, expected, intervalMs: monitor.intervalMs };
    this.#recordFailure(id, primitive, node, 'monitor', outcome);
  }

  #failOperation(id: string, primitive: LaidPrimitive, node: LaidNode, operation: string, code: number): void {
    const timedOut = this.#draw.chance(20);
    const outcome = { code: timedOut ? 1 : code, status: timedOut ? 2 : 0 };
    this.#record(node, id, primitive, operation, outcome);
    this.#recordFailure(id, primitive, node, operation, outcome);
  }

  #recordFailure(id: string, primitive: LaidPrimitive, node: LaidNode, operation: string, outcome: Outcome): void {
    const draw = this.#draw;
    const secondsAgo = draw.pick([10, 300, 3000, 20_000]);
    this.#record(node, id, primitive, operation, { ...outcome, secondsAgo, slot: 'last_failure' });
    if (draw.feature('failure not counted', 12, 50)) return;
    const count =
      operation === 'start' || operation === 'stop' ? 'INFINITY' : draw.pick(['1', '1', '2', '3', 'INFINITY']);
    const name = `${primitive.id}#${operation}_${outcome.intervalMs ?? 0}`;
    node.transient.set(`fail-count-${name}`, count);
    node.transient.set(`last-failure-${name}`, String(this.layout.nowSeconds - secondsAgo));
    draw.note('fail count');
  }

  #leavePending(id: string, primitive: LaidPrimitive, node: LaidNode): void {
    const what = this.#draw.pick(['start', 'stop', 'monitor']);
    this.#draw.note(`pending ${what}`);
    const intervalMs = what === 'monitor' ? (primitive.monitors[0]?.intervalMs ?? 0) : 0;
    this.#record(node, id, primitive, what, { status: -1, intervalMs, secondsAgo: 5 });
  }
}
