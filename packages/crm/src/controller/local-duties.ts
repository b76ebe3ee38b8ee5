/**
 * What this member does because the agreed order says so, whoever is in charge: it runs agents, tells how they ended, describes
 * agents, and takes leave.
 */
import type { LinkView } from '@nyx/membership/client';
import type { ClusterConfiguration, FenceDevice, Parameters } from '../configuration/index.ts';
import { primitivesOf } from '../configuration/index.ts';
import type { Effects, InputBody } from './effects.ts';
import type { Observed } from './messages.ts';
import type { Controller } from './planning/controller.ts';
import type { Consequence } from './replica/context.ts';
import { findHistory } from './replica/knowledge.ts';
import type { Replica } from './replica/replica.ts';

type LocalReport = Extract<
  InputBody,
  { type: 'operation-ended' | 'recurring-report' | 'fence-ended' | 'device-checked' | 'described' }
>;

const CHECK_TIMER = 'duties/check-devices';
/** The first check is made while everything starts; the second one tells how long a check takes otherwise. */
const SECOND_CHECK_MS = 5000;
const CHECK_EVERY_MS = 60_000;

interface BegunFencing {
  readonly attempt: number;
  readonly device: string;
  readonly agent: string;
  readonly action: string;
  readonly incarnation: number | null;
  readonly delayMs: number;
}

export class LocalDuties {
  /** A history that was kept and that the others must hear of. */
  diverged: { readonly versions: string; readonly file: string } | null = null;
  private readonly self: string;
  private readonly described = new Set<string>();
  private checkedDevices = '';
  /** Fence agents that this node is running, by their target. */
  private readonly fencing = new Map<string, BegunFencing>();

  constructor(self: string) {
    this.self = self;
  }

  /** Carries out this node's part of what a message leads to. */
  take(consequence: Consequence, replica: Replica, effects: Effects): void {
    switch (consequence.type) {
      case 'execute': {
        if (consequence.node !== this.self) return;
        const { operation } = consequence;
        const recurring = operation.kind === 'monitor' && operation.intervalMs > 0;
        effects.agents.push({ type: recurring ? 'schedule' : 'execute', operation });
        return;
      }
      case 'cancel-recurring': {
        if (consequence.node !== this.self) return;
        const { resource, operation, intervalMs } = consequence;
        effects.agents.push({ type: 'cancel-recurring', resource, operation, intervalMs });
        return;
      }
      case 'fence':
        if (consequence.node === this.self) this.fence(consequence, replica, effects);
        return;
      case 'fenced':
        if (consequence.node !== this.self || consequence.incarnation === null) return;
        effects.fenced.push({ id: consequence.id, incarnation: consequence.incarnation });
        return;
      case 'take-leave':
        if (consequence.node === this.self) effects.leave = true;
        return;
      default:
        return;
    }
  }

  private fence(order: Extract<Consequence, { type: 'fence' }>, replica: Replica, effects: Effects): void {
    const device = replica.configuration?.fencing.devices.find((candidate) => candidate.id === order.device);
    if (!device) return;
    const operation = replica.state.fencing.find((candidate) => candidate.target === order.target);
    this.fencing.set(order.target, {
      attempt: order.attempt,
      device: device.id,
      agent: device.agent,
      action: device.action,
      incarnation: operation?.incarnation ?? null,
      delayMs: operation?.delayMs ?? 0,
    });
    effects.agents.push({
      type: 'fence',
      target: order.target,
      attempt: order.attempt,
      device: device.id,
      agent: device.agent,
      action: device.action,
      plug: device.plugs[order.target] ?? null,
      ...splitSecrets(device.parameters),
      timeoutMs: device.timeoutMs,
    });
  }

  /** Tells the others what happened on this node. */
  report(input: LocalReport, replica: Replica, controller: Controller, nowMs: number, effects: Effects): void {
    switch (input.type) {
      case 'operation-ended': {
        const { operationId, status, exitCode, exitReason, durationMs, detection } = input;
        effects.send.push({ type: 'result', operationId, status, exitCode, exitReason, durationMs, detection });
        return;
      }
      case 'recurring-report': {
        const { type: _, ...report } = input;
        const digest = this.digestOf(replica, input.operationId, input.resource);
        effects.send.push({ type: 'report', ...withoutTime(report), digest });
        return;
      }
      case 'fence-ended':
        return this.reportFencing(input, replica, controller, nowMs, effects);
      case 'device-checked': {
        const { device, working, reason, durationMs } = input;
        effects.send.push({ type: 'device-checked', device, working, reason, durationMs });
        return;
      }
      case 'described':
        effects.send.push({
          type: 'described',
          agents: Object.fromEntries(
            Object.entries(input.agents).map(([agent, description]) => [
              agent,
              description && {
                agent: description.agent,
                operations: description.operations.map((operation) => ({ ...operation })),
              },
            ]),
          ),
        });
        return;
    }
  }

  /** The digests that the operation was dispatched with: in flight at its first report, later in its record. */
  private digestOf(replica: Replica, operationId: string, resource: string): string | null {
    const inFlight = replica.state.operations.find((operation) => operation.operationId === operationId);
    if (inFlight) return inFlight.digest;
    const record = findHistory(replica.state, resource, this.self)?.operations.find(
      (entry) => entry.id === operationId,
    );
    return record?.digests ? JSON.stringify(record.digests) : null;
  }

  private reportFencing(
    input: Extract<InputBody, { type: 'fence-ended' }>,
    replica: Replica,
    controller: Controller,
    nowMs: number,
    effects: Effects,
  ): void {
    // The state may have been replaced since the agent began, so what it was started with is kept here.
    const begun = this.fencing.get(input.target);
    if (!begun || begun.attempt !== input.attempt) return;
    this.fencing.delete(input.target);
    const sinceMs = controller.fencingSinceMs(input.target);
    effects.send.push({
      type: 'fencing',
      epoch: replica.epoch,
      step: input.succeeded ? 'succeeded' : 'failed',
      target: input.target,
      incarnation: begun.incarnation,
      attempt: input.attempt,
      device: begun.device,
      agent: begun.agent,
      action: begun.action,
      by: this.self,
      reason: input.reason,
      delayMs: begun.delayMs,
      durationMs: sinceMs === null ? input.durationMs + begun.delayMs : nowMs - sinceMs,
      agentMs: input.durationMs,
      causeSeq: null,
    });
  }

  /** Looks after what this member owes to the group: descriptions of agents, checks of fence devices. */
  tend(replica: Replica, effects: Effects): void {
    const { configuration, state } = replica;
    if (!configuration || !replica.inStep) return;
    const agents = new Set(primitivesOf(configuration).map(({ primitive }) => primitive.agent));
    const missing = [...agents].filter((agent) => !state.agents[agent] && !this.described.has(agent));
    for (const agent of missing) this.described.add(agent);
    if (missing.length > 0) effects.agents.push({ type: 'describe', agents: missing });
    const devices = JSON.stringify(configuration.fencing.devices);
    if (devices === this.checkedDevices) return;
    this.checkedDevices = devices;
    this.checkDevices(configuration, effects);
    effects.timers.push({ type: 'arm', id: CHECK_TIMER, delayMs: SECOND_CHECK_MS });
  }

  /** Each node checks the devices that it may have to use, because only there it shows whether they can be reached. */
  private checkDevices(configuration: ClusterConfiguration, effects: Effects): void {
    for (const device of configuration.fencing.devices) {
      if (device.targets.some((target) => target !== this.self)) effects.agents.push(deviceCheck(device));
    }
  }

  /** Takes a timer; false where it is none of these duties'. */
  takeTimer(id: string, replica: Replica, effects: Effects): boolean {
    if (id !== CHECK_TIMER) return false;
    if (replica.configuration && replica.inStep) this.checkDevices(replica.configuration, effects);
    effects.timers.push({ type: 'arm', id: CHECK_TIMER, delayMs: CHECK_EVERY_MS });
    return true;
  }

  /** Links of this node whose state changed. Of two members that share a link the one with the lower name tells. */
  linkNews(before: readonly LinkView[], now: readonly LinkView[], replica: Replica): Observed['links'] {
    return now.flatMap((link) => {
      const known = before.find((other) => other.peer === link.peer && other.link === link.link);
      const peerTells =
        link.peer < this.self && replica.state.nodes.some((node) => node.name === link.peer && node.caughtUp);
      if (!known || known.state === link.state || peerTells) return [];
      const { peer, localAddress, peerAddress } = link;
      return [{ peer, link: link.link, up: link.state === 'up', localAddress, peerAddress }];
    });
  }
}

function withoutTime<Report extends object>(report: Report): Omit<Report, 'nowMs' | 'epochMs'> {
  const { nowMs: _now, epochMs: _epoch, ...rest } = report as Report & { nowMs?: number; epochMs?: number };
  return rest as Omit<Report, 'nowMs' | 'epochMs'>;
}

function splitSecrets(written: Parameters): { parameters: Record<string, string>; secrets: Record<string, string> } {
  const parameters: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const [name, value] of Object.entries(written)) {
    if (typeof value === 'string') parameters[name] = value;
    else secrets[name] = value.secret;
  }
  return { parameters, secrets };
}

const deviceCheck = (device: FenceDevice): Effects['agents'][number] => ({
  type: 'check-device',
  device: device.id,
  agent: device.agent,
  ...splitSecrets(device.parameters),
  timeoutMs: device.timeoutMs,
});
