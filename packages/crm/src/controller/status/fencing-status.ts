/** The status of fencing: devices, the delay that would hold now, and what is being isolated. */
import type { FencingStatus } from '../../contract/status-view.ts';
import { fencingDelay, peerAdvantage } from '../fencing/delay.ts';
import { runningOn } from '../replica/knowledge.ts';
import type { StatusInput } from './view-input.ts';

export function fencingStatus(input: StatusInput): FencingStatus {
  const { state, configuration } = input;
  const devices = configuration?.fencing.devices ?? [];
  return {
    enabled: configuration?.fencing.enabled ?? true,
    devices: devices.map((device) => {
      const record = state.devices[device.id];
      const durations = record?.offDurationsMs ?? [];
      return {
        id: device.id,
        agent: device.agent,
        targets: [...device.targets],
        state: record?.state ?? 'unknown',
        lastOffMs: durations.length === 0 ? null : Math.max(...durations),
      };
    }),
    delay: presentDelay(input),
    pending: state.fencing.map((operation) => ({
      target: operation.target,
      attempt: operation.attempt,
      state: operation.phase,
      reason: operation.reason,
      lastError: operation.lastError,
    })),
  };
}

/** What this node would do if its peer fell silent now. */
function presentDelay(input: StatusInput): FencingStatus['delay'] {
  const { state, configuration, self } = input;
  if (!configuration) return { ms: 0, origin: 'no configuration is in force yet' };
  if (!configuration.fencing.enabled) return { ms: 0, origin: 'fencing is switched off by an explicit setting' };
  const peer = configuration.nodes.find((node) => node.name !== self.name);
  if (!peer) return { ms: 0, origin: 'there is no peer' };
  return fencingDelay(
    {
      twoNode: configuration.quorum.twoNode,
      selfId: self.id,
      peerId: peer.id,
      selfHeld: runningOn(state, self.name).length,
      peerHeld: runningOn(state, peer.name).length,
      selfImpaired: input.selfImpaired,
    },
    peerAdvantage(state, configuration, self.name, input.detectionSkewMs),
  );
}
