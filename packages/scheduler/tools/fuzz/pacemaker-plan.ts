/**
 * Pacemaker's plan for a document: runs `crm_simulate` as a separate program and reads its summary and its graph.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../src/cib/xml-tree.ts';
import type { Element } from './element.ts';
import { anonymousNames, impliedOrders, type PlanFacts } from './plan-facts.ts';

export type PacemakerPlan =
  | { readonly kind: 'plan'; readonly facts: PlanFacts }
  | { readonly kind: 'refused' | 'crashed'; readonly message: string };

const DEADLINE_MS = 20_000;

/** Runs in a directory of its own, which `close` removes. */
export class Pacemaker {
  readonly #directory = mkdtempSync(join(tmpdir(), 'nyx-fuzz-'));
  #runs = 0;

  /** Whether the program is installed, and which version. */
  version(): Promise<string | null> {
    return new Promise((resolve) => {
      execFile('crm_simulate', ['--version'], (error, stdout) =>
        resolve(error ? null : (/Pacemaker (\S+)/.exec(stdout)?.[1] ?? null)),
      );
    });
  }

  async plan(root: Element, cib: string): Promise<PacemakerPlan> {
    this.#runs += 1;
    const input = join(this.#directory, `${this.#runs}.xml`);
    const graph = join(this.#directory, `${this.#runs}.graph`);
    writeFileSync(input, cib);
    try {
      const { stdout, failure } = await simulate(input, graph, this.#directory);
      if (failure) return failure;
      return { kind: 'plan', facts: readFacts(root, stdout, readFileSync(graph, 'utf8')) };
    } finally {
      rmSync(input, { force: true });
      rmSync(graph, { force: true });
    }
  }

  close(): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

interface Run {
  readonly stdout: string;
  readonly failure: { readonly kind: 'refused' | 'crashed'; readonly message: string } | null;
}

function simulate(input: string, graph: string, directory: string): Promise<Run> {
  const options = {
    timeout: DEADLINE_MS,
    maxBuffer: 64 * 1024 * 1024,
    cwd: directory,
    env: { ...process.env, TZ: 'UTC', CIB_shadow_dir: directory },
  };
  return new Promise((resolve) => {
    execFile('crm_simulate', ['-x', input, '-R', '-G', graph], options, (error, stdout, stderr) => {
      // Without an exit code a signal ended it: an assertion of its own.
      if (error && typeof error.code !== 'number')
        resolve({ stdout, failure: { kind: 'crashed', message: stderr.trim().split('\n')[0] ?? '' } });
      else if (error) resolve({ stdout, failure: { kind: 'refused', message: stderr.trim() } });
      else resolve({ stdout, failure: null });
    });
  });
}

const ROLES: Readonly<Record<string, string>> = {
  Stopped: 'Stopped',
  Started: 'Started',
  Unpromoted: 'Unpromoted',
  Promoted: 'Promoted',
  Slave: 'Unpromoted',
  Master: 'Promoted',
};

function readFacts(root: Element, output: string, graph: string): PlanFacts {
  const anonymous = anonymousNames(root);
  const lines = output.split('\n');
  const begin = lines.findIndex((line) => line.startsWith('Transition Summary'));
  const summary = begin < 0 ? [] : lines.slice(begin + 1).filter((line) => line.startsWith('  * '));
  return {
    summary: summary.map((line) => readSummaryLine(line.slice(4), anonymous)).sort(),
    ...readGraph(graph, anonymous),
  };
}

/** `Move  vm ( Promoted n1 -> Unpromoted n2 )  due to ... (blocked)` in the common form. */
function readSummaryLine(line: string, anonymous: (id: string) => string): string {
  const fence = /^Fence \((\w+)\) (\S+)/.exec(line);
  if (fence) return `Fence (${fence[1]}) ${fence[2]}`;
  const match = /^(\S+)\s+(\S+)\s+\(\s*(.*?)\s*\)(.*)$/.exec(line);
  if (!match) return line;
  const [, verb, id, place, rest] = match as unknown as [string, string, string, string, string];
  const blocked = /\(blocked\)/.test(rest) ? ' (blocked)' : '';
  const [from, to] = sides(verb, place);
  return `${verb} ${anonymous(id)} ( ${from} -> ${to} )${blocked}`;
}

function sides(verb: string, place: string): readonly [string, string] {
  const ends = place.split('->').map((text) => {
    const words = text.trim().split(/\s+/).filter(Boolean);
    return {
      role: words.map((word) => ROLES[word]).find((role) => role !== undefined) ?? '',
      node: words.find((word) => ROLES[word] === undefined) ?? '',
    };
  });
  const text = (end: { role: string; node: string }): string => `${end.role} ${end.node}`.trim();
  const [left = { role: '', node: '' }, right] = ends;
  if (right) {
    // Roles that change in place are written `Unpromoted -> Promoted node`, one that stays `node -> Unpromoted node`.
    if (left.role === 'Stopped') return [left.role, text(right)];
    return [text({ role: left.role || right.role, node: left.node || right.node }), text(right)];
  }
  if (verb === 'Start') return ['', text(left)];
  if (verb === 'Stop') return [text(left), ''];
  return [text(left), text(left)];
}

function readGraph(text: string, anonymous: (id: string) => string): Pick<PlanFacts, 'actions' | 'orders'> {
  const names: string[] = [];
  const places = new Map<string, number>();
  const inputs: [string, string][] = [];
  for (const synapse of childrenOf(parseXml(text), 'synapse')) {
    const action = childOf(synapse, 'action_set')?.children[0];
    if (!action) continue;
    const id = action.attributes.id ?? '';
    places.set(id, names.length);
    names.push(nameOf(action, anonymous));
    for (const trigger of childrenOf(childOf(synapse, 'inputs'), 'trigger')) {
      inputs.push([trigger.children[0]?.attributes.id ?? '', id]);
    }
  }
  const edges = inputs.flatMap(([first, then]) => {
    const [from, to] = [places.get(first), places.get(then)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  return {
    actions: names.filter((name) => !name.startsWith('pseudo ')).sort(),
    orders: impliedOrders(names, edges),
  };
}

function nameOf(action: XmlElement, anonymous: (id: string) => string): string {
  const { operation = '', operation_key: key = '', on_node: node = '' } = action.attributes;
  const attributes = childOf(action, 'attributes')?.attributes ?? {};
  if (action.name === 'pseudo_event') return `pseudo ${key}`;
  if (action.name === 'crm_event') {
    if (operation === 'stonith') return `fence ${attributes.CRM_meta_stonith_action ?? 'reboot'} @${node}`;
    if (operation === 'do_shutdown') return `cluster do_shutdown @${node}`;
    return `cluster ${operation} ${anonymous(resourceOf(action, key, operation))} @${node}`;
  }
  const resource = anonymous(resourceOf(action, key, operation));
  const interval = Number(attributes.CRM_meta_interval ?? 0);
  if (operation === 'notify') {
    const type = attributes.CRM_meta_notify_type ?? '';
    return `rsc ${resource} ${type}-notify-${attributes.CRM_meta_notify_operation ?? ''} @${node}`;
  }
  if (operation === 'cancel')
    return `rsc ${resource} cancel-${attributes.CRM_meta_operation ?? 'monitor'}=${interval} @${node}`;
  return `rsc ${resource} ${operation}${interval > 0 ? `=${interval}` : ''} @${node}`;
}

/** The instance an action is about: its key has the number, which the resource's own element may lack. */
function resourceOf(action: XmlElement, key: string, operation: string): string {
  const primitive = childOf(action, 'primitive')?.attributes;
  const long = primitive?.['long-id'];
  const id = primitive?.id;
  const fromKey =
    operation === 'notify'
      ? /^(.*)_(?:post|pre|confirmed-post|confirmed-pre)_notify_/.exec(key)?.[1]
      : /^(.*)_[a-z_]+_\d+$/.exec(key.replace(`_${operation}_`, '_op_'))?.[1];
  if (id !== undefined && fromKey?.startsWith(id)) return fromKey;
  return fromKey ?? long?.split(':').at(-1) ?? id ?? '';
}
