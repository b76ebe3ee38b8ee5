/**
 * Understands what a person assumes in words (`node nyx-primary down`), and makes the model as it would be then.
 */
import { NyxError, nearestWord } from '@nyx/foundation';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { ConstraintsModel } from '../model/constraint.ts';
import { INFINITY } from '../model/score.ts';
import { inject } from '../simulate/inject.ts';
import type { Injection } from '../simulate/injection.ts';
import { findPrimitive, requireClusterNode, unknownName } from '../simulate/model-names.ts';
import { withOption } from './assumed-options.ts';
import { changeResource, configuredTree } from './facts/fact.ts';

/** The model as assumed, and what was understood. */
export interface Assumed {
  readonly model: ClusterModel;
  readonly sentence: string;
}

interface Form {
  /** How it is written, for people. */
  readonly usage: string;
  readonly pattern: RegExp;
  readonly apply: (model: ClusterModel, words: Readonly<Record<string, string>>) => Assumed;
}

const injected = (model: ClusterModel, injection: Injection, sentence: string): Assumed => ({
  model: inject(model, [injection]),
  sentence,
});

const NODE_STATES = {
  up: ['up', 'is a member and runs nothing yet'],
  down: ['down', 'has stopped cleanly'],
  unclean: ['unclean', 'is lost and not fenced'],
  lost: ['unclean', 'is lost and not fenced'],
  standby: ['standby', 'is in standby'],
  online: ['online', 'is not in standby'],
  unstandby: ['online', 'is not in standby'],
  maintenance: ['maintenance', 'is in maintenance'],
  managed: ['managed', 'is not in maintenance'],
  leaving: ['shutdown', 'is asked to leave'],
  fenced: ['fence', 'is to be fenced'],
} as const;

const TICKET_STATES = ['granted', 'revoked', 'standby', 'active'] as const;

const FORMS: readonly Form[] = [
  {
    usage: `node NODE ${Object.keys(NODE_STATES).join('|')}`,
    pattern: /^node (?<node>\S+) (?<state>\S+)$/,
    apply: (model, { node = '', state = '' }) => {
      const known = NODE_STATES[state as keyof typeof NODE_STATES];
      if (!known) throw unknownWord('state of a node', state, Object.keys(NODE_STATES));
      return injected(model, { kind: 'node', node, state: known[0] }, `${node} ${known[1]}`);
    },
  },
  {
    usage: 'RESOURCE failed on NODE',
    pattern:
      /^(?:resource )?(?<resource>\S+)(?: (?<operation>start|stop|monitor|promote|demote))? failed on (?<node>\S+)$/,
    apply: (model, { resource = '', operation = 'monitor', node = '' }) =>
      assumeFailure(model, resource, operation, node),
  },
  {
    usage: 'cleanup RESOURCE [on NODE]',
    pattern: /^cleanup (?<resource>\S+)(?: on (?<node>\S+))?$/,
    apply: (model, { resource = '', node }) =>
      injected(
        model,
        { kind: 'cleanup', resource, ...(node === undefined ? {} : { node }) },
        `the failures of ${resource}${node === undefined ? '' : ` on ${node}`} are forgotten`,
      ),
  },
  {
    usage: 'move RESOURCE to NODE',
    pattern: /^move (?<resource>\S+) to (?<node>\S+)$/,
    apply: (model, { resource = '', node = '' }) => assumeMove(model, resource, node),
  },
  {
    usage: 'remove constraint ID',
    pattern: /^remove (?:constraint )?(?<id>\S+)$/,
    apply: (model, { id = '' }) => removeConstraint(model, id),
  },
  {
    usage: 'set RESOURCE|NODE|cluster NAME=VALUE',
    pattern: /^set (?<owner>\S+) (?<name>[^\s=]+)=(?<value>.*)$/,
    apply: (model, { owner = '', name = '', value = '' }) => setValue(model, owner, name, value),
  },
  {
    usage: 'quorum lost|gained',
    pattern: /^quorum (?<state>lost|gained)$/,
    apply: (model, { state }) =>
      injected(
        model,
        { kind: 'quorum', quorate: state === 'gained' },
        state === 'gained' ? 'this partition has quorum' : 'this partition has no quorum',
      ),
  },
  {
    usage: `ticket TICKET ${TICKET_STATES.join('|')}`,
    pattern: /^ticket (?<ticket>\S+) (?<state>\S+)$/,
    apply: (model, { ticket = '', state = '' }) => {
      const known = TICKET_STATES.find((word) => word === state);
      if (!known) throw unknownWord('state of a ticket', state, TICKET_STATES);
      return injected(model, { kind: 'ticket', ticket, state: known }, `ticket ${ticket} is ${state}`);
    },
  },
];

/** How assumptions are written, one form each. */
export const ASSUMPTION_FORMS: readonly string[] = FORMS.map(({ usage }) => usage);

/**
 * The model as it would be under the assumptions, one after the other.
 * Throws `NYX_SCHEDULER_ASSUMPTION` for words that mean nothing here, `NYX_SCHEDULER_UNKNOWN_NAME` for a name that the
 * model has not.
 */
export function assume(
  model: ClusterModel,
  assumptions: readonly string[],
): { readonly model: ClusterModel; readonly sentences: readonly string[] } {
  let changed = model;
  const sentences = assumptions.map((text) => {
    const assumed = assumeOne(changed, text.trim().replace(/\s+/g, ' '));
    changed = assumed.model;
    return assumed.sentence;
  });
  return { model: changed, sentences };
}

function assumeOne(model: ClusterModel, text: string): Assumed {
  for (const { pattern, apply } of FORMS) {
    const match = pattern.exec(text);
    if (match) return apply(model, match.groups ?? {});
  }
  throw new NyxError('NYX_SCHEDULER_ASSUMPTION', `"${text}" is nothing that can be assumed`, {
    data: { text },
    remedy: `Write one of: ${ASSUMPTION_FORMS.join('; ')}.`,
  });
}

function unknownWord(what: string, word: string, known: readonly string[]): NyxError {
  const nearest = nearestWord(word, known);
  return new NyxError('NYX_SCHEDULER_ASSUMPTION', `"${word}" is no ${what}`, {
    data: { text: word },
    remedy: nearest === null ? `Write one of: ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  });
}

/** A monitor that found the resource dead, or a single operation that did not succeed. */
function assumeFailure(model: ClusterModel, resource: string, operation: string, node: string): Assumed {
  const monitors = findPrimitive(model, resource)?.primitive.operations ?? [];
  const intervalMs = monitors.find((each) => each.name === operation && each.intervalMs > 0)?.intervalMs ?? 0;
  const exitCode = operation === 'monitor' ? 7 : 1;
  return injected(
    model,
    { kind: 'operation', resource, operation, intervalMs, node, exitCode },
    `${operation} of ${resource} failed on ${node}`,
  );
}

function assumeMove(model: ClusterModel, resource: string, node: string): Assumed {
  requireClusterNode(model, node);
  requireConfigured(model, resource);
  const location = { id: `move of ${resource}`, resource, node, score: INFINITY };
  const { constraints } = model;
  const others = constraints.locations.filter(({ id }) => id !== location.id);
  return {
    model: { ...model, constraints: { ...constraints, locations: [...others, location] } },
    sentence: `${resource} is wanted on ${node}`,
  };
}

function requireConfigured(model: ClusterModel, resource: string): void {
  const known = model.resources.flatMap(configuredTree).map(({ id }) => id);
  if (!known.includes(resource)) throw unknownName('resource', resource, known);
}

function removeConstraint(model: ClusterModel, id: string): Assumed {
  const { constraints } = model;
  const known = Object.values(constraints).flatMap((section: readonly { readonly id: string }[]) =>
    section.map((constraint) => constraint.id),
  );
  if (!known.includes(id)) throw unknownName('constraint', id, known);
  const others = <Constraint extends { readonly id: string }>(section: readonly Constraint[]): readonly Constraint[] =>
    section.filter((constraint) => constraint.id !== id);
  const changed: ConstraintsModel = {
    locations: others(constraints.locations),
    colocations: others(constraints.colocations),
    orders: others(constraints.orders),
    tickets: others(constraints.tickets),
  };
  return { model: { ...model, constraints: changed }, sentence: `constraint ${id} is removed` };
}

function setValue(model: ClusterModel, owner: string, name: string, value: string): Assumed {
  const sentence = `${name} of ${owner} is ${value}`;
  if (owner === 'cluster') return { model: withOption(model, name, value), sentence };
  if (model.nodes.some((node) => node.name === owner)) {
    return injected(model, { kind: 'attribute', node: owner, name, value }, sentence);
  }
  const resources = model.resources.flatMap(configuredTree).map(({ id }) => id);
  if (!resources.includes(owner)) {
    throw unknownName('resource or node', owner, [...resources, ...model.nodes.map((node) => node.name), 'cluster']);
  }
  const changed = changeResource(model, owner, (each) => ({ ...each, meta: { ...each.meta, [name]: value } }));
  return { model: changed, sentence };
}
