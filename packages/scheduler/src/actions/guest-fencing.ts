/**
 * Decides how a guest node is fenced: by the stop of its container, for which a marker stands.
 */
import type { Cluster, Node } from '../state/cluster.ts';
import { fenceAction } from '../state/fencing-need.ts';
import { clearFlag, has, orderActions, setFlag } from './action.ts';
import { orderAgainstFencing } from './fencing.ts';
import { ACTION, ORDER } from './flags.ts';

export function fenceGuest(cluster: Cluster, node: Node): void {
  const container = node.remote?.container ?? null;
  const stop = container?.actions.find((action) => action.task === 'stop') ?? null;
  const starting = container?.actions.some((action) => action.task === 'start') ?? false;
  const operation = starting ? 'reboot' : 'off';
  const fencing = fenceAction(cluster, node, operation, false, 'guest is unclean');
  setFlag(fencing, ACTION.pseudo | ACTION.runnable);
  clearFlag(fencing, ACTION.optional);
  if (stop?.node && has(stop, ACTION.pseudo)) {
    // The host is fenced itself, which ends the guest.
    const hostFencing = fenceAction(cluster, stop.node, null, false, null);
    orderActions(hostFencing, fencing, ORDER.unrunnableFirstBlocks | ORDER.firstImpliesThen);
  } else if (stop) orderActions(stop, fencing, ORDER.unrunnableFirstBlocks | ORDER.firstImpliesThen);
  else {
    const connectionStop = node.remote?.actions.find((action) => action.task === 'stop') ?? null;
    orderActions(connectionStop, fencing, ORDER.ordered);
  }
  orderAgainstFencing(cluster, fencing, node);
}
