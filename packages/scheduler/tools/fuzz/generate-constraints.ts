/**
 * Random constraints of every kind between what has been laid out.
 */
import { type Element, element } from './element.ts';
import { makeRule } from './generate-rules.ts';
import type { Layout } from './layout.ts';

const SCORES = ['1', '10', '50', '100', '1000', 'INFINITY', '-1', '-50', '-1000', '-INFINITY'] as const;

/** Location, colocation, order and ticket constraints; `tickets` are those that some constraint names. */
export function makeConstraints(
  layout: Layout,
  symmetric: boolean,
): { readonly constraints: Element; readonly tickets: readonly string[] } {
  const { draw } = layout;
  const made: Element[] = [];
  const tickets: string[] = [];
  const repeat = (feature: string, percent: number, most: number, make: () => Element | undefined): void => {
    if (!draw.feature(feature, percent, 100)) return;
    for (let count = draw.between(1, most); count > 0; count -= 1) {
      const constraint = make();
      if (constraint) made.push(constraint);
    }
  };
  if (!symmetric) {
    for (const resource of layout.resources) {
      for (const node of layout.nodes)
        if (draw.chance(60))
          made.push(prefer(layout, resource.id, node.name, draw.pick(['0', '10', '100', 'INFINITY'])));
    }
  }
  repeat('location', 50, 4, () => makeLocation(layout));
  repeat('location rule', 25, 3, () => makeRuleLocation(layout));
  repeat('colocation', 45, 4, () => makeColocation(layout));
  repeat('order', 45, 4, () => makeOrder(layout));
  repeat('colocation set', 10, 2, () => makeColocationSet(layout));
  repeat('order set', 10, 2, () => makeOrderSet(layout));
  repeat('ticket', 10, 2, () => {
    const ticket = draw.pick(['siteA', 'siteB']);
    tickets.push(ticket);
    return makeTicket(layout, ticket);
  });
  return { constraints: element('constraints', {}, made), tickets };
}

function prefer(layout: Layout, rsc: string, node: string, score: string): Element {
  return element('rsc_location', { id: layout.draw.id('loc'), rsc, node, score });
}

/** Something a constraint can name: mostly what is at the top, sometimes a member. */
function target(layout: Layout): string | undefined {
  const { draw } = layout;
  const resource = draw.one(layout.resources);
  if (!resource) return undefined;
  const member = draw.one(resource.members);
  if (resource.kind === 'group' && member && draw.feature('constraint on a group member', 12, 50)) return member.id;
  return resource.id;
}

const isPromotable = (layout: Layout, id: string): boolean =>
  layout.resources.some((resource) => resource.id === id && resource.clone?.promotable === true);

function role(layout: Layout, id: string): string | undefined {
  if (!isPromotable(layout, id) || !layout.draw.chance(55)) return undefined;
  layout.draw.note('constraint with role');
  return layout.draw.pick(['Promoted', 'Promoted', 'Promoted', 'Unpromoted', 'Started']);
}

function makeLocation(layout: Layout): Element | undefined {
  const { draw } = layout;
  const rsc = target(layout);
  const node = draw.one(layout.nodes.filter(({ kind }) => kind !== 'bundle'));
  if (rsc === undefined || !node) return undefined;
  const made = prefer(layout, rsc, node.name, draw.pick(SCORES));
  const bound = role(layout, rsc);
  if (bound !== undefined && draw.chance(50)) made.attributes.role = bound;
  if (draw.feature('resource-discovery', 8))
    made.attributes['resource-discovery'] = draw.pick(['never', 'exclusive', 'always']);
  return made;
}

function makeRuleLocation(layout: Layout): Element | undefined {
  const { draw } = layout;
  const rsc = target(layout);
  if (rsc === undefined) return undefined;
  const bound = role(layout, rsc);
  const score = draw.pick(SCORES);
  return element('rsc_location', { id: draw.id('loc'), rsc }, [makeRule(layout, { score, role: bound })]);
}

function makeColocation(layout: Layout): Element | undefined {
  const { draw } = layout;
  const rsc = target(layout);
  const other = target(layout);
  if (rsc === undefined || other === undefined || rsc === other) return undefined;
  return element('rsc_colocation', {
    id: draw.id('col'),
    rsc,
    'rsc-role': role(layout, rsc),
    'with-rsc': other,
    'with-rsc-role': role(layout, other),
    score: draw.pick(['INFINITY', 'INFINITY', '-INFINITY', ...SCORES]),
    influence: draw.feature('colocation influence', 10) ? draw.pick(['true', 'false']) : undefined,
    'node-attribute': draw.feature('colocation by attribute', 8) ? 'site' : undefined,
  });
}

const KINDS = ['Mandatory', 'Mandatory', 'Optional', 'Serialize'] as const;
const ACTIONS = ['start', 'start', 'stop', 'promote', 'demote'] as const;

function makeOrder(layout: Layout): Element | undefined {
  const { draw } = layout;
  const first = target(layout);
  const then = target(layout);
  if (first === undefined || then === undefined || first === then) return undefined;
  const task = (id: string): string | undefined => {
    if (!draw.chance(30)) return undefined;
    draw.note('order with actions');
    return isPromotable(layout, id) ? draw.pick(ACTIONS) : draw.pick(['start', 'start', 'stop']);
  };
  const kind = draw.chance(60) ? draw.pick(KINDS) : undefined;
  if (kind !== undefined) draw.note(`order ${kind}`);
  const symmetrical = kind !== 'Serialize' && draw.feature('order not symmetrical', 15) ? 'false' : undefined;
  return element('rsc_order', {
    id: draw.id('ord'),
    first,
    'first-action': task(first),
    then: then,
    'then-action': task(then),
    kind,
    symmetrical,
    'require-all': draw.feature('order require-all=false', 8) ? 'false' : undefined,
  });
}

function sets(
  layout: Layout,
  options: (ids: readonly string[]) => Record<string, string | undefined>,
): readonly Element[] {
  const { draw } = layout;
  const chosen = draw.some(layout.resources, draw.between(2, 5)).map((resource) => resource.id);
  if (chosen.length < 2) return [];
  const cut = draw.chance(60) && chosen.length > 2 ? draw.between(1, chosen.length - 1) : chosen.length;
  return [chosen.slice(0, cut), chosen.slice(cut)]
    .filter((ids) => ids.length > 0)
    .map((ids) =>
      element(
        'resource_set',
        { id: draw.id('set'), ...options(ids) },
        ids.map((id) => element('resource_ref', { id })),
      ),
    );
}

const allPromotable = (layout: Layout, ids: readonly string[]): boolean => ids.every((id) => isPromotable(layout, id));

function makeColocationSet(layout: Layout): Element | undefined {
  const { draw } = layout;
  const made = sets(layout, (ids) => ({
    sequential: draw.chance(40) ? 'false' : undefined,
    role: allPromotable(layout, ids) && draw.chance(60) ? 'Promoted' : undefined,
  }));
  if (made.length === 0) return undefined;
  const score = draw.pick(['INFINITY', 'INFINITY', '100', '-100', '-INFINITY']);
  return element('rsc_colocation', { id: draw.id('col'), score }, made);
}

function makeOrderSet(layout: Layout): Element | undefined {
  const { draw } = layout;
  const made = sets(layout, (ids) => ({
    sequential: draw.chance(40) ? 'false' : undefined,
    'require-all': draw.feature('set require-all=false', 30) ? 'false' : undefined,
    action: allPromotable(layout, ids) && draw.chance(40) ? 'promote' : undefined,
  }));
  if (made.length === 0) return undefined;
  return element('rsc_order', { id: draw.id('ord'), kind: draw.chance(50) ? draw.pick(KINDS) : undefined }, made);
}

function makeTicket(layout: Layout, ticket: string): Element | undefined {
  const { draw } = layout;
  const rsc = target(layout);
  if (rsc === undefined) return undefined;
  const policy = draw.chance(70) ? draw.pick(['stop', 'demote', 'fence', 'freeze']) : undefined;
  if (policy !== undefined) draw.note(`loss-policy=${policy}`);
  return element('rsc_ticket', {
    id: draw.id('ticket'),
    ticket,
    rsc,
    'rsc-role': role(layout, rsc),
    'loss-policy': policy,
  });
}

/** Fencing levels: an order in which devices are tried. */
export function makeTopology(layout: Layout): readonly Element[] {
  const { draw } = layout;
  const devices = layout.resources.filter((resource) => resource.members[0]?.agent.class === 'stonith');
  const device = draw.one(devices);
  if (!device || !draw.feature('fencing topology', 10, 100)) return [];
  const levels = layout.nodes
    .filter((node) => node.kind === 'member' && draw.chance(60))
    .map((node) => element('fencing-level', { id: draw.id('level'), target: node.name, index: 1, devices: device.id }));
  return levels.length > 0 ? [element('fencing-topology', {}, levels)] : [];
}
