/** The resources of the status screen, as a tree: groups with their members, in the order of the configuration. */
import type { ResourceState, ResourceStatus, StatusView } from '@nyx/crm/contract';
import type { Styles } from '../terminal.ts';
import { hangingText, printable, widest } from './text.ts';

const LOOKS: Readonly<Record<ResourceState, readonly [mark: string, style: 'good' | 'warn' | 'bad' | 'dim']>> = {
  started: ['●', 'good'],
  stopped: ['○', 'dim'],
  starting: ['◐', 'warn'],
  stopping: ['◐', 'warn'],
  failed: ['✗', 'bad'],
  blocked: ['✗', 'bad'],
  unknown: ['?', 'warn'],
};

interface Widths {
  readonly id: number;
  readonly state: number;
  readonly agent: number;
}

/** Where all members of a group run, or `null` where they are not all started on one node. */
function commonNode(members: readonly ResourceStatus[]): string | null {
  const node = members[0]?.node ?? null;
  return members.every((member) => member.state === 'started' && member.node === node) ? node : null;
}

function stateWords(resource: ResourceStatus, isNodeTold: boolean): string {
  if (resource.activeOn.length > 1) return `active on ${resource.activeOn.join(' and ')}`;
  if (isNodeTold || resource.node === null) return resource.state;
  return resource.state === 'started' ? `on ${resource.node}` : `${resource.state}, ${resource.node}`;
}

/** The reason that every member of a group gives, so that it is said once; `null` where they differ or nobody has to. */
function commonReason(members: readonly ResourceStatus[]): string | null {
  const why = members[0]?.why ?? null;
  return members.every((member) => !isQuiet(member) && member.why === why) ? why : null;
}

/** Whether nothing has to be said about where a resource is. */
const isQuiet = (resource: ResourceStatus): boolean =>
  resource.state === 'started' && resource.operation === null && resource.activeOn.length < 2;

/** A fail count of INFINITY: a start or a stop that failed, after which the node is not tried again. */
const NOT_TRIED_AGAIN = 1_000_000;

function failuresInWords(count: number, node: string): string {
  if (count >= NOT_TRIED_AGAIN) return `failed on ${node}, where it is not tried again before a cleanup`;
  return `failed ${count === 1 ? 'once' : `${count} times`} on ${node}`;
}

function remarkLines(
  resource: ResourceStatus,
  indent: string,
  isReasonTold: boolean,
  columns: number,
  styles: Styles,
): string[] {
  const failed = Object.entries(resource.failCounts)
    .filter(([, count]) => count > 0)
    .map(([node, count]) => failuresInWords(count, node));
  const texts: readonly (readonly [text: string, style: 'warn' | 'dim'])[] = [
    ...(resource.operation === null ? [] : [[`now: ${resource.operation}`, 'warn'] as const]),
    ...(isQuiet(resource) || isReasonTold ? [] : [[printable(resource.why), 'dim'] as const]),
    ...(isQuiet(resource) && failed.length > 0 ? [[failed.join(', '), 'warn'] as const] : []),
  ];
  return texts.flatMap(([text, style]) =>
    hangingText(indent, text, columns).map((line) => indentStyled(line, indent, styles[style], styles)),
  );
}

/** Keeps the branches of the tree dim, whatever the text behind them looks like. */
const indentStyled = (line: string, indent: string, style: (text: string) => string, styles: Styles): string =>
  styles.dim(indent) + style(line.slice(indent.length));

function resourceLines(
  resource: ResourceStatus,
  branch: { readonly first: string; readonly rest: string },
  told: { readonly node: boolean; readonly reason: boolean },
  widths: Widths,
  columns: number,
  styles: Styles,
): string[] {
  const [mark, style] = resource.activeOn.length > 1 ? (['✗', 'bad'] as const) : LOOKS[resource.state];
  const words = stateWords(resource, told.node).padEnd(widths.state);
  const shortAgent = resource.agent.split(':').at(-1) ?? resource.agent;
  const used = branch.first.length + 2 + widths.id + 2 + widths.state + 2 + widths.agent + 2 + 18;
  const agent = used <= columns ? resource.agent.padEnd(widths.agent) : shortAgent.padEnd(12);
  const head = [
    styles.dim(branch.first),
    `${styles[style](mark)} ${resource.id.padEnd(widths.id)}  `,
    `${styles[style](words)}  `,
    styles.dim(`${agent}  ${resource.detection ?? ''}`),
  ].join('');
  return [head.trimEnd(), ...remarkLines(resource, `${branch.rest}  `, told.reason, columns, styles)];
}

const asReason =
  (styles: Styles) =>
  (line: string): string =>
    styles.dim(`  │ ${line.slice(4)}`);

function groupLines(
  group: string,
  members: readonly ResourceStatus[],
  widths: Widths,
  columns: number,
  styles: Styles,
): string[] {
  const node = commonNode(members);
  const where = node === null ? '' : `  ${styles.good(`on ${node}`)}`;
  const reason = commonReason(members);
  return [
    `  ${styles.bold(group)}${where}`,
    ...(reason === null ? [] : hangingText('  │ ', printable(reason), columns).map(asReason(styles))),
    ...members.flatMap((member, index) => {
      const isLast = index === members.length - 1;
      const branch = { first: isLast ? '  └─ ' : '  ├─ ', rest: isLast ? '     ' : '  │  ' };
      return resourceLines(member, branch, { node: node !== null, reason: reason !== null }, widths, columns, styles);
    }),
  ];
}

function widthsOf(resources: readonly ResourceStatus[]): Widths {
  const groups = new Set(resources.map((resource) => resource.group));
  const isTold = (resource: ResourceStatus) =>
    resource.group !== null &&
    groups.has(resource.group) &&
    commonNode(resources.filter((one) => one.group === resource.group)) !== null;
  return {
    id: widest(resources.map((resource) => resource.id)),
    state: widest(resources.map((resource) => stateWords(resource, isTold(resource)))),
    agent: widest(resources.map((resource) => resource.agent)),
  };
}

export function resourcesLines(status: StatusView, columns: number, styles: Styles): string[] {
  const { resources } = status;
  if (status.manager.state === 'down') return [styles.dim('  not known while the manager is down')];
  if (resources.length === 0) return [styles.dim('  none configured')];
  const widths = widthsOf(resources);
  const shown = new Set<string>();
  return resources.flatMap((resource) => {
    const { group } = resource;
    if (group === null)
      return resourceLines(
        resource,
        { first: '  ', rest: '  ' },
        { node: false, reason: false },
        widths,
        columns,
        styles,
      );
    if (shown.has(group)) return [];
    shown.add(group);
    return groupLines(
      group,
      resources.filter((one) => one.group === group),
      widths,
      columns,
      styles,
    );
  });
}
