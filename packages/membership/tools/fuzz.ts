/**
 * Lets a member at fault loose on two honest ones, in virtual time, and looks whether they bear it.
 *
 * The faulty member runs the production cores and holds the right key; what it sends is changed *before* it is
 * sealed: fields of decoded frames and of link messages, and bytes. Besides, datagrams are changed on their way, repeated,
 * and invented. After each round the faulty member falls silent and the honest ones must form a ring of two.
 *
 * Usage: fuzz.ts [--datagrams N] [--seed S]. Each round has the seed after that of the round before; `--seed S --datagrams 1` runs
 * the round of one seed again. The last line of stdout is one JSON object; exit status 1 where an honest
 * core threw, the ring did not heal, or memory grew.
 */
import { parseArgs } from 'node:util';
import { incarnation, type NodeId, nodeId, nodeName, type Random } from '@nyx/foundation';
import type { FrameToSend } from '../src/core/boundary.ts';
import { LinksCore } from '../src/core/links/links-core.ts';
import type { LinkedNode } from '../src/core/links/links-io.ts';
import { NodeCore, type NodeEffects, type NodeEvent, type NodeTimer } from '../src/core/node.ts';
import type { Keyring, SessionKey } from '../src/core/protection/keyring.ts';
import { createMembershipCore } from '../src/core/ring/membership-core.ts';
import { DEFAULT_RING_LIMITS, RING_FORMAT } from '../src/core/ring/options.ts';
import { nyx as linksProtocol } from '../src/generated/links.js';
import { nyx as ringProtocol } from '../src/generated/ring.js';
import { createNodeKeyring } from '../src/io/node-keyring.ts';
import { ringTimingOf, TIMING_PROFILES } from '../src/io/timing-profiles.ts';

const { values } = parseArgs({
  options: { datagrams: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
});
const DATAGRAMS_WANTED = Number(values.datagrams);
const ROUND_DATAGRAMS = 20_000;
const HEAL_MS = 20_000;
const FAULTY = 2;
const GROUP = 'fuzzed';
/** Changed frames that the faulty member sends with each heartbeat. */
const NONSENSE_PER_BEAT = 800;
const HEAP_GROWTH_MAX_MIB = 200;

/** A seeded source; see `SplitMix` in the literature: small, quick, good enough to choose mutations. */
class Chance implements Random {
  #state = 0;
  reset(seed: number): void {
    this.#state = Math.imul(seed, 0x9e37_79b1) >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x9e37_79b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  }
  below(bound: number): number {
    return this.next() % bound;
  }
  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
  isOneIn(count: number): boolean {
    return this.below(count) === 0;
  }
}

const chance = new Chance();
const NUMBERS = [0, 1, 2, 3, 7, 255, 4096, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1, 2 ** 48, Number.MAX_SAFE_INTEGER];

function otherNumber(value: number): number {
  const near = value + chance.below(5) - 2;
  return chance.isOneIn(2) ? Math.max(0, near) : (NUMBERS[chance.below(NUMBERS.length)] ?? 0);
}

function otherBytes(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + chance.below(4); count > 0 && changed.length > 0; count -= 1) {
    changed[chance.below(changed.length)] = chance.below(256);
  }
  return chance.isOneIn(6) ? changed.subarray(0, chance.below(changed.length + 1)) : changed;
}

/** Changes one value somewhere in a decoded message. */
function changeSomewhere(message: object): void {
  const names = Object.keys(message);
  const name = names[chance.below(Math.max(1, names.length))];
  if (name === undefined) return;
  const value: unknown = Reflect.get(message, name);
  if (typeof value === 'number') Reflect.set(message, name, otherNumber(value));
  else if (typeof value === 'boolean') Reflect.set(message, name, !value);
  else if (value instanceof Uint8Array) Reflect.set(message, name, otherBytes(value));
  else if (Array.isArray(value)) changeList(value);
  else if (typeof value === 'object' && value !== null) changeSomewhere(value);
}

function changeList(list: unknown[]): void {
  const place = chance.below(list.length + 1);
  const value = list[place];
  const way = chance.below(4);
  if (way === 0) list.splice(place, 1);
  else if (way === 1) list.splice(place, 0, value ?? list[0] ?? chance.below(70_000));
  else if (way === 2) list.reverse();
  else if (typeof value === 'number') list[place] = otherNumber(value);
  else if (value instanceof Uint8Array) list[place] = otherBytes(value);
  else if (typeof value === 'object' && value !== null) changeSomewhere(value);
}

/** A changed copy of an encoded message: by its structure where it has one, by its bytes otherwise. */
function changed(
  encoded: Uint8Array,
  protocol: { decode(bytes: Uint8Array): object; encode(message: object): { finish(): Uint8Array } },
): Uint8Array {
  if (chance.isOneIn(4)) return otherBytes(encoded);
  try {
    const message = protocol.decode(encoded);
    for (let count = 1 + chance.below(2); count > 0; count -= 1) changeSomewhere(message);
    return protocol.encode(message).finish();
  } catch {
    return otherBytes(encoded);
  }
}

let mutatedBeforeSealing = 0;
let isFaultyNow = true;

/** Seals what the faulty member says of its links, changed. */
class FaultyKeyring implements Keyring {
  readonly #keyring: Keyring;
  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }
  get keyIds(): readonly string[] {
    return this.#keyring.keyIds;
  }
  get clusterTag(): Uint8Array {
    return this.#keyring.clusterTag;
  }
  digest(text: string): Uint8Array {
    return this.#keyring.digest(text);
  }
  derive(keyId: string, sender: NodeId, session: Uint8Array): SessionKey {
    const key = this.#keyring.derive(keyId, sender, session);
    return {
      open: (nonce, header, sealed) => key.open(nonce, header, sealed),
      seal: (nonce, header, text) => {
        // Most link messages must be right, or the member would not be let in, or its frames taken for repeated.
        const isFragment = text.length > 1;
        if (!isFaultyNow || !chance.isOneIn(isFragment ? 20_000 : 20)) return key.seal(nonce, header, text);
        mutatedBeforeSealing += 1;
        return key.seal(nonce, header, [changed(Buffer.concat(text), linksProtocol.links.v1.LinkMessage)]);
      },
    };
  }
}

interface Flying {
  readonly atMs: number;
  readonly to: number;
  readonly link: number;
  readonly from: string;
  readonly bytes: Uint8Array;
}

const LIST: readonly LinkedNode[] = [1, 2, 3].map((id) => ({
  id: nodeId(id),
  name: nodeName(`node-${id}`),
  addresses: [`10.0.0.${id}`, `10.0.1.${id}`],
}));

/** Three nodes in virtual time. */
class World {
  nowMs = 0;
  datagrams = 0;
  readonly cores: NodeCore[];
  readonly #timers = LIST.map(() => new Map<NodeTimer, number>());
  #flying: Flying[] = [];
  readonly #recorded: Flying[] = [];
  #starts = 1;

  constructor() {
    this.cores = LIST.map((node) => this.#build(node));
    for (let index = 0; index < LIST.length; index += 1) {
      this.step(index, { type: 'start' });
      this.step(index, { type: 'client-join', client: 1, group: GROUP });
    }
  }

  step(index: number, event: NodeEvent): void {
    const core = this.cores[index];
    if (core) this.#perform(index, core.step({ ...event, nowMs: this.nowMs }));
  }

  run(durationMs: number): void {
    for (const endMs = this.nowMs + durationMs; this.nowMs < endMs; ) {
      this.nowMs += 1;
      const arrived = this.#flying.filter((each) => each.atMs <= this.nowMs);
      this.#flying = this.#flying.filter((each) => each.atMs > this.nowMs);
      for (const each of arrived) this.#arrive(each);
      for (let index = 0; index < LIST.length; index += 1) this.#fire(index);
    }
  }

  /** Whether the honest members are a ring of their own. */
  get isHealed(): boolean {
    return [0, 2].every((index) => {
      const members = this.cores[index]?.ring.view().configuration.members.map((member) => Number(member.node));
      return this.cores[index]?.ring.state() === 'operational' && members?.join() === '1,3';
    });
  }

  /** Where the honest members are. */
  describe(): string {
    return [0, 2]
      .map((index) => {
        const ring = this.cores[index]?.ring;
        const { seq, representative } = ring?.ring() ?? { seq: 0, representative: 0 };
        const members = ring?.view().configuration.members.map((member) => member.node);
        return `${LIST[index]?.name} is in ${ring?.state()} after ring ${seq}.${representative} of ${members?.join()}`;
      })
      .join('; ');
  }

  #arrive(each: Flying): void {
    if (each.to !== FAULTY - 1) this.datagrams += 1;
    this.step(each.to, { type: 'datagram', link: each.link, sourceAddress: each.from, bytes: each.bytes });
  }

  #fire(index: number): void {
    for (const [timer, atMs] of [...(this.#timers[index] ?? [])]) {
      if (atMs > this.nowMs || this.#timers[index]?.get(timer) !== atMs) continue;
      this.#timers[index]?.delete(timer);
      this.step(index, { type: 'timer', timer });
    }
  }

  #perform(index: number, effects: NodeEffects): void {
    for (const request of effects.persist) {
      if (request.type === 'reserve-ring-seq') this.step(index, { type: 'ring-seq-reserved', upTo: request.upTo });
    }
    for (const { link, address, bytes } of effects.send) this.#send(index, link, address, bytes);
    for (const { timer, atMs } of effects.timers) {
      if (atMs === null) this.#timers[index]?.delete(timer);
      else this.#timers[index]?.set(timer, atMs);
    }
  }

  #send(index: number, link: number, address: string, bytes: Uint8Array): void {
    const to = LIST.findIndex((node) => node.addresses[link] === address);
    const from = LIST[index]?.addresses[link] ?? '';
    const isFaulty = index === FAULTY - 1 || to === FAULTY - 1;
    if (isFaulty && !isFaultyNow) return;
    const flying = { atMs: this.nowMs + 1, to, link, from, bytes };
    this.#flying.push(flying);
    if (!isFaultyNow) return;
    if (this.#recorded.length < 500) this.#recorded.push(flying);
    else this.#recorded[chance.below(500)] = flying;
    // On its way: changed, repeated, invented.
    if (chance.isOneIn(8)) this.#flying.push({ ...flying, bytes: otherBytes(bytes) });
    const old = this.#recorded[chance.below(this.#recorded.length)];
    if (old && chance.isOneIn(8)) this.#flying.push({ ...old, atMs: this.nowMs + 1 });
    if (chance.isOneIn(50)) this.#flying.push({ ...flying, bytes: chance.bytes(chance.below(200)) });
  }

  #build({ id }: LinkedNode): NodeCore {
    const started = incarnation(this.#starts++);
    const timing = TIMING_PROFILES.default;
    const keyring = createNodeKeyring('fuzz', [new Uint8Array(32).fill(1)]);
    const isFaulty = id === FAULTY;
    const links = new LinksCore(
      { self: id, incarnation: started, nodes: LIST, timing, policy: 'passive', settings: {} },
      isFaulty ? new FaultyKeyring(keyring) : keyring,
      chance,
      this.nowMs,
    );
    const ring = createMembershipCore({
      self: id,
      incarnation: started,
      nodes: LIST.map((node) => ({ id: node.id, name: node.name, votes: 1 })),
      quorum: { twoNode: false, waitForAll: false, expectedVotes: null },
      timing: ringTimingOf(timing),
      limits: DEFAULT_RING_LIMITS,
      reservedRingSeq: 0,
      waitForAllSatisfied: true,
      formats: { min: RING_FORMAT, max: RING_FORMAT },
    });
    tapFrames(links, isFaulty);
    return new NodeCore(links, ring, timing.heartbeatIntervalMs);
  }
}

/** Frames that any member has sent of late: what the faulty one changes. */
const templates: Uint8Array[] = [];
const TEMPLATES_MAX = 400;

function remember(frames: readonly FrameToSend[]): void {
  for (const { frame } of frames) {
    if (templates.length < TEMPLATES_MAX) templates.push(frame);
    else templates[chance.below(TEMPLATES_MAX)] = frame;
  }
}

function nonsense(): FrameToSend {
  const template = templates[chance.below(templates.length)] ?? chance.bytes(20);
  mutatedBeforeSealing += 1;
  const frame = changed(template, ringProtocol.ring.v1.Frame);
  return { to: chance.isOneIn(2) ? nodeId(1) : nodeId(3), frame };
}

/** Lets the members' frames be seen, and makes the faulty one say other things than it means, again and again. */
function tapFrames(links: LinksCore, isFaulty: boolean): void {
  const honest = links.step.bind(links);
  links.step = (input) => {
    if (input.type === 'send') remember(input.frames);
    if (!isFaulty || !isFaultyNow) return honest(input);
    if (input.type === 'send') {
      const frames = input.frames.flatMap((each) => (chance.isOneIn(5) ? [nonsense()] : [each]));
      return honest({ ...input, frames });
    }
    const effects = honest(input);
    if (input.type !== 'timer') return effects;
    const frames = Array.from({ length: NONSENSE_PER_BEAT }, nonsense);
    const { datagrams: more } = honest({ type: 'send', frames, nowMs: input.nowMs });
    return { ...effects, datagrams: [...effects.datagrams, ...more] };
  };
}

const heapMiB = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

let datagrams = 0;
let rounds = 0;
const failures: string[] = [];
const drops = new Map<string, number>();
let heapAfterFirstMiB = 0;
while (datagrams < DATAGRAMS_WANTED && failures.length === 0) {
  const seed = Number(values.seed) + rounds;
  rounds += 1;
  chance.reset(seed);
  templates.length = 0;
  isFaultyNow = true;
  const world = new World();
  try {
    while (world.datagrams < ROUND_DATAGRAMS) {
      for (let index = 0; index < LIST.length; index += 1) {
        const payload = chance.bytes(chance.below(3000));
        const guarantee = chance.isOneIn(3) ? 'safe' : 'agreed';
        world.step(index, { type: 'client-multicast', client: 1, messages: [{ group: GROUP, payload, guarantee }] });
      }
      world.run(20);
    }
    isFaultyNow = false;
    for (let waitedMs = 0; waitedMs < HEAL_MS && !world.isHealed; waitedMs += 100) world.run(100);
    if (!world.isHealed) failures.push(`seed ${seed}: the honest members did not form their ring: ${world.describe()}`);
  } catch (error) {
    failures.push(`seed ${seed}: ${error instanceof Error ? error.stack : String(error)}`);
  }
  datagrams += world.datagrams;
  for (const index of [0, 2]) {
    const core = world.cores[index];
    const counted = { ...core?.links.view(world.nowMs).drops, ...core?.ring.statistics().drops };
    for (const [reason, count] of Object.entries(counted)) drops.set(reason, (drops.get(reason) ?? 0) + count);
  }
  if (rounds === 1) heapAfterFirstMiB = heapMiB();
  console.error(`round ${rounds}: ${datagrams} datagrams, ${mutatedBeforeSealing} changed before sealing`);
}
const heapGrowthMiB = Math.round(heapMiB() - heapAfterFirstMiB);
if (heapGrowthMiB > HEAP_GROWTH_MAX_MIB) failures.push(`memory grew by ${heapGrowthMiB} MiB`);
console.log(
  JSON.stringify({
    seed: Number(values.seed),
    rounds,
    datagrams,
    mutatedBeforeSealing,
    heapGrowthMiB,
    drops: Object.fromEntries(drops),
    failures,
  }),
);
process.exitCode = failures.length === 0 ? 0 : 1;
