/**
 * Builds a ring out of its parts and runs it in this process.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  type Incarnation,
  incarnation,
  type LogLevel,
  type MonotonicClock,
  type NodeId,
  NyxError,
} from '@nyx/foundation';
import type { RingStatus } from '../contract.ts';
import { TWO_NODE_REFUSAL } from '../core/guard/guard-terms.ts';
import { quorumAnsweredMs, type WatchdogFacts } from '../core/guard/watchdog-core.ts';
import { LinksCore } from '../core/links/links-core.ts';
import type { LinkedNode } from '../core/links/links-io.ts';
import { NodeCore } from '../core/node.ts';
import { EXPECTED_VOTES_MAX } from '../core/quorum/expected-votes.ts';
import { quorumContradiction, quorumVotes } from '../core/quorum/quorum.ts';
import type { RingDelivery } from '../core/ring/effects.ts';
import { createMembershipCore } from '../core/ring/membership-core.ts';
import { DEFAULT_RING_LIMITS, type MembershipOptions, type QuorumOptions, RING_FORMAT } from '../core/ring/options.ts';
import type { SupervisionNews } from '../core/supervision/terms.ts';
import { withCanonicalAddresses } from './addresses.ts';
import { ClientServer } from './client-server.ts';
import { ClientService } from './client-service.ts';
import { LinkSockets } from './link-sockets.ts';
import { localSettings } from './local-settings.ts';
import { createNodeKeyring } from './node-keyring.ts';
import { nodeRandom } from './node-random.ts';
import { RingDriver } from './ring-driver.ts';
import { DEFAULT_RING_PORT, type RingOptions, type RunningRing } from './ring-options.ts';
import { type RememberedState, RingStore } from './ring-store.ts';
import { Supervision } from './supervision.ts';
import { checkTiming, ringTimingOf } from './timing-profiles.ts';
import { Watchdog } from './watchdog.ts';

const SUPERVISION_LINES: Readonly<
  Record<SupervisionNews['type'], { readonly level: LogLevel; readonly words: string }>
> = {
  registered: { level: 'info', words: 'a process is supervised' },
  missed: { level: 'error', words: 'a supervised process has failed' },
  recovered: { level: 'info', words: 'a supervised process shows signs of life again' },
  restarting: { level: 'warn', words: 'a supervised process is started again' },
  failed: { level: 'error', words: 'a supervised process is beyond recovery' },
  withdrawn: { level: 'info', words: 'a process is not supervised any more' },
};

const INCARNATION_BOUND = 2 ** 47;
const monotonicClock: MonotonicClock = { nowMs: () => performance.now() };

/** What is settled before any part is built. */
interface Foundations {
  readonly options: RingOptions;
  readonly self: LinkedNode;
  readonly nodes: readonly LinkedNode[];
  readonly incarnation: Incarnation;
  readonly port: number;
  readonly clock: MonotonicClock;
  readonly store: RingStore;
  readonly remembered: RememberedState;
}

/**
 * Starts a ring in this process and settles once its sockets are open.
 *
 * A link whose address is missing does not keep it from starting. Throws a {@link NyxError} where options
 * are wrong or where state directory or clients' socket cannot be used; then nothing of it runs.
 */
export async function startRing(options: RingOptions): Promise<RunningRing> {
  const ring = new Ring(layFoundations(options));
  await ring.open();
  return ring;
}

function layFoundations(options: RingOptions): Foundations {
  checkTiming(options.timing);
  checkQuorum(options);
  const nodes = withCanonicalAddresses(options.nodes);
  const self = nodes.find((node) => node.name === options.self);
  if (!self) {
    const names = nodes.map((node) => node.name);
    const message = `${options.self} is not among the nodes of the cluster ${options.cluster}: ${names.join(', ')}.`;
    throw new NyxError('NYX_RING_SELF_UNKNOWN', message, { data: { self: options.self, nodes: names } });
  }
  const store = new RingStore(options);
  return {
    options,
    self,
    nodes,
    incarnation: incarnation(1 + (options.random ?? nodeRandom).below(INCARNATION_BOUND)),
    port: options.port ?? DEFAULT_RING_PORT,
    clock: options.clock ?? monotonicClock,
    store,
    remembered: store.load(),
  };
}

function checkQuorum(options: RingOptions): void {
  if (options.selfFencing && options.quorum.twoNode) {
    throw new NyxError('NYX_RING_QUORUM_IMPOSSIBLE', `Self-fencing is no fencing method here: ${TWO_NODE_REFUSAL}.`);
  }
  const nodes = options.nodes.map(({ id, name }) => ({ id, name, votes: options.quorum.votes?.[name] ?? 1 }));
  const contradiction = quorumContradiction(nodes, quorumOptions(options));
  if (contradiction === null) return;
  throw new NyxError('NYX_RING_QUORUM_IMPOSSIBLE', `The quorum options contradict each other: ${contradiction}.`);
}

const quorumOptions = ({ quorum }: RingOptions): QuorumOptions => ({
  twoNode: quorum.twoNode,
  waitForAll: quorum.waitForAll,
  expectedVotes: null,
});

function membershipOptions({ options, self, nodes, incarnation, remembered, store }: Foundations): MembershipOptions {
  return {
    self: self.id,
    incarnation,
    nodes: nodes.map(({ id, name }) => ({ id, name, votes: options.quorum.votes?.[name] ?? 1 })),
    quorum: quorumOptions(options),
    timing: ringTimingOf(options.timing),
    limits: DEFAULT_RING_LIMITS,
    ...remembered,
    setVotes: store.loadVotes(),
    formats: { min: RING_FORMAT, max: RING_FORMAT },
  };
}

function checkSameNodes(former: readonly LinkedNode[], nodes: readonly LinkedNode[]): void {
  const listed = (list: readonly LinkedNode[]): string =>
    list
      .map(({ id, name }) => `${name} (${id})`)
      .sort()
      .join(', ');
  if (listed(former) === listed(nodes)) return;
  const message = `Only the addresses of ${listed(former)} can be changed while running, but the nodes given are ${listed(nodes)}.`;
  throw new NyxError('NYX_RING_ADDRESS_INVALID', message);
}

function buildCore(foundations: Foundations): NodeCore {
  const { options, self, nodes, clock } = foundations;
  const links = new LinksCore(
    {
      self: self.id,
      incarnation: foundations.incarnation,
      nodes,
      timing: options.timing,
      policy: options.linkPolicy ?? 'passive',
      settings: localSettings(options, nodes, foundations.port),
    },
    createNodeKeyring(options.cluster, options.keys),
    options.random ?? nodeRandom,
    clock.nowMs(),
  );
  const ring = createMembershipCore(membershipOptions(foundations));
  return new NodeCore(links, ring, options.timing.heartbeatIntervalMs, options.selfFencing ?? false);
}

class Ring implements RunningRing {
  readonly socketPath: string;
  readonly ended: Promise<'left' | 'closed'>;
  readonly #foundations: Foundations;
  readonly #core: NodeCore;
  readonly #driver: RingDriver;
  readonly #sockets: LinkSockets;
  readonly #server: ClientServer;
  readonly #service: ClientService;
  readonly #supervision: Supervision;
  readonly #watchdog: Watchdog;
  /** Whether anything may run here that must run once in the cluster. */
  #isOccupied = true;
  readonly #end: (how: 'left' | 'closed') => void;
  readonly #hasLeft = Promise.withResolvers<void>();
  #isLeaving = false;
  #isEnded = false;

  constructor(foundations: Foundations) {
    const { options, self, clock } = foundations;
    const ended = Promise.withResolvers<'left' | 'closed'>();
    this.ended = ended.promise;
    this.#end = ended.resolve;
    this.#foundations = foundations;
    this.socketPath = options.socketPath ?? join(options.runDirectory, 'ring.sock');
    this.#core = buildCore(foundations);
    this.#sockets = new LinkSockets({
      addresses: self.addresses,
      port: foundations.port,
      log: options.log,
      onDatagram: (link, address, bytes) => this.#driver.takeDatagram(link, address, bytes),
      onLocalAddress: (link, problem) => this.#driver.step({ type: 'local-address', link, problem }),
    });
    this.#driver = new RingDriver({
      core: this.#core,
      clock,
      log: options.log,
      store: foundations.store,
      sockets: this.#sockets,
      onDelivery: (delivery) => this.#onDelivery(delivery),
      passesDatagram: options.passesDatagram,
    });
    this.#supervision = new Supervision({
      clock,
      ping: (client) => this.#service.ping(client),
      started: (client) => this.#service.checksStarted(client),
      tell: (news) => this.#tellSupervision(news),
    });
    this.#watchdog = this.#buildWatchdog();
    this.#service = this.#buildService(self.id);
    this.#server = new ClientServer(this.socketPath, this.#service);
  }

  async open(): Promise<void> {
    await this.#server.listen();
    await this.#sockets.open();
    this.#driver.step({ type: 'start' });
    await this.#watchdog.start();
  }

  status(): RingStatus {
    const { options, clock } = this.#foundations;
    const links = this.#core.links.view(clock.nowMs());
    const { drops, ...counted } = this.#core.ring.statistics();
    return {
      cluster: options.cluster,
      membership: this.#core.ring.view(),
      state: this.#core.ring.state(),
      links: links.links,
      timing: options.timing,
      suspicionTimeoutMs: links.suspicionTimeoutMs,
      stalls: links.stalls,
      groups: this.#core.ring.groups(),
      statistics: {
        gathers: counted.gathers,
        tokensReceived: counted.tokensReceived,
        framesDelivered: counted.framesDelivered,
        messagesDelivered: counted.messagesDelivered,
        datagramsSent: this.#driver.datagramsSent,
        datagramsReceived: this.#driver.datagramsReceived,
        sendErrors: Object.fromEntries(this.#sockets.sendErrors),
        clients: this.#service.views(),
      },
      supervised: this.#supervision.view(),
      watchdog: this.#watchdog.view(),
      realtime: options.realtime,
      drops: { ...drops, ...links.drops },
      refusedPeers: links.refusedPeers,
      manager: options.manager(),
    };
  }

  async leave(): Promise<void> {
    if (!this.#isLeaving && !this.#isEnded) {
      this.#isLeaving = true;
      this.#service.beginLeave();
      this.#driver.step({ type: 'leave-cluster' });
    }
    await this.#hasLeft.promise;
  }

  async close(): Promise<void> {
    this.#finish('closed');
  }

  async changeLinks(nodes: readonly LinkedNode[]): Promise<void> {
    const { options, port, clock } = this.#foundations;
    const canonical = withCanonicalAddresses(nodes);
    checkSameNodes(options.nodes, canonical);
    const self = canonical.find((node) => node.name === options.self);
    const nowMs = clock.nowMs();
    const effects = this.#core.links.reconfigure(canonical, localSettings(options, canonical, port), nowMs);
    this.#driver.perform(this.#core.adopt(effects, nowMs));
    await this.#sockets.reconfigure(self?.addresses ?? []);
  }

  replaceKeys(keys: readonly Uint8Array[]): void {
    const { options, clock } = this.#foundations;
    const nowMs = clock.nowMs();
    const effects = this.#core.links.replaceKeyring(createNodeKeyring(options.cluster, keys), nowMs);
    this.#driver.perform(this.#core.adopt(effects, nowMs));
  }

  #buildService(self: NodeId): ClientService {
    return new ClientService({
      step: (event) => this.#driver.step(event),
      self: { node: self, incarnation: this.#foundations.incarnation },
      membership: () => this.#core.ring.view(),
      status: () => this.status(),
      supervision: this.#supervision,
      messageBytesMax: DEFAULT_RING_LIMITS.messageBytesMax,
      occupied: (occupied) => {
        this.#isOccupied = occupied;
      },
      expectVotes: (votes) => this.#expectVotes(votes),
      operator: this.#foundations.options.operator,
      leaveCluster: () => this.leave(),
      connection: (number) => this.#server.connection(number),
      log: this.#foundations.options.log,
    });
  }

  /** Throws `NYX_RING_QUORUM_IMPOSSIBLE` with the reason where the number cannot be. */
  #expectVotes(votes: number): void {
    const { options } = this.#foundations;
    const nodes = options.nodes.map(({ id, name }) => ({ id, name, votes: options.quorum.votes?.[name] ?? 1 }));
    const contradiction =
      votes > EXPECTED_VOTES_MAX
        ? `no cluster has more than ${EXPECTED_VOTES_MAX} votes`
        : quorumContradiction(nodes, { ...quorumOptions(options), expectedVotes: votes });
    if (contradiction !== null) {
      throw new NyxError('NYX_RING_QUORUM_IMPOSSIBLE', `The expected votes cannot be ${votes}: ${contradiction}.`);
    }
    this.#driver.step({ type: 'expect-votes', votes });
  }

  #buildWatchdog(): Watchdog {
    const { options, clock, store } = this.#foundations;
    return new Watchdog({
      device: options.watchdog ?? null,
      detectionMs: Math.ceil(this.#core.links.suspicionCapMs),
      hasBeenQuorate: store.loadQuorate(),
      clock,
      log: options.log,
      facts: () => this.#watchdogFacts(clock.nowMs()),
      publish: (guard) => this.#driver.step({ type: 'guard-changed', guard }),
      rememberQuorate: () => store.rememberQuorate(),
    });
  }

  #watchdogFacts(nowMs: number): WatchdogFacts {
    const { options, self } = this.#foundations;
    const { configuration, quorum } = this.#core.ring.view();
    const members = configuration.members.map(({ node, name }) => ({
      votes: options.quorum.votes?.[name] ?? 1,
      answeredMs: node === self.id ? 0 : nowMs - this.#core.links.answeredSentAtMs(node),
    }));
    const { quorate, twoNode, expectedVotes } = quorum;
    return {
      troubles: this.#supervision.troubles,
      isOperational: this.#core.ring.state() === 'operational',
      quorate,
      twoNode,
      answeredMs: quorumAnsweredMs(members, quorumVotes(expectedVotes, twoNode)),
      runsResources: this.#isOccupied,
    };
  }

  #onDelivery(delivery: RingDelivery): void {
    switch (delivery.type) {
      case 'group':
        this.#service.deliverGroupEvent(delivery);
        break;
      case 'membership':
        this.#supervision.onQuorum(delivery.view.quorum.quorate);
        this.#service.deliverMembership(delivery.view);
        break;
      case 'client-throttled':
        this.#server.connection(delivery.client)?.throttle(delivery.throttled);
        break;
      case 'left-cluster':
        this.#hasLeft.resolve();
        // Those who asked for it are answered before their connections end.
        setImmediate(() => this.#finish('left'));
        break;
      case 'configuration':
        break;
    }
  }

  #tellSupervision(news: SupervisionNews): void {
    const { log, onSupervision } = this.#foundations.options;
    const { type, ...fields } = news;
    const { level, words } = SUPERVISION_LINES[type];
    log.log(level, words, fields);
    onSupervision?.(news);
  }

  #finish(how: 'left' | 'closed'): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#hasLeft.resolve();
    this.#watchdog.end(how === 'left' || !this.#isOccupied);
    this.#driver.close();
    this.#supervision.close();
    this.#server.close();
    this.#end(how);
  }
}
