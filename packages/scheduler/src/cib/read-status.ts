/**
 * Reads the status: operation history, fail counts, tickets.
 */
import type { TicketModel } from '../model/constraint.ts';
import type {
  FailCount,
  OperationRecord,
  OperationStatus,
  ParameterDigests,
  ResourceHistory,
} from '../model/history.ts';
import type { NodeModel } from '../model/node.ts';
import { parseScore } from '../model/score.ts';
import { type CibDocument, readBoolean, readInterval } from './document.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

const STATUS: Readonly<Record<string, OperationStatus>> = {
  '-1': 'pending',
  '0': 'done',
  '1': 'cancelled',
  '2': 'timeout',
  '3': 'notSupported',
  '4': 'error',
  '5': 'errorHard',
  '6': 'errorFatal',
  '7': 'notInstalled',
  '8': 'notConnected',
  '9': 'invalid',
};

const words = (text: string | undefined): readonly string[] | undefined => text?.trim().split(/\s+/).filter(Boolean);

/** Under construction. Histories are by far the largest part of a CIB, so that each record is built in place. */
type Unfinished<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function readDigests({ attributes }: XmlElement): ParameterDigests {
  // Without a digest the parameters cannot be shown to be the same, so they count as changed.
  const digests: Unfinished<ParameterDigests> = { all: attributes['op-digest'] ?? '' };
  const { 'op-restart-digest': restart, 'op-secure-digest': secure } = attributes;
  const restartParameters = words(attributes['op-force-restart']);
  const secureParameters = words(attributes['op-secure-params']);
  if (restart !== undefined) digests.restart = restart;
  if (restartParameters !== undefined) digests.restartParameters = restartParameters;
  if (secure !== undefined) digests.secure = secure;
  if (secureParameters !== undefined) digests.secureParameters = secureParameters;
  return digests;
}

function readTransition(key: string | undefined): Pick<OperationRecord, 'transition'> & { readonly expected: number } {
  const match = /^(-?\d+):(-?\d+):(-?\d+):(.*)$/.exec(key ?? '');
  if (!match) return { expected: 0 };
  return {
    expected: Number(match[3]),
    transition: { action: Number(match[1]), transition: Number(match[2]), uuid: match[4] as string },
  };
}

const seconds = (text: string | undefined): number | undefined => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? undefined : value * 1000;
};

function readRecord(element: XmlElement): OperationRecord {
  const { attributes } = element;
  const { migrate_source: migrateSource, migrate_target: migrateTarget } = attributes;
  const exitReason = attributes['exit-reason'];
  const { expected, transition } = readTransition(
    attributes['transition-key'] ?? attributes['transition-magic']?.split(';')[1],
  );
  const lastChangeMs = seconds(attributes['last-rc-change'] ?? attributes.last_rc_change);
  const lastRunMs = seconds(attributes['last-run'] ?? attributes.last_run);
  const record: Unfinished<OperationRecord> = {
    id: attributes.id ?? '',
    operation: attributes.operation ?? '',
    intervalMs: Number.parseInt(attributes.interval ?? '0', 10) || 0,
    callId: Number.parseInt(attributes['call-id'] ?? '-1', 10),
    status: STATUS[attributes['op-status'] ?? '0'] ?? 'done',
    exitCode: Number.parseInt(attributes['rc-code'] ?? '0', 10) || 0,
    expectedExitCode: expected,
  };
  if (exitReason !== undefined) record.exitReason = exitReason;
  if (lastChangeMs !== undefined) record.lastChangeMs = lastChangeMs;
  if (lastRunMs !== undefined) record.lastRunMs = lastRunMs;
  record.digests = readDigests(element);
  if (migrateSource !== undefined) record.migrateSource = migrateSource;
  if (migrateTarget !== undefined) record.migrateTarget = migrateTarget;
  if (transition !== undefined) record.transition = transition;
  return record;
}

/** History of every resource on every known node, in document order. */
export function readHistory(document: CibDocument, nodes: readonly NodeModel[]): readonly ResourceHistory[] {
  const history: ResourceHistory[] = [];
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  for (const state of childrenOf(childOf(document.root, 'status'), 'node_state')) {
    const node = names.get(state.attributes.id ?? '') ?? state.attributes.uname;
    if (node === undefined) continue;
    for (const entry of childrenOf(childOf(childOf(state, 'lrm'), 'lrm_resources'), 'lrm_resource')) {
      const { id, class: agentClass, provider, type, container } = entry.attributes;
      if (id === undefined) continue;
      const lock = Number.parseInt(entry.attributes['shutdown-lock'] ?? '', 10);
      history.push({
        node,
        resource: id,
        ...(agentClass === undefined || type === undefined
          ? {}
          : { agent: { class: agentClass, type, ...(provider === undefined ? {} : { provider }) } }),
        ...(container === undefined ? {} : { container }),
        operations: childrenOf(entry, 'lrm_rsc_op').map(readRecord),
        ...(Number.isNaN(lock) ? {} : { shutdownLock: lock }),
      });
    }
  }
  return history;
}

const COUNT = /^fail-count-(.+?)(?:#([a-z_-]+)_(\d+))?$/;

/** Fail counts, which Pacemaker keeps as transient node attributes. */
export function readFailCounts(nodes: readonly NodeModel[]): readonly FailCount[] {
  return nodes.flatMap((node) => {
    const attributes = node.transientAttributes;
    return Object.entries(attributes).flatMap(([name, value]) => {
      const match = COUNT.exec(name);
      if (!match) return [];
      const [, resource, operation, interval] = match;
      const lastFailure = attributes[name.replace(/^fail-count-/, 'last-failure-')];
      return [
        {
          node: node.name,
          resource: resource as string,
          ...(operation === undefined ? {} : { operation, intervalMs: Number(interval) }),
          count: parseScore(value) ?? 0,
          lastFailureMs: (Number.parseInt(lastFailure ?? '0', 10) || 0) * 1000,
        },
      ];
    });
  });
}

/** Tickets, from the present place and from the old one (attributes of the whole cluster's status). */
export function readTickets(document: CibDocument): readonly TicketModel[] {
  return childrenOf(childOf(childOf(document.root, 'status'), 'tickets'), 'ticket_state').map(({ attributes }) => ({
    id: attributes.id ?? '',
    granted: readBoolean(attributes.granted, false),
    standby: readBoolean(attributes.standby, false),
    ...(attributes['last-granted'] === undefined ? {} : { lastGranted: readInterval(attributes['last-granted']) }),
  }));
}
