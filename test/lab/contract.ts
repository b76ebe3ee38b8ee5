/**
 * What the lab's command line and its controller say to each other, and what `--json` prints.
 */
import type { NyxErrorCode } from '@nyx/foundation';
import type { Fault } from './faults.ts';
import type { NetworkName } from './topology.ts';

/** What a lab is made with; written once, by `up`. */
export interface LabSpecification {
  readonly nodes: number;
  /** The shell command that each node's init keeps running. */
  readonly service: string;
  /** Paths that must stay visible in every machine: the sources and the Node.js that runs them. */
  readonly keep: readonly string[];
  /** Where machines mount cgroup2, or null where they have none. */
  readonly cgroupMount: string | null;
  /** The control group that holds one group a machine, as the lab sees it, or null. */
  readonly cgroupDirectory: string | null;
  readonly mode: 'root' | 'user';
  /** What this machine or this user cannot offer, a sentence each. */
  readonly missing: readonly string[];
}

export type PowerState = 'on' | 'off';

export interface MachineStatus {
  readonly name: string;
  readonly kind: 'node' | 'client';
  readonly power: PowerState;
  readonly paused: boolean;
  /** How often it was booted since the lab is up. */
  readonly boots: number;
  /** When its power was last cut or it ended, in milliseconds since the epoch: its ports were down then. */
  readonly offAtMs: number | null;
  /** The first process of the machine, as the lab's own PID namespace numbers it; null while it is off. */
  readonly pid: number | null;
  readonly processes: number;
  readonly interfaces: readonly {
    readonly network: NetworkName;
    readonly name: string;
    readonly address: string;
    /** Whether the switch's port is up. */
    readonly port: 'up' | 'down';
  }[];
}

export interface LabStatus {
  readonly up: true;
  readonly directory: string;
  readonly mode: 'root' | 'user';
  readonly missing: readonly string[];
  readonly machines: readonly MachineStatus[];
  readonly faults: readonly Fault[];
  /** Whether power control works or was told to fail. */
  readonly fencing: 'working' | 'broken';
}

/** A link of the ring, by its number, or the network of the service. */
export type LabRequest =
  | { readonly command: 'kill' | 'start' | 'pause' | 'resume'; readonly node: string }
  | { readonly command: 'stop'; readonly node: string; readonly timeoutMs: number }
  | {
      readonly command: 'fault';
      readonly node: string;
      readonly peer: string | null;
      readonly networks: readonly NetworkName[];
      readonly percent: number;
      readonly oneWay: boolean;
    }
  | { readonly command: 'heal' | 'boot' | 'status' }
  | { readonly command: 'fencing'; readonly works: boolean };

/** The answer to every request but `status`. */
export interface LabOutcome {
  readonly done: string;
  /** When it took effect, in milliseconds since the epoch: for `kill`, when the ports were down. */
  readonly atMs: number;
}

export interface LabRefusal {
  readonly code: NyxErrorCode;
  readonly message: string;
  readonly remedy: string;
}
