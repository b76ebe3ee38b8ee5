/**
 * Writes what the core owes to the disk, one after the other, and answers each token. A failing disk is reported, and tried
 * again with the next write; nothing else waits for it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '@nyx/foundation';
import type { InputBody, Write } from '../controller/effects.ts';
import type { StateStore } from './state-store.ts';

export class DiskWriter {
  private readonly store: StateStore;
  private readonly establishedFlag: string;
  private readonly feed: (input: InputBody) => void;
  private readonly log: Log;
  private waiting: Write[] = [];
  private running: Promise<void> | null = null;

  constructor(store: StateStore, establishedFlag: string, feed: (input: InputBody) => void, log: Log) {
    this.store = store;
    this.establishedFlag = establishedFlag;
    this.feed = feed;
    this.log = log;
  }

  write(write: Write): void {
    // Of states that wait, only the last one matters, unless somebody waits for an answer.
    const last = this.waiting.at(-1);
    if (write.type === 'state' && last?.type === 'state' && last.token === null) this.waiting.pop();
    this.waiting.push(write);
    this.running ??= this.drain();
  }

  private async drain(): Promise<void> {
    for (let write = this.waiting.shift(); write; write = this.waiting.shift()) await this.carryOut(write);
    this.running = null;
  }

  private async carryOut(write: Write): Promise<void> {
    const token = write.type === 'state' ? write.token : null;
    try {
      await this.put(write);
      this.feed({ type: 'persisted', token: token ?? '' });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.log.log('error', 'the state cannot be written', { reason });
      this.feed({ type: 'persist-failed', token, reason });
    }
  }

  private async put(write: Write): Promise<void> {
    switch (write.type) {
      case 'state':
        return this.store.writeState(write.text);
      case 'journal':
        return this.store.writeJournal(write.entries);
      case 'diverged': {
        const path = await this.store.writeDiverged(write.file, write.text, write.document);
        this.log.log('warn', 'a second history of the configuration was kept', { path });
        return;
      }
      case 'established':
        await mkdir(dirname(this.establishedFlag), { recursive: true });
        await writeFile(this.establishedFlag, '');
        return;
    }
  }

  /** Resolves when everything handed over so far is written. */
  async settled(): Promise<void> {
    await this.running;
  }
}
