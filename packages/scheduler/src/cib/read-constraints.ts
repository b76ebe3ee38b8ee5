/**
 * Reads constraints. References to templates and tags become sets of the resources that they stand for.
 */
import type {
  ColocationConstraint,
  ColocationSetConstraint,
  ConstraintRole,
  ConstraintsModel,
  LocationConstraint,
  OrderConstraint,
  OrderedOperation,
  OrderKind,
  OrderSetConstraint,
  ResourceSet,
  TicketConstraint,
} from '../model/constraint.ts';
import { INFINITY } from '../model/score.ts';
import { holds } from '../rules/evaluate.ts';
import { type CibDocument, readBoolean, readScore, requiredAttribute, resolveReference } from './document.ts';
import { readRole } from './read-operations.ts';
import { readRule } from './read-rules.ts';
import { childOf, childrenOf, errorAt, type XmlElement } from './xml-tree.ts';

/** Resource ids by which constraints may call them; top-level ones are what patterns match. */
export interface KnownResources {
  readonly all: ReadonlySet<string>;
  readonly top: readonly string[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

export function readConstraints(document: CibDocument, known: KnownResources): ConstraintsModel {
  const constraints: Mutable<ConstraintsModel> = { locations: [], colocations: [], orders: [], tickets: [] };
  for (const element of childOf(childOf(document.root, 'configuration'), 'constraints')?.children ?? []) {
    if (!lifetimeHolds(document, element)) continue;
    switch (element.name) {
      case 'rsc_location':
        constraints.locations.push(...readLocation(document, known, element));
        break;
      case 'rsc_colocation':
        constraints.colocations.push(...readColocation(document, known, element));
        break;
      case 'rsc_order':
        constraints.orders.push(...readOrder(document, known, element));
        break;
      case 'rsc_ticket':
        constraints.tickets.push(...readTicket(document, known, element));
        break;
      default:
        break;
    }
  }
  return constraints;
}

function lifetimeHolds(document: CibDocument, element: XmlElement): boolean {
  const lifetime = childOf(element, 'lifetime');
  if (!lifetime) return true;
  return lifetime.children
    .filter((child) => child.name === 'rule')
    .every((rule) => holds(readRule(document, rule).condition, { nowMs: document.nowMs }));
}

const roleOf = (text: string | undefined): { role?: ConstraintRole } => {
  const role = readRole(text);
  return role === undefined ? {} : { role };
};

/** What a reference stands for: one resource, or the members of a tag or the users of a template. */
function expand(document: CibDocument, known: KnownResources, id: string): readonly string[] {
  if (known.all.has(id)) return [id];
  const group = document.tags.get(id) ?? document.templateUsers.get(id);
  return (group ?? []).flatMap((member) =>
    known.all.has(member) ? [member] : (document.templateUsers.get(member) ?? []),
  );
}

const isPlain = (known: KnownResources, id: string): boolean => known.all.has(id);

function readSets(document: CibDocument, known: KnownResources, element: XmlElement): readonly ResourceSet[] {
  return childrenOf(element, 'resource_set').map((written) => {
    const set = resolveReference(document, written);
    const action = set.attributes.action as OrderedOperation | undefined;
    const ordering = set.attributes.ordering;
    return {
      id: set.attributes.id ?? '',
      resources: childrenOf(set, 'resource_ref').flatMap((ref) =>
        expand(document, known, requiredAttribute(ref, 'id')),
      ),
      sequential: readBoolean(set.attributes.sequential, true),
      requireAll: readBoolean(set.attributes['require-all'], true),
      ...roleOf(set.attributes.role),
      ...(action === undefined ? {} : { action }),
      ...(set.attributes.score === undefined ? {} : { score: readScore(set, set.attributes.score, 0) }),
      ...(ordering === 'listed' || ordering === 'group' ? { ordering } : {}),
    };
  });
}

function readLocation(
  document: CibDocument,
  known: KnownResources,
  element: XmlElement,
): readonly LocationConstraint[] {
  const id = requiredAttribute(element, 'id');
  const discovery = element.attributes['resource-discovery'];
  const shared: Omit<LocationConstraint, 'resource'> = {
    id,
    ...roleOf(element.attributes.role),
    ...(discovery === 'never' || discovery === 'exclusive' || discovery === 'always' ? { discovery } : {}),
    ...(element.attributes.node === undefined
      ? {}
      : { node: element.attributes.node, score: readScore(element, element.attributes.score, 0) }),
  };
  const rules = childrenOf(element, 'rule').map((written) => {
    const { element: rule, condition } = readRule(document, written);
    const scoreAttribute = rule.attributes['score-attribute'];
    return {
      id: rule.attributes.id ?? '',
      score: readScore(rule, rule.attributes.score, 0),
      ...(scoreAttribute === undefined ? {} : { scoreAttribute }),
      ...roleOf(rule.attributes.role),
      condition,
    };
  });
  const body = rules.length > 0 ? { rules } : {};
  const result: LocationConstraint[] = [];
  for (const resource of locationTargets(document, known, element)) result.push({ ...shared, ...body, resource });
  for (const set of readSets(document, known, element)) {
    for (const resource of set.resources) {
      result.push({ ...shared, ...body, resource, ...(set.role === undefined ? {} : { role: set.role }) });
    }
  }
  return result;
}

function locationTargets(document: CibDocument, known: KnownResources, element: XmlElement): readonly string[] {
  const { rsc, 'rsc-pattern': pattern } = element.attributes;
  if (rsc !== undefined) return expand(document, known, rsc);
  if (pattern === undefined) return [];
  const inverted = pattern.startsWith('!');
  let expression: RegExp;
  try {
    expression = new RegExp(inverted ? pattern.slice(1) : pattern);
  } catch {
    throw errorAt(element, `"${pattern}" is not a regular expression`);
  }
  return known.top.filter((id) => expression.test(id) !== inverted);
}

function readColocation(
  document: CibDocument,
  known: KnownResources,
  element: XmlElement,
): readonly (ColocationConstraint | ColocationSetConstraint)[] {
  const id = requiredAttribute(element, 'id');
  const score = readScore(element, element.attributes.score, element.attributes.score === undefined ? INFINITY : 0);
  const nodeAttribute = element.attributes['node-attribute'];
  const influence = element.attributes.influence;
  const shared = {
    id,
    score,
    ...(nodeAttribute === undefined ? {} : { nodeAttribute }),
    ...(influence === undefined ? {} : { influence: readBoolean(influence, true) }),
  };
  const sets = readSets(document, known, element);
  if (sets.length > 0) return [{ ...shared, sets }];
  const { rsc, 'with-rsc': withRsc } = element.attributes;
  if (rsc === undefined || withRsc === undefined) return [];
  const dependentRole = readRole(element.attributes['rsc-role']);
  const primaryRole = readRole(element.attributes['with-rsc-role']);
  if (isPlain(known, rsc) && isPlain(known, withRsc)) {
    return [
      {
        ...shared,
        dependent: rsc,
        primary: withRsc,
        ...(dependentRole === undefined ? {} : { dependentRole }),
        ...(primaryRole === undefined ? {} : { primaryRole }),
      },
    ];
  }
  const asSet = (resource: string, role: ConstraintRole | undefined): ResourceSet => ({
    id: resource,
    resources: expand(document, known, resource),
    sequential: false,
    requireAll: true,
    ...(role === undefined ? {} : { role }),
  });
  return [{ ...shared, sets: [asSet(rsc, dependentRole), asSet(withRsc, primaryRole)] }];
}

function readOrderKind(element: XmlElement): OrderKind {
  const kind = element.attributes.kind?.toLowerCase();
  if (kind === 'optional' || kind === 'serialize' || kind === 'mandatory') return kind;
  if (element.attributes.score === undefined) return 'mandatory';
  return readScore(element, element.attributes.score, 0) === 0 ? 'optional' : 'mandatory';
}

function readOrder(
  document: CibDocument,
  known: KnownResources,
  element: XmlElement,
): readonly (OrderConstraint | OrderSetConstraint)[] {
  const id = requiredAttribute(element, 'id');
  const symmetricalText = element.attributes.symmetrical;
  const shared = {
    id,
    kind: readOrderKind(element),
    ...(symmetricalText === undefined ? {} : { symmetrical: readBoolean(symmetricalText, true) }),
  };
  const sets = readSets(document, known, element);
  if (sets.length > 0) return [{ ...shared, sets }];
  const { first, then } = element.attributes;
  if (first === undefined || then === undefined) return [];
  const firstAction = (element.attributes['first-action'] ?? 'start') as OrderedOperation;
  const thenAction = (element.attributes['then-action'] ?? firstAction) as OrderedOperation;
  const requireAll = element.attributes['require-all'];
  if (isPlain(known, first) && isPlain(known, then)) {
    return [
      {
        ...shared,
        first,
        firstAction,
        then,
        thenAction,
        ...(requireAll === undefined ? {} : { requireAll: readBoolean(requireAll, true) }),
      },
    ];
  }
  const asSet = (resource: string, action: OrderedOperation): ResourceSet => ({
    id: resource,
    resources: expand(document, known, resource),
    sequential: false,
    requireAll: true,
    action,
  });
  return [{ ...shared, sets: [asSet(first, firstAction), asSet(then, thenAction)] }];
}

function readTicket(document: CibDocument, known: KnownResources, element: XmlElement): readonly TicketConstraint[] {
  const id = requiredAttribute(element, 'id');
  const ticket = requiredAttribute(element, 'ticket');
  const policy = element.attributes['loss-policy'];
  const make = (resource: string, role: ConstraintRole | undefined): TicketConstraint => ({
    id,
    ticket,
    resource,
    ...(role === undefined ? {} : { role }),
    lossPolicy:
      policy === 'stop' || policy === 'demote' || policy === 'fence' || policy === 'freeze'
        ? policy
        : role === 'Promoted'
          ? 'demote'
          : 'stop',
  });
  const role = readRole(element.attributes['rsc-role']);
  const direct = element.attributes.rsc;
  return [
    ...(direct === undefined ? [] : expand(document, known, direct).map((resource) => make(resource, role))),
    ...readSets(document, known, element).flatMap((set) =>
      set.resources.map((resource) => make(resource, set.role ?? role)),
    ),
  ];
}
