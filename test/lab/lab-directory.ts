/**
 * The lab's directory: what it is made with, its machines' disks, logs and programs, its sockets, and the
 * name of the process that keeps it. Whoever finds the directory can tell whether its lab still runs.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessName } from './processes.ts';

/** Who keeps the lab, and what of it lies outside of the directory. */
export interface LabRecord {
  readonly keeper: ProcessName;
  /** The process that the lab was made for and ends with, such as a demo; null for a lab made by `up`. */
  readonly owner: ProcessName | null;
  readonly controlGroup: string | null;
}

export class LabDirectory {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The lab of this user; `NYX_LAB_DIR` names another, so that several can be up side by side. */
  static default(): LabDirectory {
    const { NYX_LAB_DIR: chosen, XDG_RUNTIME_DIR: runtime } = process.env;
    if (chosen) return new LabDirectory(chosen);
    const uid = process.getuid?.() ?? 0;
    if (uid === 0) return new LabDirectory('/run/nyx-lab');
    return new LabDirectory(runtime ? join(runtime, 'nyx-lab') : `/tmp/nyx-lab-${uid}`);
  }

  get controlSocket(): string {
    return join(this.path, 'control');
  }

  get powerDirectory(): string {
    return join(this.path, 'power');
  }

  get powerSocket(): string {
    return join(this.powerDirectory, 'socket');
  }

  /** Where the REST API of a node answers while the node runs. */
  apiSocketOf(node: string): string {
    return join(this.path, 'api', node);
  }

  get specificationFile(): string {
    return join(this.path, 'lab.json');
  }

  get hostsFile(): string {
    return join(this.path, 'hosts');
  }

  get controllerLog(): string {
    return join(this.path, 'logs', 'controller.log');
  }

  logOf(machine: string): string {
    return join(this.path, 'logs', `${machine}.log`);
  }

  /** What persists when the machine is off: `etc-nyx` and `var-lib-nyx`. */
  diskOf(machine: string): string {
    return join(this.path, 'disks', machine);
  }

  /** Programs that machines of this kind find in /usr/local/sbin. */
  programsOf(kind: 'node' | 'client'): string {
    return join(this.path, 'programs', kind);
  }

  exists(): boolean {
    return existsSync(this.path);
  }

  make(): void {
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
    for (const name of ['power', 'api', 'logs', 'disks', 'programs/node', 'programs/client']) {
      mkdirSync(join(this.path, name), { recursive: true });
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  writeRecord(record: LabRecord): void {
    const file = join(this.path, 'record.json');
    writeFileSync(`${file}.new`, JSON.stringify(record));
    renameSync(`${file}.new`, file);
  }

  /** The record, or null where there is none or it was never finished. */
  readRecord(): LabRecord | null {
    try {
      return JSON.parse(readFileSync(join(this.path, 'record.json'), 'utf8')) as LabRecord;
    } catch {
      return null;
    }
  }
}
