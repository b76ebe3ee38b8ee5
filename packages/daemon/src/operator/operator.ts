/** What an operator may ask of the ring process of this node, joined to the running ring: reading its files again, replacing the key. */
import { type Log, NyxError } from '@nyx/foundation';
import type { OperatorActions, RunningRing } from '@nyx/membership';
import { KeyRotation } from './key-rotation.ts';
import { applyReload, type LocalFiles } from './reload.ts';

export interface OperatorOptions {
  /** What the ring was started with. */
  readonly files: LocalFiles;
  /** Reads the files of this node. Throws a `NyxError` with every mistake in them. */
  readonly read: () => LocalFiles;
  readonly log: Log;
}

export class Operator {
  readonly actions: OperatorActions = {
    'reload-files': () => this.#reload(),
    'rotate-key': () => this.#rotate(),
  };
  readonly #options: OperatorOptions;
  #files: LocalFiles;
  #ring: RunningRing | null = null;
  #rotation: KeyRotation | null = null;

  constructor(options: OperatorOptions) {
    this.#options = options;
    this.#files = options.files;
  }

  /** Goes with the ring that was started with {@link actions}. */
  attach(ring: RunningRing): void {
    this.#ring = ring;
    const { settings, keys } = this.#files;
    this.#rotation = new KeyRotation({
      self: settings.nodes.find(({ name }) => name === settings.self)?.id ?? 0,
      nodes: settings.nodes.map(({ id, name, links }) => ({ id, name, addresses: links })),
      keyFile: settings.keyFile,
      keys,
      ring,
      onKeys: (changed) => {
        this.#files = { ...this.#files, keys: changed };
      },
      log: this.#options.log,
    });
    this.#rotation.start();
  }

  close(): void {
    this.#rotation?.close();
  }

  async #reload(): Promise<readonly string[]> {
    const ring = this.#ring;
    if (!ring) throw new NyxError('NYX_RING_REQUEST_INVALID', 'The ring is not up yet.');
    const files = this.#options.read();
    const told = await applyReload(ring, this.#files, files);
    this.#files = files;
    this.#rotation?.keysAre(files.keys);
    for (const sentence of told) this.#options.log.log('info', sentence);
    return told;
  }

  async #rotate(): Promise<readonly string[]> {
    if (!this.#rotation) throw new NyxError('NYX_RING_REQUEST_INVALID', 'The ring is not up yet.');
    await this.#rotation.rotate();
    return [`Every node has taken a new key into ${this.#files.settings.keyFile} and forgotten the former one.`];
  }
}
