/**
 * What the generator has laid out so far: the nodes and resources that constraints and status refer to.
 */
import type { Draw } from './draw.ts';
import { type Element, element } from './element.ts';

export type NodeState = 'online' | 'offline' | 'unclean' | 'pending' | 'unseen';

export interface LaidNode {
  readonly id: string;
  readonly name: string;
  readonly kind: 'member' | 'remote' | 'guest' | 'bundle';
  readonly state: NodeState;
  /** Transient attributes, filled while the status is made. */
  readonly transient: Map<string, string>;
}

export interface LaidMonitor {
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly role?: string;
}

export interface LaidPrimitive {
  readonly id: string;
  readonly agent: { readonly class: string; readonly provider?: string; readonly type: string };
  readonly parameters: Readonly<Record<string, string>>;
  /** Intervals in milliseconds of its monitors, by role. */
  readonly monitors: readonly LaidMonitor[];
  readonly migratable: boolean;
  /** The node that it provides: a remote connection or a guest's container. */
  readonly provides?: LaidNode;
}

export interface LaidClone {
  readonly unique: boolean;
  readonly promotable: boolean;
  readonly max: number;
}

/** A resource at the top of the configuration. */
export interface LaidResource {
  readonly id: string;
  readonly kind: 'primitive' | 'group' | 'clone' | 'bundle';
  readonly members: readonly LaidPrimitive[];
  readonly clone?: LaidClone;
  readonly bundle?: { readonly replicas: number; readonly nodes: readonly LaidNode[] };
  readonly element: Element;
}

export interface Layout {
  readonly draw: Draw;
  readonly nowSeconds: number;
  readonly nodes: LaidNode[];
  readonly resources: LaidResource[];
  readonly fencing: boolean;
  /** Of operations that have none of their own. */
  readonly timeoutMs: number;
}

/** A block of name-value pairs, undefined where there is no pair. */
export function pairs(draw: Draw, kind: string, values: Readonly<Record<string, string>>): readonly Element[] {
  const entries = Object.entries(values);
  if (entries.length === 0) return [];
  const nvpairs = entries.map(([name, value]) => element('nvpair', { id: draw.id('nv'), name, value }));
  return [element(kind, { id: draw.id(kind) }, nvpairs)];
}
