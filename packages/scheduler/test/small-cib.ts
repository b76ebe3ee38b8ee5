/**
 * Small documents in Pacemaker's format for tests: only what a rule needs, with the rest filled in.
 */
import { readCib, type Schedule, schedule } from '../src/index.ts';
import { digestOf } from '../tools/fuzz/history.ts';

export const NOW_SECONDS = 1_782_864_000;

export interface SmallCib {
  /** Names of nodes that are online. */
  readonly nodes: readonly string[];
  readonly options?: Readonly<Record<string, string>>;
  readonly resources: string;
  readonly constraints?: string;
  /** What each node's `lrm_resources` holds. */
  readonly history?: Readonly<Record<string, string>>;
  readonly transient?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Further `node_state` elements. */
  readonly otherStates?: string;
  /** Further `node` elements. */
  readonly otherNodes?: string;
}

const nvpairs = (stem: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `<nvpair id="${stem}-${name}" name="${name}" value="${value}"/>`)
    .join('');

export function smallCib(parts: SmallCib): string {
  const options = nvpairs('opt', { 'stonith-enabled': 'false', ...parts.options });
  const nodes = parts.nodes.map((name, index) => `<node id="${index + 1}" uname="${name}"/>`).join('');
  const states = parts.nodes.map((name, index) => {
    const id = String(index + 1);
    const transient = parts.transient?.[name];
    const attributes = transient
      ? `<transient_attributes id="${id}"><instance_attributes id="t-${id}">${nvpairs(`t-${id}`, transient)}</instance_attributes></transient_attributes>`
      : '';
    return `<node_state id="${id}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member">
      <lrm id="${id}"><lrm_resources>${parts.history?.[name] ?? ''}</lrm_resources></lrm>${attributes}</node_state>`;
  });
  return `<cib validate-with="pacemaker-3.9" have-quorum="1" dc-uuid="1"><configuration>
    <crm_config><cluster_property_set id="options">${options}</cluster_property_set></crm_config>
    <nodes>${nodes}${parts.otherNodes ?? ''}</nodes><resources>${parts.resources}</resources>
    <constraints>${parts.constraints ?? ''}</constraints></configuration>
    <status>${states.join('')}${parts.otherStates ?? ''}</status></cib>`;
}

export interface Done {
  readonly operation: string;
  readonly code?: number;
  readonly expected?: number;
  readonly status?: number;
  readonly intervalMs?: number;
  readonly secondsAgo?: number;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Further attributes, as text. */
  readonly more?: string;
}

const DUMMY = 'class="ocf" provider="heartbeat" type="Dummy"';

/** An `lrm_resource` with these operations, oldest first; the digest is that of `parameters`. */
export function did(id: string, operations: readonly Done[], agent = DUMMY): string {
  const records = operations.map((done, index) => {
    const { operation, code = 0, expected = 0, status = 0, intervalMs = 0, secondsAgo = 3600, more = '' } = done;
    const key = `${index + 1}:1:${expected}:11111111-2222-3333-4444-555555555555`;
    const timeout = intervalMs > 0 ? { CRM_meta_timeout: '20000' } : {};
    const digest = digestOf({ ...timeout, ...done.parameters });
    return `<lrm_rsc_op id="${id}-${index}" operation="${operation}" interval="${intervalMs}" transition-key="${key}"
      transition-magic="${status}:${code};${key}" call-id="${status === -1 ? -1 : index + 1}" rc-code="${code}" op-status="${status}"
      last-rc-change="${NOW_SECONDS - secondsAgo}" ${more.includes('op-digest') ? '' : `op-digest="${digest}"`} ${more}/>`;
  });
  return `<lrm_resource id="${id}" ${agent}>${records.join('')}</lrm_resource>`;
}

export const PROBED: Done = { operation: 'monitor', code: 7, expected: 7 };
export const STARTED: Done = { operation: 'start' };

export const planOf = (cib: string): Schedule => schedule(readCib(cib, { nowMs: NOW_SECONDS * 1000 }));

/** Each change in one line: `Move web n1 n2`, with what does not apply left out. */
export const changesOf = (cib: string): readonly string[] =>
  planOf(cib).summary.map((entry) =>
    [
      entry.verb,
      entry.resource,
      entry.fenceOperation,
      entry.node,
      entry.fromRole,
      entry.fromNode,
      entry.toRole,
      entry.toNode === entry.fromNode ? null : entry.toNode,
      entry.blocked ? 'blocked' : null,
    ]
      .filter((word) => word !== null)
      .join(' '),
  );

/** Ids of the graph's actions that do something, sorted. */
export const actionsOf = (cib: string): readonly string[] =>
  planOf(cib)
    .graph.actions.filter((action) => action.kind !== 'pseudo')
    .map((action) => action.id)
    .sort();
