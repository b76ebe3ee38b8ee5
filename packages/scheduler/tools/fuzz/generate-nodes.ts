/**
 * Random cluster nodes: how many, in which state, with which attributes.
 */
import type { Draw } from './draw.ts';
import { type Element, element } from './element.ts';
import { type LaidNode, type NodeState, pairs } from './layout.ts';

export interface NodesMade {
  readonly laid: readonly LaidNode[];
  readonly nodes: Element;
}

/** Between two and eight nodes, fewer more often; the first is always online. */
export function makeNodes(draw: Draw, placement: boolean): NodesMade {
  const count = draw.pick([2, 2, 2, 3, 3, 3, 4, 4, 5, 6, 8]);
  draw.note(`${count} nodes`);
  const laid: LaidNode[] = [];
  const nodes: Element[] = [];
  for (let number = 1; number <= count; number += 1) {
    const node: LaidNode = {
      id: String(number),
      name: `n${number}`,
      kind: 'member',
      state: number === 1 ? 'online' : stateOf(draw),
      transient: new Map(),
    };
    laid.push(node);
    nodes.push(
      element('node', { id: node.id, uname: node.name }, [
        ...pairs(draw, 'instance_attributes', attributesOf(draw, node)),
        ...(placement ? pairs(draw, 'utilization', capacityOf(draw)) : []),
      ]),
    );
  }
  return { laid, nodes: element('nodes', {}, nodes) };
}

function stateOf(draw: Draw): NodeState {
  if (draw.feature('node offline', 25)) return 'offline';
  if (draw.feature('node unclean', 25)) return 'unclean';
  if (draw.feature('node pending', 8)) return 'pending';
  if (draw.feature('node unseen', 8)) return 'unseen';
  return 'online';
}

/** Permanent attributes; the transient ones go to `node.transient`. */
export function attributesOf(draw: Draw, node: LaidNode): Record<string, string> {
  const values: Record<string, string> = {};
  if (draw.feature('node attributes', 30, 70)) values.site = draw.pick(['east', 'west']);
  if (draw.feature('numeric node attribute', 15, 70)) values.rank = String(draw.between(0, 20));
  if (draw.feature('node standby', 20)) values.standby = draw.pick(['true', 'true', 'on', 'off']);
  if (draw.feature('node maintenance', 8)) values.maintenance = 'true';
  if (draw.feature('node terminate', 3)) node.transient.set('terminate', 'true');
  if (draw.feature('transient standby', 5)) node.transient.set('standby', 'true');
  if (node.kind === 'member' && draw.feature('node shutdown', 12)) node.transient.set('shutdown', '1782860000');
  if (draw.feature('health attribute', 10)) node.transient.set('#health-disk', draw.pick(['red', 'yellow', 'green']));
  return values;
}

export const capacityOf = (draw: Draw): Record<string, string> => {
  draw.note('node capacity');
  // The same kinds on every node: otherwise "more free capacity" is no order.
  const ram = draw.feature('second kind of capacity', 50, 100) ? { ram: String(draw.between(512, 4096)) } : {};
  return { cpu: String(draw.between(1, 8)), ...ram };
};
