/**
 * The operation history of one node while it is being made: records in the format of Pacemaker's status section.
 */
import { createHash } from 'node:crypto';
import { type Element, element } from './element.ts';
import type { LaidPrimitive } from './layout.ts';

const UUID = '11111111-2222-3333-4444-555555555555';
const DONE = 0;
const PENDING = -1;

export interface Outcome {
  /** The operation's exit code. */
  readonly code?: number;
  /** What the plan that ordered it expected; 0 unless told. */
  readonly expected?: number;
  /** `-1` pending, `0` done, `2` timed out, `4` error. */
  readonly status?: number;
  readonly intervalMs?: number;
  readonly secondsAgo?: number;
  readonly extra?: Readonly<Record<string, string>>;
  /** `last` replaces the record of what was done before, `last_failure` stands beside it. */
  readonly slot?: 'last' | 'last_failure';
  readonly digest?: string;
}

/** The digest under which an agent's parameters are recorded. */
export function digestOf(parameters: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(parameters).sort(([left], [right]) => (left < right ? -1 : 1));
  const text = ` <parameters${sorted.map(([name, value]) => ` ${name}="${value}"`).join('')}/>\n`;
  return createHash('md5').update(text).digest('hex');
}

export class NodeHistory {
  readonly node: string;
  readonly #nowSeconds: number;
  readonly #resources = new Map<string, Element>();
  #call = 0;

  constructor(node: string, nowSeconds: number) {
    this.node = node;
    this.#nowSeconds = nowSeconds;
  }

  has(id: string): boolean {
    return this.#resources.has(id);
  }

  record(id: string, primitive: Pick<LaidPrimitive, 'agent'>, operation: string, outcome: Outcome = {}): void {
    this.#call += 1;
    const { code = 0, expected = 0, status = DONE, intervalMs = 0, secondsAgo = 3600, slot = 'last' } = outcome;
    const pending = status === PENDING;
    const key = `${this.#call}:1:${expected}:${UUID}`;
    const changed = this.#nowSeconds - secondsAgo;
    const suffix = intervalMs > 0 && slot === 'last' ? `monitor_${intervalMs}` : `${slot}_0`;
    const entry = this.#entry(id, primitive);
    const recordId = `${id}_${suffix}`;
    entry.children = entry.children.filter((child) => child.attributes.id !== recordId);
    entry.children.push(
      element('lrm_rsc_op', {
        id: recordId,
        operation_key: `${id}_${operation}_${intervalMs}`,
        operation,
        'crm-debug-origin': 'do_update_resource',
        crm_feature_set: '3.16.1',
        'transition-key': key,
        'transition-magic': `${status}:${pending ? 193 : code};${key}`,
        on_node: this.node,
        'call-id': pending ? -1 : this.#call,
        'rc-code': pending ? 193 : code,
        'op-status': status,
        interval: intervalMs,
        'last-rc-change': changed,
        'exec-time': 10,
        'queue-time': 0,
        'op-digest': outcome.digest,
        ...outcome.extra,
      }),
    );
  }

  /** The node's `lrm` element. */
  written(): Element {
    return element('lrm', { id: this.node }, [element('lrm_resources', {}, [...this.#resources.values()])]);
  }

  #entry(id: string, { agent }: Pick<LaidPrimitive, 'agent'>): Element {
    const known = this.#resources.get(id);
    if (known) return known;
    const made = element('lrm_resource', {
      id,
      type: agent.type,
      class: agent.class,
      provider: (agent as { provider?: string }).provider,
    });
    this.#resources.set(id, made);
    return made;
  }
}
