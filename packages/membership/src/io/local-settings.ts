/**
 * The local settings that must be the same on every node, in the words in which a refusal shows them.
 */
import type { LinkedNode } from '../core/links/links-io.ts';
import type { RingOptions } from './ring-options.ts';

/** By name; equal on two nodes exactly where their ring settings agree. The cluster's name is part of the keys already. */
export function localSettings(
  options: RingOptions,
  nodes: readonly LinkedNode[],
  port: number,
): Readonly<Record<string, string>> {
  const settings: Record<string, string> = { port: String(port) };
  for (const { id, name, addresses } of nodes) settings[`nodes.${name}`] = `id ${id}, links ${addresses.join(' and ')}`;
  const { profile: _, ...timing } = options.timing;
  for (const [name, value] of Object.entries(timing)) settings[`timing.${name}`] = `${value} ms`;
  const { twoNode, waitForAll, votes } = options.quorum;
  settings['quorum.two-node'] = String(twoNode);
  settings['quorum.wait-for-all'] = String(waitForAll);
  for (const [name, count] of Object.entries(votes ?? {})) settings[`quorum.votes.${name}`] = String(count);
  settings['watchdog.self-fencing'] = String(options.selfFencing ?? false);
  return settings;
}
