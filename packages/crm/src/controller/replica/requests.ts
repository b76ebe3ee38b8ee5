/**
 * Commands that ask for something once and change nothing that is versioned: move, cleanup, fence, leave,
 * announce-restart.
 */

import { formatDuration, nearestWord } from '@nyx/foundation';
import { type ClusterConfiguration, primitivesOf } from '../../configuration/index.ts';
import type { MessageOf } from '../messages.ts';
import { type ClusterState, counts, findNode } from '../state/cluster-state.ts';
import { trigger, writeEntry } from '../state/journal.ts';
import { NOT_FOUNDED, unknownNode } from './changes.ts';
import type { ApplyContext, Refusal } from './context.ts';
import { isActive, knownStateOf } from './knowledge.ts';
import { clearFailures } from './operations.ts';

type CommandMessage = MessageOf<'command'>;

/** What a request comes to: the sentence for the journal, or why it is refused. */
type Outcome =
  | { readonly summary: string; readonly node?: string; readonly resource?: string; then(seq: number): void }
  | Refusal;

/** Applies a request; its answer is a consequence for whoever was asked. */
export function applyRequest(context: ApplyContext, message: CommandMessage): void {
  const { state, writer, consequences } = context;
  const outcome = decide(context, message);
  if ('code' in outcome) {
    consequences.push({ type: 'refused', commandId: message.commandId, refusal: outcome });
    return;
  }
  const seq = writeEntry(state, writer, {
    kind: 'command',
    message: outcome.summary,
    node: outcome.node ?? null,
    resource: outcome.resource ?? null,
    data: { command: message.command.type },
  });
  trigger(state, seq);
  outcome.then(seq);
  const acceptance = { seq, version: state.version?.sequence ?? 0, summary: outcome.summary };
  consequences.push({ type: 'accepted', commandId: message.commandId, acceptance, certain: true });
}

function decide(context: ApplyContext, { command }: CommandMessage): Outcome {
  const { configuration } = context;
  if (!configuration) return NOT_FOUNDED;
  switch (command.type) {
    case 'move':
      return decideMove(context.state, configuration, command.resource, command.node);
    case 'cleanup':
      return decideCleanup(context.state, configuration, command.resource, command.node);
    case 'fence':
      return decideFence(context.state, configuration, command.node, command.confirm);
    case 'leave':
      return decideLeave(context.state, context.sender);
    case 'announce-restart':
      return decideRestart(context, configuration, command.withinMs);
    default:
      return NOT_FOUNDED;
  }
}

/** The primitives that a name of a primitive or group stands for. */
export function primitivesNamed(configuration: ClusterConfiguration, name: string): readonly string[] {
  return primitivesOf(configuration)
    .filter((placed) => placed.primitive.id === name || placed.group === name)
    .map((placed) => placed.primitive.id as string);
}

export const resourceNames = (configuration: ClusterConfiguration): readonly string[] => [
  ...configuration.resources.map((resource) => resource.id as string),
  ...primitivesOf(configuration).map((placed) => placed.primitive.id as string),
];

function unknownResource(configuration: ClusterConfiguration, name: string): Refusal {
  const near = nearestWord(name, resourceNames(configuration));
  return {
    code: 'NYX_CLUSTER_UNKNOWN_RESOURCE',
    message: `there is no resource ${name}${near ? `; did you mean ${near}?` : ''}`,
  };
}

function decideMove(
  state: ClusterState,
  configuration: ClusterConfiguration,
  resource: string,
  to: string | null,
): Outcome {
  const primitives = primitivesNamed(configuration, resource);
  const first = primitives[0];
  if (first === undefined) return unknownResource(configuration, resource);
  const known = configuration.nodes.map((node) => node.name as string);
  if (to !== null && !known.includes(to)) return unknownNode(to, known);
  const from = state.nodes.find((node) => isActive(knownStateOf(state, first, node.name)))?.name;
  if (from === undefined) {
    return {
      code: 'NYX_CLUSTER_MOVE_REFUSED',
      message: `${resource} runs nowhere, so there is nothing to move`,
      remedy: `See why with: nyxctl status`,
    };
  }
  if (from === to) {
    return { code: 'NYX_CLUSTER_MOVE_REFUSED', message: `${resource} runs on ${to} already` };
  }
  const usable = state.nodes.filter(
    (node) => counts(node) && node.name !== from && state.attributes[node.name]?.standby !== true,
  );
  if (!usable.some((node) => to === null || node.name === to)) {
    const where = to === null ? 'no other node is online' : `${to} is not online`;
    return { code: 'NYX_CLUSTER_MOVE_REFUSED', message: `${resource} cannot move: ${where}` };
  }
  // A move of one member of a group is a move of the group: they stay together.
  const moved = primitivesOf(configuration).find((placed) => placed.primitive.id === resource)?.group ?? resource;
  return {
    summary: to === null ? `${moved} is to move away from ${from}` : `${moved} is to move from ${from} to ${to}`,
    resource: moved,
    then(seq) {
      state.moves = [...state.moves.filter((move) => move.resource !== moved), { resource: moved, to, from, seq }];
    },
  };
}

function decideCleanup(
  state: ClusterState,
  configuration: ClusterConfiguration,
  resource: string | null,
  node: string | null,
): Outcome {
  const primitives =
    resource === null
      ? primitivesOf(configuration).map((placed) => placed.primitive.id as string)
      : primitivesNamed(configuration, resource);
  if (resource !== null && primitives.length === 0) return unknownResource(configuration, resource);
  const known = configuration.nodes.map((entry) => entry.name as string);
  if (node !== null && !known.includes(node)) return unknownNode(node, known);
  const where = node === null ? '' : ` on ${node}`;
  return {
    summary: `failures of ${resource ?? 'every resource'}${where} are forgotten and its state is probed again`,
    ...(resource === null ? {} : { resource }),
    ...(node === null ? {} : { node }),
    then() {
      for (const primitive of primitives) {
        for (const name of node === null ? known : [node]) cleanUp(state, primitive, name);
      }
    },
  };
}

/** Forgets failures, and what is known where the node can be asked again. */
function cleanUp(state: ClusterState, resource: string, node: string): void {
  const record = findNode(state, node);
  clearFailures(state, resource, node);
  if (!record || !counts(record)) return;
  state.history = state.history.filter((entry) => entry.resource !== resource || entry.node !== node);
}

function decideFence(state: ClusterState, configuration: ClusterConfiguration, name: string, confirm: string): Outcome {
  const known = configuration.nodes.map((node) => node.name as string);
  if (!known.includes(name)) return unknownNode(name, known);
  if (confirm !== name) {
    return {
      code: 'NYX_CLUSTER_CONFIRMATION',
      message: `fencing cuts the power of a node; the confirmation names ${confirm || 'nothing'} and not ${name}`,
      remedy: `Confirm it with: nyxctl fence ${name} --confirm=${name}`,
    };
  }
  if (!configuration.fencing.devices.some((device) => (device.targets as readonly string[]).includes(name))) {
    return { code: 'NYX_CLUSTER_NO_FENCE_DEVICE', message: `no fence device of the configuration can isolate ${name}` };
  }
  const others = state.nodes.filter((node) => counts(node) && node.name !== name);
  if (others.length === 0) {
    return {
      code: 'NYX_CLUSTER_NO_FENCE_DEVICE',
      message: `no other node is there that could isolate ${name}`,
      remedy: 'A node cannot fence itself.',
    };
  }
  return {
    summary: `an operator asked to fence ${name}`,
    node: name,
    then(seq) {
      state.fenceRequests.push({ target: name, seq, reason: 'an operator asked for it' });
    },
  };
}

function decideLeave(state: ClusterState, name: string): Outcome {
  const node = findNode(state, name);
  if (!node || !counts(node)) return NOT_FOUNDED;
  return {
    summary: `${name} asked for leave: everything moves away from it first`,
    node: name,
    then() {
      node.leaving = true;
    },
  };
}

/** A promise to be back is worth something only where peers isolate before they take over: else they would not wait. */
function decideRestart(context: ApplyContext, configuration: ClusterConfiguration, withinMs: number): Outcome {
  const { state, sender, consequences } = context;
  const node = findNode(state, sender);
  if (!node || !counts(node)) return NOT_FOUNDED;
  if (!configuration.fencing.enabled) {
    return {
      code: 'NYX_CLUSTER_RESTART_REFUSED',
      message: `without fencing the peers of ${sender} take its resources over as soon as it is silent`,
      remedy: 'Move the resources away instead: nyxctl leave',
    };
  }
  return {
    summary: `${sender} is being restarted and promises to be back within ${formatDuration(withinMs)}`,
    node: sender,
    then() {
      consequences.push({ type: 'restart-announced', node: sender, incarnation: node.incarnation, withinMs });
    },
  };
}
