/**
 * Real managers on real rings in one process: sockets on loopback, files, timers. Agents and power are modelled, because
 * what they do on a host is the agents' package's business.
 */

import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, nodeId, nodeName, type Random } from '@nyx/foundation';
import { type RunningRing, startRing, TIMING_PROFILES } from '@nyx/membership';
import { connectRing, type RingClient } from '@nyx/membership/client';
import { type RunningManager, startManager } from '../../src/index.ts';
import type {
  AlertDelivery,
  FenceExecutionRequest,
  FenceExecutionResult,
  OperationExecutorPort,
  OperationRequest,
  OperationResult,
  RecurringReport,
} from '../../src/ports.ts';

/** A log that keeps its lines. */
class KeptLog implements Log {
  readonly lines: string[] = [];
  log(level: string, message: string, fields?: Readonly<Record<string, unknown>>): void {
    this.lines.push(`${level}: ${message} ${fields ? JSON.stringify(fields) : ''}`);
  }
  child(): Log {
    return this;
  }
}

const random: Random = { bytes: (count) => randomBytes(count), below: (bound) => randomInt(bound) };

/** Agents that act on a set of names: what is active on a host. */
export class ModelledExecutor implements OperationExecutorPort {
  readonly active = new Set<string>();
  readonly requests: OperationRequest[] = [];
  private readonly timers = new Map<string, { readonly request: OperationRequest; timer: NodeJS.Timeout }>();
  private listener: ((report: RecurringReport) => void) | null = null;

  async execute(request: OperationRequest): Promise<OperationResult> {
    this.requests.push(request);
    if (request.action !== 'monitor') this.cancelOf(request.resource);
    await Promise.resolve();
    if (request.action === 'start') this.active.add(request.resource);
    if (request.action === 'stop') this.active.delete(request.resource);
    return this.resultOf(request);
  }

  private resultOf(request: OperationRequest): OperationResult {
    const { operationId, resource, action, intervalMs } = request;
    const exitCode = action === 'monitor' && !this.active.has(resource) ? 7 : 0;
    return { operationId, resource, action, intervalMs, status: 'done', exitCode, exitReason: '', durationMs: 1 };
  }

  private cancelOf(resource: string): void {
    for (const [key, entry] of this.timers) {
      if (entry.request.resource !== resource) continue;
      clearTimeout(entry.timer);
      this.timers.delete(key);
    }
  }

  cancel(): boolean {
    return false;
  }

  scheduleRecurring(request: OperationRequest): void {
    const key = `${request.resource}/${request.intervalMs}`;
    const look = (cause: RecurringReport['cause']): void => {
      const result = this.resultOf(request);
      if (cause === 'first' || result.exitCode !== 0) {
        this.listener?.({ request, result, cause: result.exitCode === 0 ? cause : 'failed', trigger: 'interval' });
      }
      this.timers.set(key, { request, timer: setTimeout(() => look('changed'), 100) });
    };
    this.timers.set(key, { request, timer: setTimeout(() => look('first'), 1) });
  }

  cancelRecurring(resource: string, _action: string, intervalMs: number): boolean {
    const key = `${resource}/${intervalMs}`;
    clearTimeout(this.timers.get(key)?.timer);
    return this.timers.delete(key);
  }

  recurring(): readonly OperationRequest[] {
    return [...this.timers.values()].map((entry) => entry.request);
  }

  onRecurringReport(listener: (report: RecurringReport) => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = null;
    };
  }

  deathDetection(): { readonly by: string } {
    return { by: 'monitor interval' };
  }

  sweepLeftovers(): Promise<unknown> {
    return Promise.resolve([]);
  }

  close(): void {
    for (const entry of this.timers.values()) clearTimeout(entry.timer);
    this.timers.clear();
    this.listener = null;
  }
}

export interface NodeUnderTest {
  readonly name: string;
  readonly log: KeptLog;
  executor: ModelledExecutor;
  ring: RunningRing | null;
  client: RingClient | null;
  manager: RunningManager | null;
}

let bedNumber = 0;

/** Two nodes; everything is removed by `close`. */
export class ManagerBed {
  readonly directory = mkdtempSync(join(tmpdir(), 'nyx-managers-'));
  readonly nodes = new Map<string, NodeUnderTest>();
  readonly alerts: AlertDelivery[] = [];
  readonly fenced: string[] = [];
  readonly document: string;
  private readonly names: readonly string[];
  private readonly bed: number;

  constructor(names: readonly string[], document: string) {
    bedNumber += 1;
    this.bed = bedNumber;
    this.names = names;
    this.document = document;
  }

  private address(index: number, link: number): string {
    return `127.${1 + (process.pid % 200)}.${120 + this.bed * 2 + link}.${index + 1}`;
  }

  node(name: string): NodeUnderTest {
    const node = this.nodes.get(name);
    if (!node) throw new Error(`there is no node ${name}`);
    return node;
  }

  manager(name: string): RunningManager {
    const { manager } = this.node(name);
    if (!manager) throw new Error(`${name} runs no manager`);
    return manager;
  }

  /** Switches a node on: nothing of its earlier life is left but its disk. */
  async boot(name: string): Promise<void> {
    const log = new KeptLog();
    rmSync(join(this.directory, `run-${name}`), { recursive: true, force: true });
    const ring = await startRing({
      cluster: 'nyx',
      self: nodeName(name),
      nodes: this.names.map((each, index) => ({
        id: nodeId(index + 1),
        name: nodeName(each),
        addresses: [this.address(index, 0), this.address(index, 1)],
      })),
      port: 16_405,
      keys: [new Uint8Array(32).fill(1)],
      timing: TIMING_PROFILES.default,
      quorum: { twoNode: true, waitForAll: true },
      stateDirectory: join(this.directory, `ring-${name}`),
      runDirectory: join(this.directory, `run-${name}`),
      log,
      realtime: { active: false, reason: 'a test' },
      manager: () => ({ state: 'up', restarts: 0, reason: 'a test' }),
    });
    this.nodes.set(name, { name, log, executor: new ModelledExecutor(), ring, client: null, manager: null });
    await this.startManager(name);
  }

  async startManager(name: string): Promise<void> {
    const node = this.node(name);
    if (!node.ring) throw new Error(`${name} runs no ring`);
    node.client = await connectRing({ socketPath: node.ring.socketPath });
    node.manager = await startManager({
      ring: node.client,
      executor: node.executor,
      fencing: {
        execute: (request) => this.fence(request),
        cancel: () => false,
        prepare: () => Promise.resolve(),
      },
      alerts: {
        send: (alert) => {
          this.alerts.push(alert);
          return Promise.resolve();
        },
      },
      describeAgent: (agent) => Promise.resolve({ agent, operations: [] }),
      resolveSecret: (secret) => `the value of ${secret}`,
      stateDirectory: join(this.directory, `state-${name}`),
      runDirectory: join(this.directory, `run-${name}`),
      configurationFile: { path: '/etc/nyx/nyx.yaml', text: this.document },
      hostName: name,
      clock: { nowMs: () => performance.now() },
      wallClock: { epochMs: () => performance.timeOrigin + performance.now() },
      random,
      log: node.log,
    });
  }

  /** The manager's process dies; what runs on the node stays. */
  async killManager(name: string): Promise<void> {
    const node = this.node(name);
    node.client?.close();
    await node.manager?.stop();
    node.manager = null;
    const { active } = node.executor;
    node.executor.close();
    node.executor = new ModelledExecutor();
    for (const resource of active) node.executor.active.add(resource);
  }

  /** A power cut. */
  async kill(name: string): Promise<void> {
    const node = this.nodes.get(name);
    if (!node?.ring) return;
    const { ring } = node;
    node.ring = null;
    node.executor.close();
    node.executor.active.clear();
    node.client?.close();
    await node.manager?.stop();
    await ring.close();
  }

  private async fence(request: FenceExecutionRequest): Promise<FenceExecutionResult> {
    const { operationId, action, target } = request;
    if (action === 'off' && target !== undefined) {
      await this.kill(target);
      this.fenced.push(target);
    }
    return { operationId, status: 'done', succeeded: true, exitCode: 0, exitReason: '', durationMs: 5 };
  }

  /** Where a resource really runs. */
  placesOf(resource: string): readonly string[] {
    return [...this.nodes.values()].filter((node) => node.executor.active.has(resource)).map((node) => node.name);
  }

  /** What each node knows, for a failing test. */
  describe(): string {
    return [...this.nodes.values()]
      .map(
        (node) => `== ${node.name}\n${JSON.stringify(node.manager?.status())}\n${node.log.lines.slice(-60).join('\n')}`,
      )
      .join('\n');
  }

  async close(): Promise<void> {
    for (const name of this.nodes.keys()) await this.kill(name);
    rmSync(this.directory, { recursive: true, force: true });
  }
}

const POLL_MS = 5;

/** Waits until `isReached`, looking again and again; fails after `deadlineMs` with what `describe` gives. */
export async function reached(isReached: () => boolean, describe: () => string, deadlineMs = 20_000): Promise<void> {
  const startMs = performance.now();
  while (!isReached()) {
    if (performance.now() - startMs > deadlineMs) throw new Error(`not reached within ${deadlineMs} ms: ${describe()}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
