/**
 * The replacement of the cluster's shared key on all nodes at once, while the ring runs.
 *
 * Every node takes part; one, which was asked, leads. Each step is begun when all nodes have confirmed the one before, so
 * that any two nodes share a key at any time: all hold the new key before anyone seals with it, and all
 * seal with it before anyone forgets another. Where it stops half-way, the nodes understand each other still, and asking
 * again finishes it. The cipher, the file and the clock are the shell's.
 */

/** What the nodes say to each other, in the agreed order. Keys travel sealed for one node each. */
export type RotationMessage =
  | { readonly step: 'begin'; readonly rotation: string; readonly publicKey: string }
  | { readonly step: 'offer'; readonly rotation: string; readonly publicKey: string }
  | { readonly step: 'hold'; readonly rotation: string; readonly sealed: Readonly<Record<string, string>> }
  | { readonly step: 'use' | 'drop'; readonly rotation: string }
  /** The sender has carried out a step, and its file says so on disk. */
  | { readonly step: 'held' | 'used' | 'dropped'; readonly rotation: string }
  | { readonly step: 'failed'; readonly rotation: string; readonly reason: string };

export type RotationInput =
  /** This node was asked to replace the key. */
  | { readonly type: 'ask'; readonly rotation: string; readonly publicKey: string }
  /** The nodes that take part now. */
  | { readonly type: 'members'; readonly nodes: readonly number[] }
  | { readonly type: 'message'; readonly node: number; readonly message: RotationMessage }
  /** What was to be carried out on this node has been, or could not be. */
  | { readonly type: 'done'; readonly rotation: string; readonly step: 'offer' | 'hold' | 'use' | 'drop' }
  | { readonly type: 'trouble'; readonly rotation: string; readonly reason: string }
  /** The time for it is up. */
  | { readonly type: 'timeout' };

export type RotationWork =
  | { readonly type: 'send'; readonly message: RotationMessage }
  /** Draw a key pair for this rotation and send it as an offer. */
  | { readonly type: 'offer'; readonly rotation: string }
  /** Draw the new key and send it to each node, sealed with what it offered. */
  | { readonly type: 'distribute'; readonly rotation: string; readonly offers: ReadonlyMap<number, string> }
  /** Open the new key, write it behind the present ones, and take it into use as one that is understood. */
  | { readonly type: 'hold'; readonly rotation: string; readonly initiatorKey: string; readonly sealed: string }
  /** Write it before the others, and seal with it. */
  | { readonly type: 'use'; readonly rotation: string }
  /** Forget the others. */
  | { readonly type: 'drop'; readonly rotation: string }
  | { readonly type: 'answer'; readonly refusal: string | null };

type AwaitedStep = 'offer' | 'held' | 'used' | 'dropped';

interface Leading {
  readonly rotation: string;
  awaits: AwaitedStep;
  readonly offers: Map<number, string>;
  readonly confirmed: Set<number>;
}

interface Following {
  readonly rotation: string;
  readonly initiator: number;
  readonly initiatorKey: string;
}

const NEXT: Readonly<Record<Exclude<AwaitedStep, 'offer'>, 'use' | 'drop' | null>> = {
  held: 'use',
  used: 'drop',
  dropped: null,
};
const CONFIRMS = { hold: 'held', use: 'used', drop: 'dropped' } as const;
const AWAITED: Readonly<Record<AwaitedStep, string>> = {
  offer: 'answered',
  held: 'taken the new key',
  used: 'begun to use the new key',
  dropped: 'forgotten the old key',
};

export class RotationCore {
  readonly #self: number;
  readonly #names: ReadonlyMap<number, string>;
  #members: readonly number[] = [];
  #leading: Leading | null = null;
  #following: Following | null = null;
  #work: RotationWork[] = [];

  /** `names`: all nodes of the cluster. */
  constructor(self: number, names: ReadonlyMap<number, string>) {
    this.#self = self;
    this.#names = names;
  }

  /** Takes one input and returns the work owed for it, in order. Nothing that other nodes send makes it throw. */
  step(input: RotationInput): readonly RotationWork[] {
    switch (input.type) {
      case 'ask':
        this.#ask(input.rotation, input.publicKey);
        break;
      case 'members':
        this.#onMembers(input.nodes);
        break;
      case 'message':
        this.#onMessage(input.node, input.message);
        break;
      case 'done':
        if (input.step !== 'offer' && this.#following?.rotation === input.rotation) {
          this.#send({ step: CONFIRMS[input.step], rotation: input.rotation });
        }
        break;
      case 'trouble':
        this.#send({ step: 'failed', rotation: input.rotation, reason: input.reason });
        break;
      case 'timeout':
        this.#giveUp(`not every node has ${this.#awaitedWords()} in time; missing: ${this.#listed(this.#missing())}`);
        break;
    }
    const work = this.#work;
    this.#work = [];
    return work;
  }

  #ask(rotation: string, publicKey: string): void {
    const absent = [...this.#names.keys()].filter((node) => !this.#members.includes(node));
    if (this.#leading) return this.#refuse('the key is being replaced already');
    if (absent.length > 0) {
      return this.#refuse(`${this.#listed(absent)} cannot take part, and would be left out with the old key`);
    }
    this.#leading = { rotation, awaits: 'offer', offers: new Map(), confirmed: new Set() };
    this.#send({ step: 'begin', rotation, publicKey });
  }

  #onMembers(nodes: readonly number[]): void {
    const gone = this.#members.filter((node) => !nodes.includes(node));
    this.#members = nodes;
    if (this.#leading && gone.length > 0) this.#giveUp(`${this.#listed(gone)} went away in the middle of it`);
    if (this.#following && gone.includes(this.#following.initiator)) this.#following = null;
  }

  #onMessage(node: number, message: RotationMessage): void {
    switch (message.step) {
      case 'begin':
        // Of two that began at once the one that comes first in the agreed order goes on, on every node.
        if (this.#following) {
          if (this.#leading?.rotation === message.rotation) {
            this.#leading = null;
            this.#refuse('another node replaces the key at this moment');
          }
          return;
        }
        this.#following = { rotation: message.rotation, initiator: node, initiatorKey: message.publicKey };
        this.#work.push({ type: 'offer', rotation: message.rotation });
        return;
      case 'hold':
      case 'use':
      case 'drop':
        this.#follow(node, message);
        return;
      case 'failed':
        if (this.#leading?.rotation === message.rotation) {
          this.#giveUp(`${this.#listed([node])} could not go on: ${message.reason}`);
        } else if (this.#following?.rotation === message.rotation) this.#following = null;
        return;
      default:
        this.#lead(node, message);
    }
  }

  #follow(node: number, message: Extract<RotationMessage, { step: 'hold' | 'use' | 'drop' }>): void {
    const following = this.#following;
    if (!following || following.rotation !== message.rotation || following.initiator !== node) return;
    const { rotation, initiatorKey } = following;
    if (message.step !== 'hold') {
      this.#work.push({ type: message.step, rotation });
      return;
    }
    const sealed = message.sealed[String(this.#self)];
    if (sealed !== undefined) this.#work.push({ type: 'hold', rotation, initiatorKey, sealed });
  }

  #lead(node: number, message: Extract<RotationMessage, { step: AwaitedStep }>): void {
    const isOver = message.step === 'dropped' && this.#following?.rotation === message.rotation;
    const leading = this.#leading;
    if (leading?.rotation === message.rotation && leading.awaits === message.step) {
      if (message.step === 'offer') leading.offers.set(node, message.publicKey);
      leading.confirmed.add(node);
      if (this.#missing().length === 0) this.#advance(leading);
    }
    if (isOver && node === this.#self) this.#following = null;
  }

  #advance(leading: Leading): void {
    const { rotation } = leading;
    leading.confirmed.clear();
    if (leading.awaits === 'offer') {
      leading.awaits = 'held';
      this.#work.push({ type: 'distribute', rotation, offers: leading.offers });
      return;
    }
    const next = NEXT[leading.awaits];
    if (next === null) {
      this.#leading = null;
      this.#work.push({ type: 'answer', refusal: null });
      return;
    }
    leading.awaits = CONFIRMS[next];
    this.#send({ step: next, rotation });
  }

  #giveUp(reason: string): void {
    const leading = this.#leading;
    if (!leading) return;
    this.#leading = null;
    this.#following = null;
    this.#send({ step: 'failed', rotation: leading.rotation, reason });
    this.#refuse(`${reason}; the nodes still understand each other, and asking again finishes it`);
  }

  #missing(): readonly number[] {
    return [...this.#names.keys()].filter((node) => !this.#leading?.confirmed.has(node));
  }

  #awaitedWords(): string {
    return AWAITED[this.#leading?.awaits ?? 'offer'];
  }

  #listed(nodes: readonly number[]): string {
    return nodes.map((node) => this.#names.get(node) ?? `node ${node}`).join(', ');
  }

  #send(message: RotationMessage): void {
    this.#work.push({ type: 'send', message });
  }

  #refuse(refusal: string): void {
    this.#work.push({ type: 'answer', refusal });
  }
}
