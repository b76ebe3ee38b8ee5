/**
 * The faults of the network, as a list and as the nftables rules that make them real.
 *
 * The rules sit in the switch, between its ports: a cut node keeps its carrier and hears nothing, which
 * is harder to notice than a pulled cable. They apply to every frame, ARP included.
 */
import type { Machine, NetworkName } from './topology.ts';

/** Frames that `from` sends on `network` are dropped on their way to `to`, or to everyone where `to` is null. */
export interface Fault {
  readonly network: NetworkName;
  readonly from: string | null;
  readonly to: string | null;
  /** How many of a hundred frames are dropped: 100 is a cut. */
  readonly percent: number;
}

/** A fault of one node (`peer` null) or of one pair, in both directions unless `oneWay`: then of what `node` sends. */
export function faultsBetween(
  node: string,
  peer: string | null,
  networks: readonly NetworkName[],
  percent: number,
  oneWay: boolean,
): readonly Fault[] {
  return networks.flatMap((network) => [
    { network, from: node, to: peer, percent },
    ...(oneWay ? [] : [{ network, from: peer, to: node, percent }]),
  ]);
}

const isSamePath = (one: Fault, other: Fault): boolean =>
  one.network === other.network && one.from === other.from && one.to === other.to;

/** `faults` with `added`: of two faults on one path the later one counts, and 0 percent is none. */
export function withFaults(faults: readonly Fault[], added: readonly Fault[]): readonly Fault[] {
  const kept = faults.filter((fault) => !added.some((other) => isSamePath(fault, other)));
  return [...kept, ...added].filter((fault) => fault.percent > 0);
}

const portOn = (machines: readonly Machine[], name: string, network: NetworkName): string | undefined =>
  machines.find((machine) => machine.name === name)?.interfaces.find((each) => each.network === network)?.port;

function ruleOf(fault: Fault, machines: readonly Machine[]): string | null {
  const conditions: string[] = [];
  for (const [keyword, name] of [
    ['iifname', fault.from],
    ['oifname', fault.to],
  ] as const) {
    if (name === null) continue;
    const port = portOn(machines, name, fault.network);
    if (port === undefined) return null;
    conditions.push(`${keyword} "${port}"`);
  }
  if (fault.percent < 100) conditions.push(`numgen random mod 100 < ${fault.percent}`);
  return `    ${conditions.join(' ')} counter drop`;
}

/**
 * The whole rule set for `nft -f -`, which replaces what was in force in one act. Valid with no fault
 * too, and when run for the first time.
 */
export function ruleSetOf(faults: readonly Fault[], machines: readonly Machine[]): string {
  const rules = faults.map((fault) => ruleOf(fault, machines)).filter((rule) => rule !== null);
  return [
    'table bridge nyx_lab',
    'delete table bridge nyx_lab',
    'table bridge nyx_lab {',
    '  chain forward {',
    '    type filter hook forward priority 0; policy accept;',
    ...rules,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** One line for people: `nyx-primary -> everyone on link-0: cut`. */
export function describeFault(fault: Fault): string {
  const effect = fault.percent >= 100 ? 'cut' : `loses ${fault.percent} %`;
  return `${fault.from ?? 'everyone'} -> ${fault.to ?? 'everyone'} on ${fault.network}: ${effect}`;
}
