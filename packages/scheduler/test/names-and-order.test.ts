/**
 * Names and the order in which things are written decide nothing, except where `docs/scheduler/tie-breaks.md` says so.
 *
 * Checked on generated clusters, and on the conformance cases where they are at hand; with NYX_REASONS=all on every one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClusterModel, readCib, type Schedule, schedule } from '../src/index.ts';
import { clockMs } from '../tools/comparison-shape.ts';
import { generateCluster } from '../tools/fuzz/generate.ts';
import { withOtherConstraintIds, withOtherNames, withoutMarks } from './renamed-model.ts';

const cases = resolve(import.meta.dirname, '../../../../shared/scheduler-conformance/cases');
const hasCases = existsSync(cases);
if (!hasCases)
  console.log(`The conformance cases are not in ${cases}; these properties are checked on generated clusters alone.`);

const all = process.env.NYX_REASONS === 'all';

interface Document {
  readonly name: string;
  readonly cib: string;
  readonly nowMs: number;
}

const generated = (): readonly Document[] =>
  Array.from({ length: all ? 1000 : 60 }, (_, index) => {
    const { cib, nowMs } = generateCluster(index + 1);
    return { name: `seed ${index + 1}`, cib, nowMs };
  });

function conformance(): readonly Document[] {
  if (!hasCases) return [];
  const names = readdirSync(cases).filter((_, place) => all || place % 6 === 0);
  return names.map((name) => {
    const { now } = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8'));
    return { name, cib: readFileSync(join(cases, name, 'cib.xml'), 'utf8'), nowMs: clockMs(now.value) };
  });
}

const documents = [...generated(), ...conformance()];
const models = documents.map(({ name, cib, nowMs }) => ({ name, model: readCib(cib, { nowMs }) }));

/** A plan as a set of decisions: which actions there are and what waits for what, in whatever order they are told. */
const decisions = ({ graph, summary, assignment }: Schedule): string =>
  JSON.stringify({
    actions: graph.actions.map((action) => JSON.stringify(action)).toSorted(),
    edges: graph.edges.map(({ first, then }) => `${first} ${then}`).toSorted(),
    summary: summary.map((entry) => JSON.stringify(entry)).toSorted(),
    places: assignment.resources
      .map(({ resource, nextNode, nextRole }) => `${resource} ${nextNode} ${nextRole}`)
      .toSorted(),
  });

const different = (
  change: (model: ClusterModel) => ClusterModel,
  view: (plan: Schedule) => string,
): readonly string[] =>
  models.filter(({ model }) => view(schedule(change(model))) !== view(schedule(model))).map(({ name }) => name);

/** Digests are of parameters, and those that a bundle makes up hold its name. */
const withoutDigests = (model: ClusterModel): ClusterModel => ({
  ...model,
  history: model.history.map((entry) => ({
    ...entry,
    operations: entry.operations.map(({ digests: _, ...record }) => record),
  })),
});

describe('names', () => {
  it('of constraints change nothing but themselves', () => {
    expect(different(withOtherConstraintIds, withoutMarks)).toEqual([]);
  }, 600_000);

  it('of resources and nodes, in the same sort order, change nothing but themselves', () => {
    const changed = models
      .map(({ name, model }) => ({ name, model: withoutDigests(model) }))
      .filter(({ model }) => withoutMarks(schedule(withOtherNames(model))) !== withoutMarks(schedule(model)))
      .map(({ name }) => name);
    expect(changed).toEqual([]);
  }, 600_000);
});

describe('white space between elements and attributes', () => {
  it('changes nothing', () => {
    const spacious = (cib: string): string =>
      cib.replace(/>\s*</g, '>\n\n  <').replace(/"\s+(?=[\w$-]+=")/g, '"\n    ');
    const changed = documents
      .filter(
        ({ cib, nowMs }) =>
          JSON.stringify(readCib(spacious(cib), { nowMs })) !== JSON.stringify(readCib(cib, { nowMs })),
      )
      .map(({ name }) => name);
    expect(changed).toEqual([]);
  }, 600_000);
});

describe('the order in which things are written', () => {
  const reversed = <Element>(list: readonly Element[]): readonly Element[] => list.toReversed();

  it('decides nothing for nodes', () => {
    expect(different((model) => ({ ...model, nodes: reversed(model.nodes) }), decisions)).toEqual([]);
  }, 600_000);

  it.each(['locations', 'colocations', 'tickets'] as const)(
    'decides nothing for constraints: %s',
    (section) => {
      const change = (model: ClusterModel): ClusterModel => ({
        ...model,
        constraints: { ...model.constraints, [section]: reversed<unknown>(model.constraints[section]) },
      });
      expect(different(change, decisions)).toEqual([]);
    },
    600_000,
  );

  it('decides nothing for orders, unless they speak twice of one pair or go round in a circle', () => {
    const change = (model: ClusterModel): ClusterModel => {
      if (haveTies(model)) return model;
      return { ...model, constraints: { ...model.constraints, orders: reversed(model.constraints.orders) } };
    };
    expect(models.filter(({ model }) => !haveTies(model)).length).toBeGreaterThan(models.length / 2);
    expect(different(change, decisions)).toEqual([]);
  }, 600_000);

  it('decides nothing for tickets, fail counts, and the records of a history', () => {
    const change = (model: ClusterModel): ClusterModel => ({
      ...model,
      tickets: reversed(model.tickets),
      failCounts: reversed(model.failCounts),
      history: model.history.map((entry) => ({ ...entry, operations: reversed(entry.operations) })),
    });
    expect(different(change, decisions)).toEqual([]);
  }, 600_000);
});

/** Whether two orders speak of the same two resources, or following orders leads back to where one began. */
function haveTies({ constraints }: ClusterModel): boolean {
  const pairs = constraints.orders.flatMap((order): readonly (readonly [string, string])[] => {
    if (!('sets' in order)) return [[order.first, order.then]];
    const all = order.sets.flatMap((set) => set.resources);
    return all.slice(1).map((then, place) => [all[place] as string, then]);
  });
  const keys = pairs.map((pair) => pair.toSorted().join(' '));
  if (new Set(keys).size < keys.length) return true;
  const leadsTo = (from: string, to: string, seen: Set<string>): boolean =>
    pairs.some(([first, then]) => {
      if (first !== from || seen.has(then)) return false;
      seen.add(then);
      return then === to || leadsTo(then, to, seen);
    });
  return pairs.some(([first]) => leadsTo(first, first, new Set()));
}
