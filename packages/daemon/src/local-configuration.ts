/**
 * Reads the configuration file at start: all of it founds a cluster, but only its local part is used by
 * the ring process, at every start.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import {
  type CheckTiming,
  type ClusterConfiguration,
  type LocalSettings,
  localSettings,
  readConfiguration,
} from '@nyx/crm/configuration';
import { isNyxError, type Log, NyxError } from '@nyx/foundation';
import { checkTiming, TIMING_PROFILES, type TimingView } from '@nyx/membership';
import { hostFiles } from './host-files.ts';

/** The status with which both daemons end where the configuration or the key cannot be used (sysexits' EX_CONFIG). */
export const UNUSABLE_CONFIGURATION_STATUS = 78;

export interface LocalConfiguration {
  readonly settings: LocalSettings;
  readonly configuration: ClusterConfiguration;
  /** The document as it stands in the file. */
  readonly document: string;
}

/**
 * Reads the file at `path` as this host does. Warnings go to the log.
 * Throws `NYX_HOST_CONFIGURATION_UNUSABLE` whose message holds every mistake with its place and remedy.
 */
export function readLocalConfiguration(path: string, log: Log): LocalConfiguration {
  const host = hostname();
  const read = readConfiguration(bytesOf(path), path, {
    hostName: host,
    files: hostFiles,
    checkTiming: timingProblem,
  });
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
