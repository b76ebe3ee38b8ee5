/**
 * Serves the clients of the ring: turns their requests into inputs of the core and its deliveries into
 * frames for those who asked.
 *
 * A group event is encoded once for all the clients it goes to.
 */
import { assertNever, type Log, NyxError, type NyxErrorCode } from '@nyx/foundation';
import { groupMessageEncoding } from '../client/view-codec.ts';
import type { ClientView, GroupMember, MembershipView, RingStatus } from '../contract.ts';
import type { NodeEvent } from '../core/node.ts';
import { SentEncodings } from '../core/remembered-encodings.ts';
import type { GroupDelivery } from '../core/ring/effects.ts';
import type { GroupSubmission } from '../core/ring/inputs.ts';
import type { ClientConnection, ConnectionOwner, GoneReason } from './client-connection.ts';
import { type ClientRequest, type NumberedRequest, ringFrames } from './request-codec.ts';
import type { OperatorActions } from './ring-options.ts';
import type { Supervision } from './supervision.ts';

export interface ClientServiceOptions {
  readonly step: (event: NodeEvent) => void;
  readonly self: Omit<GroupMember, 'client'>;
  readonly membership: () => MembershipView;
  readonly status: () => RingStatus;
  readonly supervision: Supervision;
  readonly messageBytesMax: number;
  /** Whether anything runs here that must run once in the cluster, as a client tells. */
  readonly occupied: (occupied: boolean) => void;
  /** Throws a {@link NyxError} where the number cannot be. */
  readonly expectVotes: (votes: number) => void;
  readonly operator: OperatorActions | undefined;
  /** A client asks that the node takes leave; settles when it has. */
  readonly leaveCluster: () => Promise<void>;
  readonly connection: (number: number) => ClientConnection | undefined;
  readonly log: Log;
}

interface ClientState {
  readonly groups: Set<string>;
  isWatching: boolean;
  multicasts: number;
  multicastsTold: number;
  /** Messages of the present reading that the core has not been given yet. */
  messages: GroupSubmission[];
  /** The request to begin the checking, while it waits for the quorum. */
  startRequest: number;
  statusTimer: NodeJS.Timeout | null;
}

const TOO_SLOW: NyxErrorCode = 'NYX_RING_CLIENT_TOO_SLOW';
/** What may still be asked while the node takes leave. */
const WHILE_LEAVING: ReadonlySet<ClientRequest['type']> = new Set<ClientRequest['type']>([
  'beat',
  'start-checks',
  'stop-checks',
  'store-state',
  'mark-failed',
  'get-status',
  'watch-status',
  'tell-occupied',
  'leave-group',
  'leave-cluster',
  'watch-membership',
  'farewell',
]);

type SupervisionRequest = Extract<
  ClientRequest,
  { readonly type: 'supervise' | 'start-checks' | 'stop-checks' | 'beat' | 'store-state' | 'mark-failed' }
>;

const invalid = (message: string): NyxError => new NyxError('NYX_RING_REQUEST_INVALID', message);

export class ClientService implements ConnectionOwner {
  readonly #options: ClientServiceOptions;
  readonly #clients = new Map<number, ClientState>();
  readonly #encodings = new SentEncodings(groupMessageEncoding);
  #isLeaving = false;

  constructor(options: ClientServiceOptions) {
    this.#options = options;
  }

  onGreeted(connection: ClientConnection): void {
    this.#clients.set(connection.number, {
      groups: new Set(),
      isWatching: false,
      multicasts: 0,
      multicastsTold: 0,
      messages: [],
      startRequest: 0,
      statusTimer: null,
    });
    connection.send(ringFrames.welcome({ ...this.#options.self, client: connection.number }));
  }

  onRequest(connection: ClientConnection, { number, request }: NumberedRequest): void {
    const client = this.#clients.get(connection.number);
    if (!client) return;
    try {
      if (this.#isLeaving && !WHILE_LEAVING.has(request.type)) {
        throw new NyxError('NYX_RING_LEAVING', 'This node is taking leave of the cluster.');
      }
      if (request.type !== 'multicast') this.#submit(connection.number, client);
      this.#serve(connection, client, number, request);
    } catch (error) {
      if (!(error instanceof NyxError)) throw error;
      connection.send(ringFrames.refusal(number, error));
    }
  }

  onRead(connection: ClientConnection): void {
    const client = this.#clients.get(connection.number);
    if (!client || client.multicasts === client.multicastsTold) return;
    this.#submit(connection.number, client);
    client.multicastsTold = client.multicasts;
    connection.send(ringFrames.multicastsTaken(client.multicasts));
  }

  onGone(connection: ClientConnection, reason: GoneReason): void {
    const client = this.#clients.get(connection.number);
    if (!client) return;
    this.#submit(connection.number, client);
    this.#clients.delete(connection.number);
    if (reason === 'too-slow') {
      const fields = { client: connection.number, groups: [...client.groups], code: TOO_SLOW };
      this.#options.log.log('warn', 'disconnected a program that does not read what it is sent', fields);
    }
    if (client.statusTimer) clearInterval(client.statusTimer);
    this.#options.supervision.onClient({
      type: 'gone',
      client: connection.number,
      withFarewell: reason === 'farewell',
    });
    if (reason === 'farewell') {
      for (const group of client.groups) this.#options.step({ type: 'client-leave', client: connection.number, group });
    }
    const said = reason === 'too-slow' ? 'too-slow' : 'process-died';
    this.#options.step({ type: 'client-gone', client: connection.number, reason: said });
  }

  /** The node begins to take leave: nothing new is begun for clients. */
  beginLeave(): void {
    this.#isLeaving = true;
  }

  /** Asks a supervised client for a sign of life. */
  ping(client: number): void {
    this.#options.connection(client)?.send(ringFrames.ping());
  }

  /** Tells a supervised client that it is checked from now on. */
  checksStarted(client: number): void {
    const request = this.#clients.get(client)?.startRequest ?? 0;
    if (request !== 0) this.#options.connection(client)?.send(ringFrames.done(request));
  }

  /** What is known of each client, by the number of its connection. */
  views(): readonly ClientView[] {
    return [...this.#clients].map(([number, client]) => {
      const connection = this.#options.connection(number);
      return {
        client: number,
        groups: [...client.groups].sort(),
        multicasts: client.multicasts,
        unreadBytes: connection?.unreadBytes ?? 0,
        throttled: connection?.isHeldBack ?? false,
      };
    });
  }

  /** Gives a group event to the local members it is for. */
  deliverGroupEvent(delivery: GroupDelivery): void {
    const { group, event, clients } = delivery;
    if (event.type === 'message') {
      const encoding = this.#encodings.of(group, event.sender);
      for (const number of clients) this.#options.connection(number)?.sendPayload(encoding, event.payload);
      return;
    }
    const frame = ringFrames.groupConfiguration(group, event);
    for (const number of clients) this.#options.connection(number)?.send(frame);
  }

  /** Gives a new view to all who watch the membership. */
  deliverMembership(view: MembershipView): void {
    const frame = ringFrames.membership(view);
    for (const [number, client] of this.#clients) {
      if (client.isWatching) this.#options.connection(number)?.send(frame);
    }
  }

  #serve(connection: ClientConnection, client: ClientState, number: number, request: ClientRequest): void {
    switch (request.type) {
      case 'multicast':
        this.#multicast(connection, client, request);
        break;
      case 'watch-membership':
        client.isWatching = true;
        connection.send(ringFrames.membership(this.#options.membership()));
        break;
      case 'join-group':
        if (client.groups.has(request.group)) throw invalid(`This connection is a member of ${request.group} already.`);
        client.groups.add(request.group);
        connection.send(ringFrames.done(number));
        this.#options.step({ type: 'client-join', client: connection.number, group: request.group });
        break;
      case 'leave-group':
        if (!client.groups.delete(request.group)) throw invalid(`This connection is no member of ${request.group}.`);
        this.#options.step({ type: 'client-leave', client: connection.number, group: request.group });
        connection.send(ringFrames.done(number));
        break;
      case 'report-fenced':
        this.#options.step(request);
        connection.send(ringFrames.done(number));
        break;
      case 'supervise':
      case 'start-checks':
      case 'stop-checks':
      case 'beat':
      case 'store-state':
      case 'mark-failed':
        this.#supervise(connection, client, number, request);
        break;
      case 'watch-status':
        this.#watchStatus(connection, client, request.intervalMs);
        break;
      case 'tell-occupied':
        this.#options.occupied(request.occupied);
        connection.send(ringFrames.done(number));
        break;
      case 'get-status':
        connection.send(ringFrames.status(number, this.#options.status()));
        break;
      case 'expect-votes':
        this.#options.expectVotes(request.votes);
        connection.send(ringFrames.done(number));
        break;
      case 'reload-files':
      case 'rotate-key':
        void this.#operate(connection, number, request.type);
        break;
      case 'leave-cluster':
        void this.#options.leaveCluster().then(() => connection.send(ringFrames.done(number)));
        break;
      case 'farewell':
        connection.close();
        break;
      default:
        assertNever(request, 'every request is served');
    }
  }

  /** Gives the core what the client has said to its groups, before anything else of the client's is done. */
  #submit(number: number, client: ClientState): void {
    if (client.messages.length === 0) return;
    const { messages } = client;
    client.messages = [];
    this.#options.step({ type: 'client-multicast', client: number, messages });
  }

  async #operate(connection: ClientConnection, number: number, what: keyof OperatorActions): Promise<void> {
    try {
      const act = this.#options.operator?.[what];
      if (!act) throw invalid('The process of this ring does not do that.');
      connection.send(ringFrames.report(number, await act()));
    } catch (error) {
      const cause = error instanceof NyxError ? error : invalid(`It failed: ${String(error)}.`);
      connection.send(ringFrames.refusal(number, cause));
    }
  }

  #supervise(connection: ClientConnection, state: ClientState, number: number, request: SupervisionRequest): void {
    const { supervision } = this.#options;
    const client = connection.number;
    switch (request.type) {
      case 'supervise': {
        const registered = supervision.register(client, request.processId, request.terms);
        connection.send(ringFrames.supervised(number, registered.instance, registered.state));
        return;
      }
      case 'start-checks':
        state.startRequest = number;
        supervision.onClient({ type: 'start', client });
        return;
      case 'beat':
        supervision.onClient({ type: 'beat', client });
        return;
      case 'stop-checks':
        supervision.onClient({ type: 'stop', client });
        break;
      case 'store-state':
        supervision.onClient({ type: 'store', client, state: request.state });
        break;
      case 'mark-failed':
        supervision.onClient({ type: 'mark-failed', client, reason: request.reason });
        break;
      default:
        assertNever(request, 'every request of a supervised process is served');
    }
    connection.send(ringFrames.done(number));
  }

  #watchStatus(connection: ClientConnection, client: ClientState, intervalMs: number): void {
    if (client.statusTimer) clearInterval(client.statusTimer);
    const tell = (): void => connection.send(ringFrames.status(0, this.#options.status()));
    tell();
    client.statusTimer = setInterval(() => {
      // The next one replaces this one anyway: a client that has not read yet is spared it.
      if (connection.unreadBytes === 0) tell();
    }, intervalMs);
  }

  #multicast(connection: ClientConnection, client: ClientState, request: ClientRequest & { type: 'multicast' }): void {
    const { group, payload, isSafe } = request;
    const { messageBytesMax } = this.#options;
    // Multicasts are answered in sum, so that one which cannot be taken over leaves no other way than to hang up.
    if (!client.groups.has(group)) {
      connection.refuse('NYX_RING_REQUEST_INVALID', `Only members may send to the group ${group}.`, 'malformed');
      return;
    }
    if (payload.length > messageBytesMax) {
      const words = `A message has at most ${messageBytesMax} bytes, not ${payload.length}.`;
      connection.refuse('NYX_RING_REQUEST_INVALID', words, 'malformed');
      return;
    }
    client.multicasts += 1;
    const guarantee = isSafe ? 'safe' : 'agreed';
    client.messages.push({ group, payload, guarantee });
  }
}
