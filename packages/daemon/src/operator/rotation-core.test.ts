import { describe, expect, it } from 'vitest';
import { RotationCore, type RotationInput, type RotationMessage, type RotationWork } from './rotation-core.ts';

const NAMES = new Map([
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
]);

/** Three nodes in one agreed order, each with the list of keys that it holds. */
class Bed {
  readonly nodes = new Map([...NAMES.keys()].map((id) => [id, new RotationCore(id, NAMES)]));
  readonly keys = new Map([...NAMES.keys()].map((id) => [id, ['old']]));
  readonly answers: (string | null)[] = [];
  readonly order: { readonly node: number; readonly message: RotationMessage }[] = [];
  /** Called after each change of a node's keys. */
  onKeys: () => void = () => {};
  /** A step that fails on a node. */
  broken: { readonly node: number; readonly step: string } | null = null;

  constructor(present: readonly number[] = [1, 2, 3]) {
    for (const id of present) this.give(id, { type: 'members', nodes: present });
  }

  give(id: number, input: RotationInput): void {
    for (const work of this.nodes.get(id)?.step(input) ?? []) this.#carryOut(id, work);
  }

  ask(id: number, rotation = 'r'): void {
    this.give(id, { type: 'ask', rotation, publicKey: `public ${id}` });
  }

  /** Delivers what was said, up to so many messages. */
  deliver(count = 1000): void {
    for (let each = 0; each < count; each += 1) {
      const next = this.order.shift();
      if (!next) return;
      for (const id of this.nodes.keys()) this.give(id, { type: 'message', ...next });
    }
  }

  #carryOut(id: number, work: RotationWork): void {
    const held = this.keys.get(id) ?? [];
    switch (work.type) {
      case 'send':
        this.order.push({ node: id, message: work.message });
        return;
      case 'answer':
        this.answers.push(work.refusal);
        return;
      case 'offer':
        this.order.push({ node: id, message: { step: 'offer', rotation: work.rotation, publicKey: `public ${id}` } });
        return;
      case 'distribute': {
        const sealed = Object.fromEntries([...work.offers.keys()].map((node) => [String(node), 'new']));
        this.order.push({ node: id, message: { step: 'hold', rotation: work.rotation, sealed } });
        return;
      }
      default: {
        if (this.broken?.node === id && this.broken.step === work.type) {
          this.give(id, { type: 'trouble', rotation: work.rotation, reason: 'the disk is full' });
          return;
        }
        const others = held.filter((key) => key !== 'new');
        const after = { hold: [...others, 'new'], use: ['new', ...others], drop: ['new'] }[work.type];
        this.keys.set(id, after);
        this.onKeys();
        this.give(id, { type: 'done', rotation: work.rotation, step: work.type });
      }
    }
  }

  /** Whether every node can open what any other seals: it seals with the first of its keys that the other holds. */
  get understandEachOther(): boolean {
    const lists = [...this.keys.values()];
    return lists.every((one) => lists.every((other) => one.some((key) => other.includes(key))));
  }
}

describe('a replacement of the key', () => {
  it('ends with the new key alone on every node, and any two share a key at every moment', () => {
    const bed = new Bed();
    let isShared = true;
    bed.onKeys = () => {
      isShared &&= bed.understandEachOther;
    };
    bed.ask(2);
    bed.deliver();
    expect(bed.answers).toEqual([null]);
    expect([...bed.keys.values()]).toEqual([['new'], ['new'], ['new']]);
    expect(isShared).toBe(true);
    bed.ask(1, 'again');
    bed.deliver();
    expect(bed.answers).toEqual([null, null]);
  });

  it('is refused while a node is away, which would be left out', () => {
    const bed = new Bed([1, 2]);
    bed.ask(1);
    expect(bed.answers).toEqual([expect.stringContaining('three cannot take part')]);
    expect(bed.order).toEqual([]);
  });

  it('goes on once where two nodes are asked at the same time', () => {
    const bed = new Bed();
    bed.ask(1, 'first');
    bed.ask(3, 'second');
    bed.deliver();
    expect(bed.answers).toEqual([expect.stringContaining('another node'), null]);
    expect([...bed.keys.values()]).toEqual([['new'], ['new'], ['new']]);
  });

  it.each(['hold', 'use', 'drop'])(
    'that fails on a node at %s leaves all understanding each other, and can be asked for again',
    (step) => {
      const bed = new Bed();
      bed.broken = { node: 3, step };
      bed.ask(1);
      bed.deliver();
      expect(bed.answers).toEqual([expect.stringContaining('the disk is full')]);
      expect(bed.understandEachOther).toBe(true);
      bed.broken = null;
      bed.ask(2, 'again');
      bed.deliver();
      expect(bed.answers.at(-1)).toBeNull();
      expect([...bed.keys.values()]).toEqual([['new'], ['new'], ['new']]);
    },
  );

  it('stopped at any message by a node that goes away leaves all understanding each other', () => {
    for (let count = 0; count < 16; count += 1) {
      for (const gone of [1, 3]) {
        const bed = new Bed();
        bed.ask(1);
        bed.deliver(count);
        const rest = [1, 2, 3].filter((id) => id !== gone);
        bed.nodes.delete(gone);
        bed.order.splice(0, bed.order.length, ...bed.order.filter(({ node }) => node !== gone));
        for (const id of rest) bed.give(id, { type: 'members', nodes: rest });
        bed.deliver();
        expect(bed.understandEachOther).toBe(true);
      }
    }
  });

  it('names who is missing when the time is up', () => {
    const bed = new Bed();
    bed.nodes.delete(3);
    bed.ask(1);
    bed.deliver();
    bed.give(1, { type: 'timeout' });
    expect(bed.answers).toEqual([expect.stringContaining('missing: three')]);
  });
});
