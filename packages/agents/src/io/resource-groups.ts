/**
 * A control group for each resource, so that the kernel tells when the last of its processes has ended.
 *
 * Actions that bring processes into being run in their resource's group; every other action stays outside, so
 * that what is in the group once an action has ended is the resource. A resource without processes (an address,
 * a mount) has an empty group, and its state is known from monitors alone. Groups outlive the manager: its
 * successor finds them by the resources' names and watches them again.
 */
import { type FSWatcher, mkdirSync, readFileSync, rmdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { DeathDetection, OperationRequest } from '../contract.ts';
import type { ControlGroupRoot } from './control-group-root.ts';
import type { DeathWatch } from './node-agent-executor.ts';
import type { StartPlacement } from './ocf-class.ts';

const PLACED_ACTIONS: ReadonlySet<string> = new Set([
  'start',
  'promote',
  'demote',
  'migrate_from',
  'reload',
  'reload-agent',
]);

interface Watched {
  readonly watcher: FSWatcher;
  wasPopulated: boolean;
  onDeath: () => void;
}

// A resource's name holds letters, digits and `_.:-` alone, but the kernel keeps names with a dot to itself.
const groupName = (resource: string): string => `resource-${resource.replaceAll(/[^A-Za-z0-9_:-]/g, '+')}`;

export class ResourceGroups implements DeathWatch, StartPlacement {
  readonly #root: ControlGroupRoot;
  readonly #watched = new Map<string, Watched>();

  constructor(root: ControlGroupRoot) {
    this.#root = root;
  }

  groupFor({ resource, action }: OperationRequest): string | null {
    if (!PLACED_ACTIONS.has(action)) return null;
    const directory = this.#directory(resource);
    if (directory === null) return null;
    try {
      mkdirSync(directory, { recursive: true });
      return join(directory, 'cgroup.procs');
    } catch {
      // Started outside, it is watched by its monitors, which `detection` then says.
      return null;
    }
  }

  detection(resource: string): DeathDetection {
    if ('missing' in this.#root) return { by: 'monitor interval', reason: this.#root.missing };
    if (!this.#isPopulated(resource)) {
      return { by: 'monitor interval', reason: 'no process of the resource is in its control group' };
    }
    return this.#watched.has(resource)
      ? { by: 'kernel event' }
      : { by: 'monitor interval', reason: 'the control group of the resource is not watched' };
  }

  watch(resource: string, onDeath: () => void): void {
    const existing = this.#watched.get(resource);
    if (existing) {
      existing.onDeath = onDeath;
      return;
    }
    const directory = this.#directory(resource);
    if (directory === null) return;
    try {
      const watcher = watch(join(directory, 'cgroup.events'), { persistent: false }, () => this.#changed(resource));
      watcher.on('error', () => this.#forget(resource));
      this.#watched.set(resource, { watcher, wasPopulated: this.#isPopulated(resource), onDeath });
    } catch {
      // It was never started in a group of its own on this node, or the host has no watches left.
    }
  }

  unwatch(resource: string): void {
    this.#forget(resource);
    const directory = this.#directory(resource);
    if (directory === null) return;
    try {
      rmdirSync(directory);
    } catch {
      // It holds processes, or was never made; an empty one left over is used again by the next start.
    }
  }

  close(): void {
    for (const resource of [...this.#watched.keys()]) this.#forget(resource);
  }

  #directory(resource: string): string | null {
    return 'missing' in this.#root ? null : join(this.#root.directory, groupName(resource));
  }

  #isPopulated(resource: string): boolean {
    const directory = this.#directory(resource);
    if (directory === null) return false;
    try {
      return /^populated 1$/m.test(readFileSync(join(directory, 'cgroup.events'), 'latin1'));
    } catch {
      return false;
    }
  }

  #changed(resource: string): void {
    const watched = this.#watched.get(resource);
    if (!watched) return;
    const { wasPopulated } = watched;
    watched.wasPopulated = this.#isPopulated(resource);
    if (wasPopulated && !watched.wasPopulated) watched.onDeath();
  }

  #forget(resource: string): void {
    this.#watched.get(resource)?.watcher.close();
    this.#watched.delete(resource);
  }
}
