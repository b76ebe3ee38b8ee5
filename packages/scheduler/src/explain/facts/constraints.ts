/**
 * Facts about constraints and tickets: each constraint is one, a set as a whole.
 */
import type { ClusterModel } from '../../model/cluster-model.ts';
import type {
  ColocationConstraint,
  ColocationSetConstraint,
  ConstraintsModel,
  LocationConstraint,
  OrderConstraint,
  OrderSetConstraint,
  ResourceSet,
  TicketConstraint,
} from '../../model/constraint.ts';
import { formatScore, INFINITY } from '../../model/score.ts';
import type { Fact, FactKind } from './fact.ts';

interface Described {
  readonly sentence: string;
  readonly resources: readonly string[];
  readonly nodes?: readonly string[];
}

export function constraintFacts(model: ClusterModel): readonly Fact[] {
  const { locations, colocations, orders, tickets } = model.constraints;
  return [
    ...unheldTickets(model),
    ...listed('locations', 'location', locations, describeLocation),
    ...listed('colocations', 'colocation', colocations, describeColocation),
    ...listed('orders', 'order', orders, describeOrder),
    ...listed('tickets', 'ticket-constraint', tickets, describeTicket),
  ];
}

function listed<Constraint extends { readonly id: string }>(
  section: keyof ConstraintsModel,
  kind: FactKind,
  constraints: readonly Constraint[],
  describe: (constraint: Constraint) => Described,
): readonly Fact[] {
  const seen = new Set<string>();
  return constraints.flatMap((constraint) => {
    // A document may use one id twice: then both go together.
    if (seen.has(constraint.id)) return [];
    seen.add(constraint.id);
    return [
      {
        id: `${kind} ${constraint.id}`,
        kind,
        nodes: [],
        ...describe(constraint),
        without: (model: ClusterModel): ClusterModel => ({
          ...model,
          constraints: {
            ...model.constraints,
            [section]: model.constraints[section].filter((each) => each.id !== constraint.id),
          },
        }),
      },
    ];
  });
}

const inRole = (role: string | undefined): string => (role === undefined || role === 'Started' ? '' : ` as ${role}`);

function describeLocation({ id, resource, node, score = 0, rules, role }: LocationConstraint): Described {
  const what = `${resource}${inRole(role)}`;
  if (rules || node === undefined) {
    return { sentence: `constraint ${id} says by rule where ${what} may run`, resources: [resource] };
  }
  const wish =
    score <= -INFINITY
      ? `keeps ${what} off ${node}`
      : score < 0
        ? `lets ${what} avoid ${node} (${score})`
        : `wants ${what} on ${node} (${formatScore(score)})`;
  return { sentence: `constraint ${id} ${wish}`, resources: [resource], nodes: [node] };
}

const resourcesOf = (sets: readonly ResourceSet[]): readonly string[] => sets.flatMap((set) => set.resources);

function describeColocation(constraint: ColocationConstraint | ColocationSetConstraint): Described {
  const { id } = constraint;
  if ('sets' in constraint) {
    const resources = resourcesOf(constraint.sets);
    return { sentence: `constraint ${id} ties together ${resources.join(', ')}`, resources };
  }
  const { dependent, dependentRole, primary, primaryRole, score } = constraint;
  const strength = Math.abs(score) >= INFINITY ? '' : ` (${score})`;
  const verb =
    score < 0
      ? `keeps ${dependent}${inRole(dependentRole)} away from`
      : `keeps ${dependent}${inRole(dependentRole)} with`;
  return {
    sentence: `constraint ${id} ${verb} ${primary}${inRole(primaryRole)}${strength}`,
    resources: [dependent, primary],
  };
}

function describeOrder(constraint: OrderConstraint | OrderSetConstraint): Described {
  const { id } = constraint;
  if ('sets' in constraint) {
    const resources = resourcesOf(constraint.sets);
    return { sentence: `constraint ${id} orders ${resources.join(', ')}`, resources };
  }
  const { first, firstAction, then, thenAction } = constraint;
  return {
    sentence: `constraint ${id} has ${first} ${firstAction} before ${then} may ${thenAction}`,
    resources: [first, then],
  };
}

function describeTicket({ id, ticket, resource, role }: TicketConstraint): Described {
  return { sentence: `constraint ${id} ties ${resource}${inRole(role)} to ticket ${ticket}`, resources: [resource] };
}

/** Tickets that are needed and not held. */
function unheldTickets(model: ClusterModel): readonly Fact[] {
  const ids = [...new Set(model.constraints.tickets.map(({ ticket }) => ticket))];
  return ids.flatMap((id) => {
    const ticket = model.tickets.find((each) => each.id === id);
    if (ticket?.granted && !ticket.standby) return [];
    return [
      {
        id: `ticket ${id}`,
        kind: 'ticket' as const,
        sentence: ticket?.granted ? `ticket ${id} is in standby` : `ticket ${id} is not granted`,
        resources: model.constraints.tickets.filter((each) => each.ticket === id).map((each) => each.resource),
        nodes: [],
        without: (changed: ClusterModel): ClusterModel => ({
          ...changed,
          tickets: [...changed.tickets.filter((each) => each.id !== id), { id, granted: true, standby: false }],
        }),
      },
    ];
  });
}
