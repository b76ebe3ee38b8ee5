/** What people should settle, each with the command that settles it. */
import { ERROR_CATALOGUE, type NyxErrorCode } from '@nyx/foundation';
import type { RingStatus } from '@nyx/membership/client';
import { primitivesOf } from '../../configuration/index.ts';
import type { Warning } from '../../contract/status-view.ts';
import { knownStateOf } from '../replica/knowledge.ts';
import type { StatusInput } from './view-input.ts';

export const warning = (code: NyxErrorCode, message: string, remedy?: string): Warning => ({
  code,
  message,
  remedy: remedy ?? ERROR_CATALOGUE[code].remedy,
});

export function warningsOf(input: StatusInput): Warning[] {
  return [
    ...input.localWarnings,
    ...fencingWarnings(input),
    ...configurationWarnings(input),
    ...activityWarnings(input),
  ];
}

/** A peer that the ring does not let in, as a refusal: the manager never hears of such a one itself. */
export const refusalByRing = ({ peer, reason }: RingStatus['refusedPeers'][number]) => ({
  code: 'NYX_CLUSTER_SETTINGS_DIFFER' as const,
  reason: `the ring refuses ${peer}: ${reason}`,
});

/** What only this node knows to be amiss: its disk, and members that the others' histories or settings keep out. */
export function localWarnings(
  self: string,
  diskTrouble: string | null,
  refused: readonly { readonly code: NyxErrorCode; readonly reason: string }[],
): Warning[] {
  const disk = diskTrouble === null ? [] : [`${self} cannot write its state: ${diskTrouble}`];
  return [
    ...disk.map((message) => warning('NYX_CLUSTER_STATE_UNWRITABLE', message)),
    ...refused.map(({ code, reason }) => warning(code, reason)),
  ];
}

function fencingWarnings({ state, configuration }: StatusInput): Warning[] {
  const warnings: Warning[] = [];
  if (configuration?.fencing.enabled === false) {
    warnings.push(
      warning(
        'NYX_CLUSTER_UNFENCED',
        'this cluster runs unfenced by an explicit setting: a service may run on two nodes at once',
      ),
    );
  }
  for (const device of configuration?.fencing.devices ?? []) {
    const trouble = state.devices[device.id]?.trouble ?? null;
    if (trouble === null) continue;
    warnings.push(
      warning('NYX_CLUSTER_FENCING_FAILS', `fence device ${device.id} does not work at present: ${trouble}`),
    );
  }
  for (const operation of state.fencing) {
    if (operation.phase === 'no-device') {
      warnings.push(
        warning(
          'NYX_CLUSTER_NO_FENCE_DEVICE',
          `${operation.target} must be isolated, and ${operation.lastError ?? 'nothing can do that'}`,
        ),
      );
    } else if (operation.lastError !== null) {
      warnings.push(
        warning(
          'NYX_CLUSTER_FENCING_FAILS',
          `isolating ${operation.target} has failed ${operation.attempt} times, last: ${operation.lastError}`,
        ),
      );
    }
  }
  return warnings;
}

function configurationWarnings({ state }: StatusInput): Warning[] {
  const differences = state.fileDifferences.map((entry) =>
    warning(
      'NYX_CLUSTER_FILE_DIFFERS',
      `${entry.path} of ${entry.node} differs from the configuration in force`,
      `On ${entry.node}: nyxctl config apply ${entry.path}, or: nyxctl config show > ${entry.path}`,
    ),
  );
  const divergences = state.divergences.map((entry) =>
    warning(
      'NYX_CLUSTER_DIVERGED',
      `${entry.node} had changed the configuration apart from the others (${entry.versions}); that is kept on ${entry.node}`,
      `Compare, then on ${entry.node}: nyxctl config apply ${entry.file}, or confirm what is in force: nyxctl config show > FILE; nyxctl config apply FILE`,
    ),
  );
  const accepted = state.acceptedDivergence
    ? [
        warning(
          'NYX_CLUSTER_DIVERGENCE',
          'the configuration was changed although an absent peer may have changed it too',
          'It is settled by itself when that peer is back and has changed nothing.',
        ),
      ]
    : [];
  return [...accepted, ...differences, ...divergences];
}

function activityWarnings({ state, configuration }: StatusInput): Warning[] {
  if (!configuration) return [];
  return primitivesOf(configuration).flatMap(({ primitive }) => {
    const active = state.nodes.filter((node) =>
      ['started', 'promoted'].includes(knownStateOf(state, primitive.id, node.name)),
    );
    if (active.length < 2) return [];
    const where = active.map((node) => node.name).join(' and ');
    return [
      warning(
        'NYX_CLUSTER_MULTIPLY_ACTIVE',
        `${primitive.id} runs on ${where} at once; it is stopped everywhere and started once`,
      ),
    ];
  });
}
