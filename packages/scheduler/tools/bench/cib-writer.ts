/**
 * Writes the parts of a CIB that the benchmark's clusters are made of. What a cluster consists of is decided by its
 * generator; nothing here is random.
 */
import { digestOf } from '../../src/actions/digests.ts';

export interface CibParts {
  readonly nodes: readonly string[];
  /** XML of the `crm_config` name-value pairs. */
  readonly options: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
  readonly resources: readonly string[];
  readonly constraints: readonly string[];
  /** By node: whether it is in the cluster, its attributes, and what its history tells of each resource. */
  readonly status: ReadonlyMap<string, NodeStatus>;
}

export interface NodeStatus {
  readonly present: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly history: readonly ResourceRecord[];
}

/** What a node's history tells of one resource: that it was found stopped, or that it runs and is monitored. */
export interface ResourceRecord {
  readonly resource: string;
  readonly agent: Agent;
  readonly parameters: Readonly<Record<string, string>>;
  readonly state: 'stopped' | 'started' | 'unpromoted' | 'promoted';
  /** Seconds between monitors while it runs. */
  readonly monitorSeconds: number;
}

/** `class:provider:type`, or `class:type`. */
export type Agent = `${string}:${string}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function agentAttributes(agent: Agent): string {
  const [agentClass, providerOrType, type] = agent.split(':');
  return type === undefined
    ? `class="${agentClass}" type="${providerOrType}"`
    : `class="${agentClass}" provider="${providerOrType}" type="${type}"`;
}

/** Name-value pairs in an element of that name, or nothing where there are none. */
export function pairs(element: string, id: string, values: Readonly<Record<string, string>>): string {
  const entries = Object.entries(values);
  if (entries.length === 0) return '';
  const written = entries.map(
    ([name, value]) => `<nvpair id="${id}-${name}" name="${name}" value="${escaped(value)}"/>`,
  );
  return `<${element} id="${id}">${written.join('')}</${element}>`;
}

export interface Operation {
  readonly name: string;
  readonly seconds: number;
  readonly role?: string;
}

export function primitive(
  id: string,
  agent: Agent,
  operations: readonly Operation[],
  parameters: Readonly<Record<string, string>> = {},
): string {
  const written = operations.map(({ name, seconds, role }) => {
    const inRole = role === undefined ? '' : ` role="${role}"`;
    return `<op id="${id}-${name}-${seconds}s" name="${name}" interval="${seconds}s" timeout="20s"${inRole}/>`;
  });
  const attributes = pairs('instance_attributes', `${id}-parameters`, parameters);
  return `<primitive id="${id}" ${agentAttributes(agent)}>${attributes}<operations>${written.join('')}</operations></primitive>`;
}

const UUID = '5b9d3c1e-0000-4000-8000-000000000001';
const CHANGED_AT = 1_700_000_000;

/** Writes history entries with call ids that rise over the whole document. */
class HistoryWriter {
  private calls = 0;

  entry(node: string, record: ResourceRecord): string {
    const operations = this.operationsOf(node, record).join('');
    return `<lrm_resource id="${record.resource}" ${agentAttributes(record.agent)}>${operations}</lrm_resource>`;
  }

  private operationsOf(node: string, record: ResourceRecord): readonly string[] {
    if (record.state === 'stopped') return [this.operation(node, record, 'last', 'monitor', 0, 7)];
    const promoted = record.state === 'promoted';
    const begun = this.operation(node, record, 'last', promoted ? 'promote' : 'start', 0, 0);
    const seconds = record.monitorSeconds;
    return seconds === 0
      ? [begun]
      : [begun, this.operation(node, record, 'monitor', 'monitor', seconds, promoted ? 8 : 0)];
  }

  private operation(
    node: string,
    { resource, parameters }: ResourceRecord,
    name: string,
    operation: string,
    seconds: number,
    exitCode: number,
  ): string {
    this.calls += 1;
    const interval = seconds * 1000;
    const key = `${this.calls}:1:${exitCode}:${UUID}`;
    const digest = digestOf(interval > 0 ? { ...parameters, CRM_meta_timeout: '20000' } : parameters);
    return (
      `<lrm_rsc_op id="${resource}_${name}_${interval}" operation_key="${resource}_${operation}_${interval}" ` +
      `operation="${operation}" crm-debug-origin="build_active_RAs" crm_feature_set="3.16.2" transition-key="${key}" ` +
      `transition-magic="0:${exitCode};${key}" call-id="${this.calls}" rc-code="${exitCode}" op-status="0" ` +
      `interval="${interval}" last-rc-change="${CHANGED_AT}" exec-time="12" queue-time="0" op-digest="${digest}" on_node="${node}"/>`
    );
  }
}

/** The document, one line an element of the lists. */
export function writeCib({ nodes, options, defaults, resources, constraints, status }: CibParts): string {
  const history = new HistoryWriter();
  const lines = [
    '<cib crm_feature_set="3.16.2" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0" have-quorum="1" dc-uuid="2">',
    `<configuration><crm_config>${pairs('cluster_property_set', 'options', options)}</crm_config>`,
    '<nodes>',
    ...nodes.map((name, index) => `<node id="${index + 1}" uname="${name}"/>`),
    '</nodes><resources>',
    ...resources,
    '</resources><constraints>',
    ...constraints,
    '</constraints>',
    `<rsc_defaults>${pairs('meta_attributes', 'defaults', defaults)}</rsc_defaults></configuration><status>`,
  ];
  nodes.forEach((name, index) => {
    const { present, attributes = {}, history: entries } = status.get(name) ?? { present: true, history: [] };
    const state = present
      ? 'in_ccm="true" crmd="online" join="member" expected="member"'
      : 'in_ccm="false" crmd="offline" join="down" expected="member"';
    const id = index + 1;
    lines.push(`<node_state id="${id}" uname="${name}" ${state}>`);
    const transient = pairs('instance_attributes', `status-${id}`, attributes);
    if (transient !== '') lines.push(`<transient_attributes id="${id}">${transient}</transient_attributes>`);
    if (entries.length > 0) {
      lines.push(`<lrm id="${id}"><lrm_resources>`, ...entries.map((entry) => history.entry(name, entry)));
      lines.push('</lrm_resources></lrm>');
    }
    lines.push('</node_state>');
  });
  lines.push('</status></cib>');
  return `${lines.join('\n')}\n`;
}
