/** A cluster of real nodes for one file of tests: brought up before the first and taken down after the last. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import type { BringUpOptions } from '../lab/bring-up.ts';
import { ClusterSession } from '../lab/cluster-session.ts';
import { LabDirectory } from '../lab/lab-directory.ts';

/** How long a state may take to come about: generous, because a slow machine is no failure. */
export const DEADLINE_MS = 120_000;

// Longer than the deadlines of the states that a test waits for, so that it is they who say what was missing.
vi.setConfig({ testTimeout: 10 * DEADLINE_MS, hookTimeout: 5 * DEADLINE_MS });

/** How often the faults that are tried over and over are tried: `NYX_TEST_REPEAT`, or once. */
export const repeats = Number(process.env.NYX_TEST_REPEAT ?? 1);

/** How many whole seconds power control takes beyond what it needs: `NYX_TEST_FENCING_TAKES`, or none. */
const fencingTakesSeconds = Number(process.env.NYX_TEST_FENCING_TAKES ?? 0);

/** Returns how to get at the cluster from within a test. */
export function useCluster(options: Partial<BringUpOptions> = {}): () => ClusterSession {
  let session: ClusterSession | null = null;
  const parent = mkdtempSync(join(tmpdir(), 'nyx-cluster-test-'));
  beforeAll(async () => {
    const directory = new LabDirectory(join(parent, 'lab'));
    session = await ClusterSession.begin(directory, { nodes: 2, fencingTakesSeconds, owned: true, ...options });
    await session.untilServing();
  });
  afterAll(async () => {
    await session?.end();
    rmSync(parent, { recursive: true, force: true });
  });
  return () => {
    if (!session) throw new Error('the cluster is not up');
    return session;
  };
}

/** The node that is not `node`, of two. */
export function otherThan(session: ClusterSession, node: string): string {
  const other = session.nodes.find((each) => each !== node);
  if (other === undefined) throw new Error(`there is no node but ${node}`);
  return other;
}

/** The output of a command inside a node, which must succeed. */
export async function outputOf(session: ClusterSession, node: string, ...command: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await session.lab.exec(node, command);
  if (status !== 0) throw new Error(`${command.join(' ')} on ${node} ended with status ${status}: ${stderr}`);
  return stdout.trim();
}
