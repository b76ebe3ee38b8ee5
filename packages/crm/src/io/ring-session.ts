/**
 * The manager's side of the ring: the group's events in their order, the membership, the links.
 *
 * Decides nothing. Messages that cannot be read are dropped and logged here.
 */
import type { Log, NyxErrorCode } from '@nyx/foundation';
import type { GroupConfiguration, GroupHandle, GroupMember, RingClient, RingStatus } from '@nyx/membership/client';
import type { InputBody } from '../controller/effects.ts';
import type { MessageBody } from '../controller/messages.ts';
import { decodeMessage, encodeMessage } from './codec.ts';

export const MANAGER_GROUP = 'nyx.manager';
const LINK_POLL_MS = 400;
/** How long a new membership may wait for the figures of the one before. */
const SILENCE_QUERY_MS = 100;
/** What a noisy host adds to the difference between two nodes' detections. */
const SKEW_MARGIN_MS = 100;

export class RingSession {
  private readonly ring: RingClient;
  private readonly feed: (input: InputBody) => void;
  private readonly log: Log;
  private readonly nameOf: (id: number) => string;
  private readonly epochMs: () => number;
  private group: GroupHandle | null = null;
  private sending: Promise<void> = Promise.resolve();
  private poll: NodeJS.Timeout | null = null;
  private members: readonly GroupMember[] = [];
  private lost: ReadonlySet<string> = new Set();
  private toldOccupied = true;

  constructor(
    ring: RingClient,
    feed: (input: InputBody) => void,
    nameOf: (id: number) => string,
    epochMs: () => number,
    log: Log,
  ) {
    this.ring = ring;
    this.feed = feed;
    this.nameOf = nameOf;
    this.epochMs = epochMs;
    this.log = log;
  }

  /** Joins the group once the ring has shown its membership. `ended` settles when the ring is gone. */
  async begin(): Promise<{ readonly ended: Promise<Error> }> {
    const first = Promise.withResolvers<void>();
    const membership = this.followMembership(first.resolve);
    await Promise.race([first.promise, membership.then((error) => Promise.reject(error))]);
    await this.pollLinks();
    this.group = await this.ring.join(MANAGER_GROUP);
    const events = this.followGroup(this.group);
    return { ended: Promise.race([membership, events, this.ring.closed]) };
  }

  private async followMembership(first: () => void): Promise<Error> {
    try {
      for await (const view of this.ring.membership()) {
        const lost = view.absent.filter((peer) => peer.state === 'lost' && !this.lost.has(peer.name));
        const silentMs = await this.silence(lost.map((peer) => peer.name));
        this.lost = new Set(view.absent.filter((peer) => peer.state === 'lost').map((peer) => peer.name));
        this.feed({ type: 'membership', view, silentMs });
        first();
      }
      return new Error('the ring ended the membership');
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async followGroup(group: GroupHandle): Promise<Error> {
    try {
      for await (const event of group.events) {
        if (event.type === 'configuration') await this.takeConfiguration(event);
        else this.takeMessage(event.sender, event.payload);
      }
      return new Error('the ring ended the group');
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async takeConfiguration(configuration: GroupConfiguration): Promise<void> {
    const lost = this.members.filter(
      (member) => !configuration.members.some((other) => other.node === member.node && other.client === member.client),
    );
    const silentMs = await this.silence(lost.map((member) => this.nameOf(member.node)));
    if (configuration.kind === 'regular') this.members = configuration.members;
    this.feed({ type: 'group', configuration, silentMs });
  }

  /** How long ago each lost node gave its last answer on any link. */
  private async silence(lost: readonly string[]): Promise<Record<string, number>> {
    const status = lost.length > 0 ? await within(this.ring.status(), SILENCE_QUERY_MS) : null;
    const silent: Record<string, number> = {};
    for (const name of status ? lost : []) {
      const measured = status ? silentSince(status, name) : null;
      if (measured !== null) silent[name] = measured;
    }
    return silent;
  }

  private takeMessage(sender: GroupMember, payload: Uint8Array): void {
    const decoded = decodeMessage(payload);
    if (decoded.ok) {
      this.feed({ type: 'message', sender, sentEpochMs: decoded.epochMs, body: decoded.body });
      return;
    }
    this.log.log('error', 'a message of the group was dropped', {
      code: 'NYX_CLUSTER_MESSAGE_INVALID' satisfies NyxErrorCode,
      sender: this.nameOf(sender.node),
      reason: decoded.reason,
    });
  }

  /** Multicasts in the order of the calls. What the ring does not take any more is lost with it. */
  send(body: MessageBody): void {
    const { group } = this;
    if (!group) return;
    const payload = encodeMessage(body, this.epochMs());
    this.sending = this.sending
      .then(() => group.multicast(payload))
      .catch((error: unknown) => {
        this.log.log('warn', 'the ring took a message no more', { kind: body.type, reason: String(error) });
      });
  }

  private async pollLinks(): Promise<void> {
    const status = await within(this.ring.status(), LINK_POLL_MS);
    if (status) {
      const { heartbeatIntervalMs, joinTimeoutMs } = status.timing;
      const detectionSkewMs = 2 * heartbeatIntervalMs + joinTimeoutMs + SKEW_MARGIN_MS;
      this.feed({ type: 'links', links: status.links, refusedPeers: status.refusedPeers, detectionSkewMs });
    }
    this.poll = setTimeout(() => void this.pollLinks(), LINK_POLL_MS);
  }

  async reportFenced(id: number, incarnation: number): Promise<void> {
    try {
      await this.ring.reportFenced(
        id as Parameters<RingClient['reportFenced']>[0],
        incarnation as Parameters<RingClient['reportFenced']>[1],
      );
    } catch (error) {
      this.log.log('warn', 'the ring could not be told of an isolated node', { node: id, reason: String(error) });
    }
  }

  /** Tells the ring, where it has changed, whether this node may run something that must run once. */
  tellOccupied(occupied: boolean): void {
    if (occupied === this.toldOccupied) return;
    this.toldOccupied = occupied;
    // A ring that is gone is told by its successor's manager.
    this.ring.tellOccupied(occupied).catch(() => {});
  }

  async leaveCluster(): Promise<void> {
    await this.sending;
    await this.ring.leaveCluster();
  }

  close(): void {
    if (this.poll) clearTimeout(this.poll);
    this.poll = null;
  }
}

/** Milliseconds since the last answer of `peer`: a link is called down a suspicion timeout after its last answer. */
function silentSince(status: RingStatus, peer: string): number | null {
  const silences = status.links
    .filter((link) => link.peer === peer)
    .map((link) =>
      link.state === 'down' ? link.sinceMs + status.timing.suspicionTimeoutMs : status.timing.suspicionTimeoutMs,
    );
  return silences.length === 0 ? null : Math.min(...silences);
}

/** The value, or `null` where it takes longer or fails. */
async function within<Value>(promise: Promise<Value>, limitMs: number): Promise<Value | null> {
  const limit = Promise.withResolvers<null>();
  const timer = setTimeout(() => limit.resolve(null), limitMs);
  try {
    return await Promise.race([promise, limit.promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
