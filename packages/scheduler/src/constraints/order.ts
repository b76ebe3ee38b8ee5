/**
 * Decides which orders follow from configured order constraints, simple ones and sets.
 *
 * The internal orders of a resource are in `actions/`; what an order entails is decided in `ordering/propagate.ts`.
 */
import { type Action, pseudoAction, setFlag } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import type {
  OrderConstraint,
  OrderedOperation,
  OrderKind,
  OrderSetConstraint,
  ResourceSet,
} from '../model/constraint.ts';
import { INFINITY } from '../model/score.ts';
import { type Cluster, type Colocation, type OrderedEnd, type Resource, ROLE } from '../state/cluster.ts';
import { addMigrationOrders } from './order-migration.ts';

type Symmetry = 'symmetric' | 'asymmetric' | 'inverse';

const INVERSE: Readonly<Record<string, OrderedOperation>> = {
  start: 'stop',
  stop: 'start',
  promote: 'demote',
  demote: 'promote',
};

const invert = (operation: OrderedOperation): OrderedOperation => INVERSE[operation] as OrderedOperation;

/** One end of an order: an action that exists, or the operation of a resource that is looked up later. */
export interface OrderEnd {
  readonly resource?: Resource | null;
  readonly task?: string;
  readonly intervalMs?: number;
  readonly action?: Action | null;
}

const orderedEnd = (end: OrderEnd, resource: Resource | null): OrderedEnd => ({
  resource,
  task: end.resource ? (end.task ?? null) : null,
  intervalMs: end.intervalMs ?? 0,
  action: end.action ?? null,
});

/** Adds an order between two ends. */
export function order(cluster: Cluster, first: OrderEnd, then: OrderEnd, flags: number, id = 'internal'): void {
  if (flags === ORDER.none) return;
  const firstResource = first.resource ?? first.action?.resource ?? null;
  const thenResource = then.resource ?? then.action?.resource ?? null;
  cluster.orderings.push({ id, first: orderedEnd(first, firstResource), then: orderedEnd(then, thenResource), flags });
  const firstTask = first.task ?? first.action?.task;
  const thenTask = then.task ?? then.action?.task;
  if (firstResource && thenResource && firstTask !== undefined && thenTask !== undefined) {
    addMigrationOrders(cluster, firstResource, firstTask, thenResource, thenTask);
  }
}

/** Adds an order between one operation of a resource and one of another. */
export function orderOperations(
  cluster: Cluster,
  first: Resource,
  firstTask: string,
  then: Resource,
  thenTask: string,
  flags: number,
  id = 'internal',
): void {
  order(cluster, { resource: first, task: firstTask }, { resource: then, task: thenTask }, flags, id);
}

/** What a configured order of that kind entails for the operation that is first. */
function flagsOf(kind: OrderKind, firstAction: OrderedOperation, symmetry: Symmetry): number {
  let flags: number = ORDER.ordered;
  if (kind === 'serialize') return flags | ORDER.serialize;
  if (kind === 'optional') return flags;
  if (symmetry === 'asymmetric') flags |= ORDER.asymmetric;
  else if (symmetry === 'inverse') flags |= ORDER.thenImpliesFirst;
  else {
    flags |= ORDER.firstImpliesThen;
    if (firstAction === 'start' || firstAction === 'promote') flags |= ORDER.unrunnableFirstBlocks;
  }
  return flags;
}

const isSymmetric = (constraint: OrderConstraint | OrderSetConstraint): boolean =>
  constraint.kind !== 'serialize' && (constraint.symmetrical ?? true);

export function addOrderConstraints(cluster: Cluster): void {
  for (const constraint of cluster.model.constraints.orders) {
    if ('sets' in constraint) addSets(cluster, constraint);
    else addSimple(cluster, constraint);
  }
}

function addSimple(cluster: Cluster, constraint: OrderConstraint): void {
  const { id, kind, firstAction, thenAction } = constraint;
  const first = cluster.byId.get(constraint.first);
  const then = cluster.byId.get(constraint.then);
  if (!first || !then) return;
  const symmetric = isSymmetric(constraint);
  const flags = flagsOf(kind, firstAction, symmetric ? 'symmetric' : 'asymmetric');
  const minimum = minimumInstances(first, constraint);
  if (minimum > 0) orderAfterSome(cluster, id, first, firstAction, then, thenAction, flags, minimum);
  else orderOperations(cluster, first, firstAction, then, thenAction, flags, id);
  if (!symmetric) return;
  const inverseFirst = invert(firstAction);
  // Where some instances are enough, the stop of one of them asks nothing of what follows.
  const inverse = minimum > 0 ? ORDER.ordered : flagsOf(kind, inverseFirst, 'inverse');
  orderOperations(cluster, then, invert(thenAction), first, inverseFirst, inverse, id);
}

/** How many instances of a clone are enough for what follows; 0 where all that start are waited for. */
function minimumInstances(first: Resource, constraint: OrderConstraint): number {
  if (!first.clone) return 0;
  if (first.clone.min > 0) return first.clone.min;
  return constraint.requireAll === false ? 1 : 0;
}

function orderAfterSome(
  cluster: Cluster,
  id: string,
  first: Resource,
  firstAction: OrderedOperation,
  then: Resource,
  thenAction: OrderedOperation,
  flags: number,
  minimum: number,
): void {
  const met = pseudoAction(cluster, `clone-one-or-more:${id}`);
  met.requiredRunnableBefore = minimum;
  setFlag(met, ACTION.minRunnable);
  for (const instance of first.children) {
    const toMet = ORDER.minRunnable | ORDER.firstImpliesThenGraphed;
    order(cluster, { resource: instance, task: firstAction }, { action: met }, toMet, id);
  }
  order(cluster, { action: met }, { resource: then, task: thenAction }, flags | ORDER.unrunnableFirstBlocks, id);
}

const resourcesOf = (cluster: Cluster, set: ResourceSet): readonly Resource[] =>
  set.resources.flatMap((id) => cluster.byId.get(id) ?? []);

function addSets(cluster: Cluster, constraint: OrderSetConstraint): void {
  const symmetric = isSymmetric(constraint);
  let last: ResourceSet | null = null;
  for (const set of constraint.sets) {
    addWithinSet(cluster, constraint, set, symmetric);
    if (last) {
      if (symmetric) addBetweenSets(cluster, constraint, set, last, 'inverse');
      addBetweenSets(cluster, constraint, last, set, symmetric ? 'symmetric' : 'asymmetric');
    }
    last = set;
  }
}

function addWithinSet(cluster: Cluster, { id, kind }: OrderSetConstraint, set: ResourceSet, symmetric: boolean): void {
  const action = set.action ?? 'start';
  const flags = flagsOf(kind, action, symmetric ? 'symmetric' : 'asymmetric');
  const resources = resourcesOf(cluster, set);
  resources.forEach((resource, index) => {
    if (kind === 'serialize') {
      for (const later of resources.slice(index + 1)) {
        orderOperations(cluster, resource, action, later, action, flags, id);
      }
    } else if (set.sequential && index > 0) {
      orderOperations(cluster, resources[index - 1] as Resource, action, resource, action, flags, id);
    }
  });
  if (!symmetric || !set.sequential) return;
  const inverse = invert(action);
  const inverseFlags = flagsOf(kind, inverse, 'inverse');
  resources.forEach((resource, index) => {
    if (index > 0)
      orderOperations(cluster, resource, inverse, resources[index - 1] as Resource, inverse, inverseFlags, id);
  });
}

function addBetweenSets(
  cluster: Cluster,
  { id, kind }: OrderSetConstraint,
  first: ResourceSet,
  then: ResourceSet,
  symmetry: Symmetry,
): void {
  let firstAction = first.action ?? 'start';
  let thenAction = then.action ?? 'start';
  if (symmetry === 'inverse') {
    firstAction = invert(firstAction);
    thenAction = invert(thenAction);
  }
  const inverse = symmetry === 'inverse';
  // Where one of a set is enough to go up, going down asks nothing of the others: it is only ordered.
  const flags = inverse && !then.requireAll ? ORDER.ordered : flagsOf(kind, firstAction, symmetry);
  const firsts = resourcesOf(cluster, first);
  const thens = resourcesOf(cluster, then);
  if (!inverse && !first.requireAll) {
    const met = pseudoAction(cluster, `one-or-more:${first.id}`);
    met.requiredRunnableBefore = 1;
    setFlag(met, ACTION.minRunnable);
    const toMet = ORDER.minRunnable | ORDER.firstImpliesThenGraphed;
    for (const each of firsts) order(cluster, { resource: each, task: firstAction }, { action: met }, toMet, id);
    const fromMet = flags | ORDER.unrunnableFirstBlocks;
    for (const each of thens) order(cluster, { action: met }, { resource: each, task: thenAction }, fromMet, id);
    return;
  }
  const chosenFirsts = !first.sequential ? firsts : inverse ? firsts.slice(0, 1) : firsts.slice(-1);
  const chosenThens = !then.sequential ? thens : inverse ? thens.slice(-1) : thens.slice(0, 1);
  for (const one of chosenFirsts) {
    for (const other of chosenThens) orderOperations(cluster, one, firstAction, other, thenAction, flags, id);
  }
}

/** The operations with which a resource leaves and takes a role. */
const LEAVES = { promoted: ['demote'], unpromoted: ['stop', 'promote'], any: ['stop'] } as const;
const TAKES = { promoted: ['promote'], unpromoted: ['start', 'demote'], any: ['start'] } as const;
const roleWord = (role: number): keyof typeof LEAVES =>
  role === ROLE.promoted ? 'promoted' : role === ROLE.unpromoted ? 'unpromoted' : 'any';

/** Resources that must not be together: one leaves a node before the other comes to it. */
export function orderAntiColocated(cluster: Cluster): void {
  const seen = new Set<Colocation>();
  const add = (first: Resource, firstRole: number, then: Resource, thenRole: number): void => {
    for (const leave of LEAVES[roleWord(firstRole)]) {
      for (const take of TAKES[roleWord(thenRole)]) {
        orderOperations(cluster, first, leave, then, take, ORDER.ifRequiredOnSameNode);
      }
    }
  };
  for (const resource of cluster.byId.values()) {
    for (const colocation of resource.colocationsAsDependent) {
      if (colocation.score > -INFINITY || seen.has(colocation)) continue;
      seen.add(colocation);
      const { dependent, dependentRole, primary, primaryRole } = colocation;
      add(dependent, dependentRole, primary, primaryRole);
      add(primary, primaryRole, dependent, dependentRole);
    }
  }
}
