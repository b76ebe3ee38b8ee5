/**
 * A fact: one thing in a model that can be thought away, so that one can ask whether a plan rests on it. Decides nothing.
 */
import type { ClusterModel } from '../../model/cluster-model.ts';
import type { CloneModel, ResourceModel } from '../../model/resource.ts';

/** What sort of thing it is. Facts are listed, and preferred as reasons, in this order: what happened before what was configured. */
export const FACT_KINDS = [
  'failure',
  'presence',
  'standby',
  'maintenance',
  'leaving',
  'fence-request',
  'quorum',
  'ticket',
  'in-flight',
  'location',
  'colocation',
  'order',
  'ticket-constraint',
  'meta',
  'default',
  'attribute',
  'utilization',
  'operation-setting',
  'parameters',
  'fencing-level',
  'option',
  'no-fence-device',
  'promoted',
  'active',
  'shape',
  'unknown-state',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export interface Fact {
  /** Unique among the facts of a model, and the same for equal models. */
  readonly id: string;
  readonly kind: FactKind;
  /** What is so, as a clause in the configuration's own names: `nyx-primary is in standby`. */
  readonly sentence: string;
  /** The resources that it speaks of, by their configured ids. */
  readonly resources: readonly string[];
  /** The nodes that it speaks of. */
  readonly nodes: readonly string[];
  /** The model as it would be if this were not so; all else stays. */
  readonly without: (model: ClusterModel) => ClusterModel;
}

/** The model without any of the facts. They are taken away in the order given, which is meant to be that of their listing. */
export const withoutFacts = (model: ClusterModel, facts: Iterable<Fact>): ClusterModel => {
  let changed = model;
  for (const fact of facts) changed = fact.without(changed);
  return changed;
};

/** The resource and everything configured below it. */
export function configuredTree(resource: ResourceModel): readonly ResourceModel[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource];
    case 'group':
      return [resource, ...resource.members];
    case 'clone':
      return [resource, ...configuredTree(resource.child)];
    default:
      return [resource, ...(resource.primitive ? [resource.primitive] : [])];
  }
}

type Change = <Kind extends ResourceModel>(resource: Kind) => Kind;

/** The model with the resource of that id changed, wherever in the tree it is. */
export function changeResource(model: ClusterModel, id: string, change: Change): ClusterModel {
  return { ...model, resources: model.resources.map((resource) => changeWithin(resource, id, change)) };
}

function changeWithin(resource: ResourceModel, id: string, change: Change): ResourceModel {
  if (resource.id === id) return change(resource);
  switch (resource.kind) {
    case 'primitive':
      return resource;
    case 'group':
      return { ...resource, members: resource.members.map((member) => (member.id === id ? change(member) : member)) };
    case 'clone':
      return { ...resource, child: changeWithin(resource.child, id, change) as CloneModel['child'] };
    default:
      return resource.primitive?.id === id ? { ...resource, primitive: change(resource.primitive) } : resource;
  }
}

/** The record without the entry of that name. */
export function withoutKey<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
