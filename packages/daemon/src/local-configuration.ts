/**
 * Reads the configuration file at start: all of it founds a cluster, but only its local part is used by
 * the ring process, at every start.
 */
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import {
  type CheckTiming,
  type ClusterConfiguration,
  type LocalSettings,
  localPartOf,
  localSettings,
  readConfiguration,
} from '@nyx/crm/configuration';
import { isNyxError, type Log, NyxError } from '@nyx/foundation';
import { checkTiming, TIMING_PROFILES, type TimingView } from '@nyx/membership';
import type { DaemonOptions } from './command-line.ts';
import { hostFiles } from './host-files.ts';

/** The status with which both daemons end where the configuration or the key cannot be used (sysexits' EX_CONFIG). */
export const UNUSABLE_CONFIGURATION_STATUS = 78;

export interface LocalConfiguration {
  readonly settings: LocalSettings;
  readonly configuration: ClusterConfiguration;
  /** The document as it stands in the file. */
  readonly document: string;
}

/** Where a node's manager keeps the replicated configuration: it is there once the cluster is founded. */
export const managerStateIn = (stateDirectory: string): string => join(stateDirectory, 'manager');
const isFounded = (stateDirectory: string): boolean => existsSync(join(managerStateIn(stateDirectory), 'state.log'));

/**
 * Reads the configuration file as this host does. Warnings go to the log. Where the cluster is founded, mistakes
 * outside of the local part are warnings too, because the replicated configuration is in force there.
 * Throws `NYX_HOST_CONFIGURATION_UNUSABLE` whose message holds every mistake with its place and remedy.
 */
export function readLocalConfiguration(
  { configurationFile: path, stateDirectory }: Pick<DaemonOptions, 'configurationFile' | 'stateDirectory'>,
  log: Log,
): LocalConfiguration {
  const bytes = bytesOf(path);
  const host = hostname();
  const surroundings = { hostName: host, files: hostFiles };
  let read = readConfiguration(bytes, path, surroundings);
  if (!read.ok && isFounded(stateDirectory)) {
    const part = localPartOf(Buffer.from(bytes).toString('utf8'));
    const local = part === null ? null : readConfiguration(part, path, surroundings);
    if (local?.ok) {
      for (const mistake of read.errors) log.log('warn', mistake.rendered, { code: mistake.code });
      log.log('warn', 'the file has mistakes and is not in force; print what is with: nyxctl config show', { path });
      read = local;
    }
  }
  if (!read.ok) {
    const errors = read.errors.filter(({ severity }) => severity === 'error');
    throw new NyxError('NYX_HOST_CONFIGURATION_UNUSABLE', errors.map(({ rendered }) => rendered).join('\n\n'), {
      data: { path, codes: errors.map(({ code }) => code) },
    });
  }
  for (const warning of read.warnings) log.log('warn', warning.rendered, { code: warning.code });
  const settings = localSettings(read.configuration, host);
  if (settings === null) {
    throw new NyxError('NYX_HOST_CONFIGURATION_UNUSABLE', `${path}: this host, ${host}, is not among the nodes`);
  }
  return { settings, configuration: read.configuration, document: read.document };
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new NyxError('NYX_HOST_CONFIGURATION_UNUSABLE', `${path} cannot be read: ${(cause as Error).message}`, {
      cause,
      remedy: `Write the cluster's configuration to ${path}, the same on every node, then check it with: nyxctl config check ${path}`,
    });
  }
}

/** The timing in force: the profile's values with those that the configuration sets one by one. */
export function timingInForce(settings: Pick<LocalSettings, 'timing'>): TimingView {
  const { profile, values } = settings.timing;
  const base = TIMING_PROFILES[profile];
  return Object.keys(values).length === 0 ? base : { ...base, ...values, profile: `${profile}, changed` };
}

/** What the ring would refuse the timings of a document for, without the words that it says around it. */
export const timingProblem: CheckTiming = (timing) => {
  try {
    checkTiming(timingInForce({ timing }));
    return null;
  } catch (error) {
    if (!isNyxError(error)) throw error;
    return error.message.replace(/^[^:]*: /, '').replace(/\.$/, '');
  }
};
