/**
 * The protocol of the `fence_*` agents: `key=value` lines on standard input, exit codes.
 *
 * Decides what is sent and what an answer means. An action is only ever taken to have succeeded on the
 * agent's own word, exit code 0.
 */
import type { FenceAction, FenceRequest, FenceResult } from '../contract.ts';
import type { AgentMetadata } from './agent-metadata.ts';

/** The parameters that the executor gives by itself, so a device need not configure them. */
export const FENCE_PARAMETERS_BY_EXECUTOR: readonly string[] = ['action', 'nodename', 'plug', 'port'];

/** The most bytes that are passed: agents read their input as a whole, and more than this is a mistake. */
export const FENCE_INPUT_BYTES_MAX = 60_000;

const POWER_ON = 0;
const POWER_OFF = 2;
const UNPRINTABLE_IN_PROTOCOL = /[\n\r\0]/;

/** The name that `agent` has for its target: `port` where it advertises that and not the newer `plug`. */
export function plugParameter(metadata: AgentMetadata | null): 'plug' | 'port' {
  const names = metadata?.parameters.map((parameter) => parameter.name) ?? [];
  return names.includes('port') && !names.includes('plug') ? 'port' : 'plug';
}

/**
 * The text for the agent's standard input, or a sentence saying why there can be none. A target's own name is
 * always sent as `nodename`; `plug` (or `port`) is sent unless the device has a fixed one.
 */
export function fenceInput(
  request: FenceRequest,
  action: FenceAction,
  metadata: AgentMetadata | null,
): { readonly text: string } | { readonly refused: string } {
  const lines: [name: string, value: string][] = [['action', action]];
  if (request.target !== undefined) {
    lines.push(['nodename', request.target]);
    const fixed = 'plug' in request.parameters || 'port' in request.parameters;
    if (!fixed || request.plug !== undefined) lines.push([plugParameter(metadata), request.plug ?? request.target]);
  }
  const own = new Set(lines.map(([name]) => name));
  const isOwn = (name: string): boolean =>
    own.has(name) || (name === 'port' && own.has('plug')) || (name === 'plug' && own.has('port'));
  for (const [name, value] of Object.entries(request.parameters)) {
    if (name !== 'action' && !isOwn(name)) lines.push([name, value]);
  }
  const bad = lines.find(([name, value]) => UNPRINTABLE_IN_PROTOCOL.test(name + value));
  if (bad) return { refused: `the parameter ${bad[0]} holds a line break, which fence agents cannot be given` };
  const text = lines.map(([name, value]) => `${name}=${value}\n`).join('');
  const byteCount = new TextEncoder().encode(text).length;
  return byteCount > FENCE_INPUT_BYTES_MAX
    ? { refused: `the parameters have ${byteCount} bytes, more than the ${FENCE_INPUT_BYTES_MAX} that can be passed` }
    : { text };
}

/** Whether the agent ended as it does when `action` has succeeded. */
export const fenceSucceeded = (action: FenceAction, exitCode: number): boolean =>
  exitCode === 0 || (action === 'status' && exitCode === POWER_OFF);

/** What the exit code of the action `status` says of the target. */
export function fencePower(action: FenceAction, exitCode: number): FenceResult['power'] {
  if (action !== 'status') return 'unknown';
  return exitCode === POWER_ON ? 'on' : exitCode === POWER_OFF ? 'off' : 'unknown';
}
