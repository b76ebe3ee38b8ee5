/** A small planner for primitives and groups, until the scheduler of its own package takes its place here. */
import {
  addScores,
  type ClusterModel,
  type GraphAction,
  INFINITY,
  type OperationRecord,
  type PrimitiveModel,
  type ResourceAssignment,
  type Schedule,
  type SummaryEntry,
} from '@nyx/scheduler';
import { knownState } from '../../src/controller/replica/knowledge.ts';

const metaOf = (model: ClusterModel, chain: readonly { meta: Readonly<Record<string, string>> }[], name: string) =>
  chain.map((entry) => entry.meta[name]).find((value) => value !== undefined) ?? model.resourceDefaults?.[name];

export function provisionalSchedule(model: ClusterModel): Schedule {
  const actions: GraphAction[] = [];
  const edges: { first: string; then: string }[] = [];
  const summary: SummaryEntry[] = [];
  const assigned: ResourceAssignment[] = [];
  const online = model.nodes.filter((node) => node.presence === 'member');
  const fences = new Set<string>();
  const records = (resource: string, node: string): readonly OperationRecord[] =>
    model.history.find((entry) => entry.resource === resource && entry.node === node)?.operations ?? [];
  const inFlight = (kind: string, resource: string, node: string) =>
    model.inFlight.some((entry) => entry.kind === kind && entry.resource === resource && entry.node === node);
  const add = (
    action: Partial<GraphAction> & Pick<GraphAction, 'id' | 'kind' | 'operation' | 'resource' | 'node'>,
  ): string => {
    actions.push({
      via: null,
      intervalMs: 0,
      timeoutMs: 20_000,
      expectedExitCode: 0,
      onFail: null,
      startDelayMs: 0,
      notify: null,
      migrateSource: null,
      migrateTarget: null,
      parameters: {},
      meta: {},
      digests: null,
      inFlight: action.resource !== null && action.node !== null && inFlight(action.kind, action.resource, action.node),
      awaited: false,
      failureIgnored: false,
      priority: 0,
      reason: null,
      ...action,
    });
    return action.id;
  };
  for (const node of model.nodes) {
    if (
      model.options.fencingEnabled &&
      model.quorate &&
      (node.presence === 'lost' || node.fenceRequested !== undefined)
    )
      fences.add(node.name);
  }
  const units = model.resources.map((resource) =>
    resource.kind === 'group'
      ? { unit: resource, members: resource.members }
      : { unit: resource as PrimitiveModel, members: [resource as PrimitiveModel] },
  );
  for (const { unit, members } of units) {
    const probes: string[] = [];
    for (const node of online) {
      for (const member of members) {
        if (knownState(records(member.id, node.name)) !== 'unknown') continue;
        probes.push(
          add({
            id: `${member.id}_monitor_0@${node.name}`,
            kind: 'probe',
            operation: 'monitor',
            resource: member.id,
            node: node.name,
            expectedExitCode: 7,
          }),
        );
      }
    }
    const failures = (member: PrimitiveModel, node: string) =>
      model.failCounts
        .filter((count) => count.resource === member.id && count.node === node)
        .reduce((sum, count) => addScores(sum, count.count), 0);
    const activeOn = (member: PrimitiveModel) =>
      model.nodes
        .filter((node) => ['started', 'failed', 'promoted'].includes(knownState(records(member.id, node.name))))
        .map((node) => node.name);
    const current = activeOn(members[0] as PrimitiveModel)[0];
    const candidates = online
      .filter((node) => model.quorate && !node.standby && !node.shutdownRequested && !fences.has(node.name))
      .map((node) => {
        let score = 0;
        const contributions: { kind: 'location' | 'stickiness' | 'failures'; source: string; score: number }[] = [];
        for (const member of members) {
          const stickiness = Number(metaOf(model, [member, unit], 'resource-stickiness') ?? 0);
          const threshold = metaOf(model, [member, unit], 'migration-threshold') ?? 'INFINITY';
          if (activeOn(member).includes(node.name)) {
            score = addScores(score, stickiness);
            contributions.push({ kind: 'stickiness', source: member.id, score: stickiness });
          }
          if (threshold !== 'INFINITY' && failures(member, node.name) >= Number(threshold)) {
            score = -INFINITY;
            contributions.push({ kind: 'failures', source: member.id, score: -INFINITY });
          } else if (failures(member, node.name) >= INFINITY) score = -INFINITY;
        }
        for (const location of model.constraints.locations) {
          if (
            location.node !== node.name ||
            (location.resource !== unit.id && !members.some((member) => member.id === location.resource))
          )
            continue;
          score = addScores(score, location.score ?? 0);
          contributions.push({ kind: 'location', source: location.id, score: location.score ?? 0 });
        }
        return { node: node.name, score, contributions, available: true };
      });
    const best = candidates
      .filter((candidate) => candidate.score > -INFINITY)
      .sort(
        (left, right) => right.score - left.score || (left.node === current ? -1 : right.node === current ? 1 : 0),
      )[0];
    const target = best?.node ?? null;
    const stops: string[] = [];
    let after: string[] = [];
    const blocked = members.some((member) =>
      model.nodes.some((node) =>
        records(member.id, node.name).some((record) => record.operation === 'stop' && record.exitCode !== 0),
      ),
    );
    const needsStop = (member: PrimitiveModel, node: string): boolean => {
      const known = knownState(records(member.id, node));
      if (!['started', 'failed', 'promoted'].includes(known)) return false;
      const actives = activeOn(member);
      const failedMonitor = records(member.id, node).some(
        (record) => record.intervalMs > 0 && record.exitCode !== record.expectedExitCode,
      );
      return node !== target || known === 'failed' || failedMonitor || actives.length > 1;
    };
    const restart = new Set<string>();
    for (const member of members) {
      if (restart.size > 0 || activeOn(member).some((node) => needsStop(member, node)) || activeOn(member).length === 0)
        restart.add(member.id);
    }
    let previous: string[] = [];
    for (const member of [...members].reverse()) {
      for (const node of activeOn(member)) {
        const known = knownState(records(member.id, node));
        if (!['started', 'failed', 'promoted'].includes(known)) continue;
        if (!needsStop(member, node) && !restart.has(member.id)) continue;
        if (fences.has(node) || !online.some((candidate) => candidate.name === node)) {
          stops.push(`fence@${node}`);
          continue;
        }
        if (records(member.id, node).some((record) => record.operation === 'stop' && record.exitCode !== 0)) {
          if (model.options.fencingEnabled) fences.add(node);
          stops.push(`fence@${node}`);
          continue;
        }
        const id = add({
          id: `${member.id}_stop_0@${node}`,
          kind: 'stop',
          operation: 'stop',
          resource: member.id,
          node,
        });
        for (const probe of probes) edges.push({ first: probe, then: id });
        for (const earlier of previous) edges.push({ first: earlier, then: id });
        previous = [id];
        stops.push(id);
      }
    }
    after = [
      ...stops,
      ...probes,
      ...model.nodes
        .filter((node) => node.presence === 'lost' && model.options.fencingEnabled)
        .map((node) => `fence@${node.name}`),
    ];
    const joining = model.nodes.some(
      (node) => node.presence === 'joining' && members.some((member) => activeOn(member).includes(node.name)),
    );
    for (const member of members) {
      const nextNode = target;
      const running = target !== null && activeOn(member).includes(target) && !restart.has(member.id);
      assigned.push({
        resource: member.id,
        top: unit.id,
        managed: true,
        blocked,
        currentRole: activeOn(member).length > 0 ? 'Started' : 'Stopped',
        currentNodes: activeOn(member),
        nextRole: nextNode === null ? 'Stopped' : 'Started',
        nextNode,
        candidates,
      });
      if (target === null || joining) continue;
      let startId: string | null = null;
      if (!running) {
        startId = add({
          id: `${member.id}_start_0@${target}`,
          kind: 'start',
          operation: 'start',
          resource: member.id,
          node: target,
        });
        for (const first of after) edges.push({ first, then: startId });
        after = [startId];
        summary.push({
          verb: current && current !== target ? 'Move' : 'Start',
          resource: member.id,
          node: null,
          fenceOperation: null,
          fromRole: null,
          fromNode: current ?? null,
          toRole: 'Started',
          toNode: target,
          blocked: false,
          reason: null,
        });
      }
      for (const operation of member.operations) {
        if (operation.intervalMs === 0) continue;
        const known = records(member.id, target).some(
          (record) => record.operation === operation.name && record.intervalMs === operation.intervalMs,
        );
        if (known && running) continue;
        const id = add({
          id: `${member.id}_monitor_${operation.intervalMs}@${target}`,
          kind: 'monitor',
          operation: 'monitor',
          resource: member.id,
          node: target,
          intervalMs: operation.intervalMs,
        });
        if (startId) edges.push({ first: startId, then: id });
      }
    }
  }
  for (const node of fences) {
    add({
      id: `fence@${node}`,
      kind: 'fence',
      operation: 'off',
      resource: null,
      node,
      inFlight: model.inFlight.some((entry) => entry.kind === 'fence' && entry.node === node),
    });
  }
  for (const node of online) {
    if (!node.shutdownRequested) continue;
    const id = add({
      id: `shutdown@${node.name}`,
      kind: 'shutdown',
      operation: 'shutdown',
      resource: null,
      node: node.name,
    });
    for (const action of actions)
      if (action.id !== id && action.kind !== 'monitor') edges.push({ first: action.id, then: id });
  }
  const known = new Set(actions.map((action) => action.id));
  for (const { resource, node } of model.inFlight
    .filter((entry) => entry.kind === 'start' || entry.kind === 'stop')
    .map((entry) => ({ ...entry }))) {
    for (const action of actions) {
      const busy = action.resource === resource && !action.inFlight;
      if (busy && action.kind !== 'probe') {
        const id = `wait@${resource}@${node}`;
        if (!known.has(id)) {
          known.add(id);
          add({
            id,
            kind: 'start',
            operation: 'start',
            resource: resource ?? null,
            node,
            inFlight: true,
            awaited: true,
          });
        }
        edges.push({ first: id, then: action.id });
      }
    }
  }
  return {
    assignment: { resources: assigned },
    graph: { actions, edges: edges.filter((edge) => known.has(edge.first) && known.has(edge.then)) },
    summary,
    nodes: [],
    recheckAtMs: null,
    blocked: [],
  };
}
