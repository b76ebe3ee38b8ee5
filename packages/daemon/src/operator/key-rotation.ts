/**
 * This node's part in the replacement of the shared key: a member of a group of its own, the cipher, the file.
 */
import { randomBytes } from 'node:crypto';
import { type Log, NyxError } from '@nyx/foundation';
import { generateKey, type LinkedNode, type RunningRing, replaceKeyFile } from '@nyx/membership';
import { type GroupHandle, ringConnections } from '@nyx/membership/client';
import { drawEnvelopeKeys, type EnvelopeKeys, openKey, sealKey } from './key-envelope.ts';
import { RotationCore, type RotationInput, type RotationMessage, type RotationWork } from './rotation-core.ts';

const GROUP = 'nyx.keys';
/** All steps together; each is a few messages and one small file. */
const LIMIT_MS = 60_000;

export interface KeyRotationOptions {
  readonly self: number;
  readonly nodes: readonly LinkedNode[];
  readonly keyFile: string;
  /** The keys in use, the one to seal with first. */
  readonly keys: readonly Uint8Array[];
  readonly ring: Pick<RunningRing, 'socketPath' | 'replaceKeys'>;
  /** Told of the keys that this node holds after each step. */
  readonly onKeys: (keys: readonly Uint8Array[]) => void;
  readonly log: Log;
}

export class KeyRotation {
  readonly #options: KeyRotationOptions;
  readonly #core: RotationCore;
  readonly #ending = new AbortController();
  #keys: readonly Uint8Array[];
  #group: GroupHandle | null = null;
  #envelope: EnvelopeKeys | null = null;
  #newKey: Uint8Array | null = null;
  #asked: PromiseWithResolvers<void> | null = null;

  constructor(options: KeyRotationOptions) {
    this.#options = options;
    this.#keys = options.keys;
    this.#core = new RotationCore(options.self, new Map(options.nodes.map(({ id, name }) => [id, name])));
  }

  /** Takes part until {@link close}. */
  start(): void {
    void this.#takePart().catch((error: unknown) => {
      this.#options.log.log('warn', 'this node cannot take part in a replacement of the key', {
        reason: String(error),
      });
    });
  }

  close(): void {
    this.#ending.abort();
  }

  /** The keys were read from the file anew. */
  keysAre(keys: readonly Uint8Array[]): void {
    this.#keys = keys;
  }

  /** Replaces the key on all nodes. Rejects with `NYX_RING_KEY_NOT_REPLACED` and the reason. */
  async rotate(): Promise<void> {
    if (!this.#group || this.#asked) {
      const reason = this.#group ? 'the key is being replaced already' : 'this node is not ready to take part yet';
      throw new NyxError('NYX_RING_KEY_NOT_REPLACED', `The key was not replaced: ${reason}.`);
    }
    const asked = Promise.withResolvers<void>();
    this.#asked = asked;
    const timer = setTimeout(() => this.#step({ type: 'timeout' }), LIMIT_MS);
    this.#envelope = drawEnvelopeKeys();
    const rotation = randomBytes(8).toString('hex');
    this.#step({ type: 'ask', rotation, publicKey: this.#envelope.publicKey });
    await asked.promise.finally(() => {
      clearTimeout(timer);
      this.#asked = null;
    });
  }

  async #takePart(): Promise<void> {
    const { socketPath } = this.#options.ring;
    for await (const client of ringConnections({ socketPath, signal: this.#ending.signal })) {
      try {
        this.#group = await client.join(GROUP);
        for await (const event of this.#group.events) {
          if (event.type === 'configuration') {
            if (event.kind === 'regular') this.#step({ type: 'members', nodes: event.members.map(({ node }) => node) });
          } else this.#onPayload(event.sender.node, event.payload);
        }
      } catch (error) {
        this.#options.log.log('debug', 'the group for keys has ended', { reason: String(error) });
      }
      this.#group = null;
    }
  }

  #onPayload(node: number, payload: Uint8Array): void {
    try {
      const message = JSON.parse(Buffer.from(payload).toString('utf8')) as RotationMessage;
      this.#step({ type: 'message', node, message });
    } catch (error) {
      this.#options.log.log('warn', 'a message about keys was dropped', { node, reason: String(error) });
    }
  }

  #step(input: RotationInput): void {
    for (const work of this.#core.step(input)) this.#carryOut(work);
  }

  #carryOut(work: RotationWork): void {
    switch (work.type) {
      case 'send':
        this.#send(work.message);
        return;
      case 'answer':
        if (work.refusal === null) this.#asked?.resolve();
        else {
          const message = `The key was not replaced: ${work.refusal}.`;
          this.#asked?.reject(new NyxError('NYX_RING_KEY_NOT_REPLACED', message));
        }
        return;
      case 'offer':
        // The initiator has drawn its own already, and has told it when it began.
        if (!this.#asked || !this.#envelope) this.#envelope = drawEnvelopeKeys();
        this.#send({ step: 'offer', rotation: work.rotation, publicKey: this.#envelope.publicKey });
        return;
      case 'distribute':
        this.#distribute(work.rotation, work.offers);
        return;
      default:
        this.#change(work);
    }
  }

  #distribute(rotation: string, offers: ReadonlyMap<number, string>): void {
    const envelope = this.#envelope;
    if (!envelope) return;
    const key = generateKey();
    const sealed = [...offers].map(([node, offered]) => [
      String(node),
      sealKey(key, envelope, offered, contextOf(rotation, node)),
    ]);
    this.#send({ step: 'hold', rotation, sealed: Object.fromEntries(sealed) });
  }

  #change(work: Extract<RotationWork, { type: 'hold' | 'use' | 'drop' }>): void {
    const { rotation } = work;
    const { log } = this.#options;
    try {
      if (work.type === 'hold') {
        if (!this.#envelope) throw new Error('no key pair was offered');
        this.#newKey = openKey(work.sealed, this.#envelope, work.initiatorKey, contextOf(rotation, this.#options.self));
      }
      const fresh = this.#newKey;
      if (!fresh) throw new Error('the new key is not held');
      const others = this.#keys.filter((key) => !Buffer.from(key).equals(Buffer.from(fresh)));
      if (work.type === 'hold') this.#take([...others, fresh]);
      else this.#take(work.type === 'use' ? [fresh, ...others] : [fresh]);
      log.log('info', 'a step of the replacement of the cluster key is done', { step: work.type });
      this.#step({ type: 'done', rotation, step: work.type });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.log('error', 'a step of the replacement of the cluster key failed', { step: work.type, reason });
      this.#step({ type: 'trouble', rotation, reason });
    }
  }

  /** On disk first: a node that dies right after must come back with what the others expect. */
  #take(keys: readonly Uint8Array[]): void {
    replaceKeyFile(this.#options.keyFile, keys);
    this.#keys = keys;
    this.#options.ring.replaceKeys(keys);
    this.#options.onKeys(keys);
  }

  #send(message: RotationMessage): void {
    this.#group?.multicast(Buffer.from(JSON.stringify(message))).catch(() => {});
  }
}

const contextOf = (rotation: string, node: number): string => `${rotation} ${node}`;
