/**
 * Models with other names for the same things. A mark is put before every name, so that sort order stays and the plan's
 * names turn into the former ones when the mark is taken out.
 */
import type {
  ClusterModel,
  Condition,
  ConstraintsModel,
  NodeModel,
  PrimitiveModel,
  ResourceModel,
  ResourceSet,
} from '../src/index.ts';

const MARK = 'zq.';
const marked = <Name extends string | undefined>(name: Name): Name =>
  (name === undefined ? undefined : MARK + name) as Name;

/** Whatever it is, written as text, with the former names; without digests, which hold names beyond recognition. */
export const withoutMarks = (value: unknown): string =>
  JSON.stringify(value, (key, part) => (key === 'digests' ? undefined : part)).replaceAll(MARK, '');

/** The model with every constraint, rule and resource set under another id. */
export function withOtherConstraintIds(model: ClusterModel): ClusterModel {
  const { locations, colocations, orders, tickets } = model.constraints;
  const sets = (all: readonly ResourceSet[]): readonly ResourceSet[] =>
    all.map((set) => ({ ...set, id: marked(set.id) }));
  const constraints: ConstraintsModel = {
    locations: locations.map((each) => ({
      ...each,
      id: marked(each.id),
      ...(each.rules ? { rules: each.rules.map((rule) => ({ ...rule, id: marked(rule.id) })) } : {}),
    })),
    colocations: colocations.map((each) =>
      'sets' in each ? { ...each, id: marked(each.id), sets: sets(each.sets) } : { ...each, id: marked(each.id) },
    ),
    orders: orders.map((each) =>
      'sets' in each ? { ...each, id: marked(each.id), sets: sets(each.sets) } : { ...each, id: marked(each.id) },
    ),
    tickets: tickets.map((each) => ({ ...each, id: marked(each.id) })),
  };
  return { ...model, constraints };
}

/** The model with every resource and every node under another name. */
export function withOtherNames(model: ClusterModel): ClusterModel {
  return {
    ...model,
    ...(model.dc === undefined ? {} : { dc: marked(model.dc) }),
    nodes: model.nodes.map(renamedNode),
    fenceDevices: model.fenceDevices.map((device) => ({
      ...device,
      ...(device.targets ? { targets: device.targets.map(marked) } : {}),
    })),
    ...(model.fencingLevels
      ? { fencingLevels: model.fencingLevels.map((level) => ({ ...level, target: marked(level.target) })) }
      : {}),
    resources: model.resources.map(renamedResource),
    constraints: renamedConstraints(model.constraints),
    history: model.history.map(({ container, ...entry }) => ({
      ...entry,
      node: marked(entry.node),
      resource: marked(entry.resource),
      ...(container === undefined ? {} : { container: marked(container) }),
      operations: entry.operations.map(({ migrateSource, migrateTarget, ...record }) => ({
        ...record,
        ...(migrateSource === undefined ? {} : { migrateSource: marked(migrateSource) }),
        ...(migrateTarget === undefined ? {} : { migrateTarget: marked(migrateTarget) }),
      })),
    })),
    failCounts: model.failCounts.map((count) => ({
      ...count,
      node: marked(count.node),
      resource: marked(count.resource),
    })),
    inFlight: model.inFlight.map(({ resource, ...action }) => ({
      ...action,
      node: marked(action.node),
      ...(resource === undefined ? {} : { resource: marked(resource) }),
    })),
  };
}

/** Promotion scores have the resource in their name. */
const renamedAttributes = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.replace(/^master-/, `master-${MARK}`), value]),
  );

const renamedNode = ({ remoteState, ...node }: NodeModel): NodeModel => ({
  ...node,
  name: marked(node.name),
  attributes: renamedAttributes(node.attributes),
  transientAttributes: renamedAttributes(node.transientAttributes),
  ...(remoteState
    ? {
        remoteState: {
          ...remoteState,
          ...(remoteState.connectionHost === undefined ? {} : { connectionHost: marked(remoteState.connectionHost) }),
        },
      }
    : {}),
});

const NAMES_IN_META = new Set(['remote-node', 'container']);
const renamedMeta = (meta: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(meta).map(([name, value]) => [name, NAMES_IN_META.has(name) ? marked(value) : value]),
  );

const renamedPrimitive = (primitive: PrimitiveModel): PrimitiveModel => ({
  ...primitive,
  id: marked(primitive.id),
  meta: renamedMeta(primitive.meta),
  ...(primitive.conditionalParameters
    ? {
        conditionalParameters: primitive.conditionalParameters.map((block) => ({
          ...block,
          condition: renamedCondition(block.condition),
        })),
      }
    : {}),
});

function renamedResource(resource: ResourceModel): ResourceModel {
  switch (resource.kind) {
    case 'primitive':
      return renamedPrimitive(resource);
    case 'group':
      return { ...resource, id: marked(resource.id), members: resource.members.map(renamedPrimitive) };
    case 'clone': {
      const { child } = resource;
      const renamed =
        child.kind === 'primitive'
          ? renamedPrimitive(child)
          : { ...child, id: marked(child.id), members: child.members.map(renamedPrimitive) };
      return { ...resource, id: marked(resource.id), child: renamed };
    }
    default:
      return {
        ...resource,
        id: marked(resource.id),
        ...(resource.primitive ? { primitive: renamedPrimitive(resource.primitive) } : {}),
      };
  }
}

function renamedCondition(condition: Condition): Condition {
  if (condition.kind === 'and' || condition.kind === 'or') {
    return { ...condition, parts: condition.parts.map(renamedCondition) };
  }
  const isName = condition.kind === 'attribute' && condition.attribute === '#uname' && condition.value !== undefined;
  return isName ? { ...condition, value: marked(condition.value) } : condition;
}

function renamedConstraints({ locations, colocations, orders, tickets }: ConstraintsModel): ConstraintsModel {
  const sets = (all: readonly ResourceSet[]): readonly ResourceSet[] =>
    all.map((set) => ({ ...set, resources: set.resources.map(marked) }));
  return {
    locations: locations.map(({ node, rules, ...each }) => ({
      ...each,
      resource: marked(each.resource),
      ...(node === undefined ? {} : { node: marked(node) }),
      ...(rules ? { rules: rules.map((rule) => ({ ...rule, condition: renamedCondition(rule.condition) })) } : {}),
    })),
    colocations: colocations.map((each) =>
      'sets' in each
        ? { ...each, sets: sets(each.sets) }
        : { ...each, dependent: marked(each.dependent), primary: marked(each.primary) },
    ),
    orders: orders.map((each) =>
      'sets' in each
        ? { ...each, sets: sets(each.sets) }
        : { ...each, first: marked(each.first), then: marked(each.then) },
    ),
    tickets: tickets.map((each) => ({ ...each, resource: marked(each.resource) })),
  };
}
