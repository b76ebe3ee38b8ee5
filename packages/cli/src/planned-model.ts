/**
 * The cluster of a file that the command line names: a document in Pacemaker's format, or a configuration that is in force
 * nowhere. `null` where it names none, so that the live cluster is meant.
 */
import { NyxError } from '@nyx/foundation';
import type { ClusterModel } from '@nyx/scheduler';
import type { GivenOptions, OptionDescriptions } from './command.ts';
import { readInputFile } from './input-file.ts';
import { UsageError } from './usage-error.ts';

export const FILE_OPTIONS: OptionDescriptions = {
  cib: { value: 'FILE', help: "Plan from a document in Pacemaker's format" },
  config: { value: 'FILE', help: 'Plan from a configuration of which nothing runs yet' },
  at: { value: 'TIME', help: 'Plan as if it were then, such as 2026-11-22T14:30:00Z' },
};

/** Milliseconds since 1970 of `--at`, or `null`. Throws a {@link UsageError}. */
export function momentOption(options: GivenOptions): number | null {
  const text = options.value('at');
  if (text === null) return null;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) {
    throw new UsageError(`--at ${text} is no moment.`, 'Write it as 2026-11-22T14:30:00Z.');
  }
  return moment;
}

/** The model of a Nyx configuration that is in force nowhere: all nodes are there, nothing runs. */
async function modelOfConfiguration(path: string, nowMs: number): Promise<ClusterModel> {
  const { readConfiguration } = await import('@nyx/crm/configuration');
  const { assumedModel } = await import('@nyx/crm/planning');
  const result = readConfiguration(readInputFile(path), path === '-' ? 'stdin' : path, {});
  if (result.ok) return assumedModel(result.configuration, nowMs);
  const [first] = result.errors;
  const message = result.errors.map(({ rendered }) => rendered).join('\n\n');
  throw new NyxError(first?.code ?? 'NYX_API_INTERNAL', `${message}\n`);
}

async function modelOfCib(path: string, nowMs: number): Promise<ClusterModel> {
  const { readCib } = await import('@nyx/scheduler');
  return readCib(readInputFile(path), { nowMs });
}

/** The model of the file that the options name, or `null` for the live cluster. */
export async function modelOfFile(options: GivenOptions): Promise<ClusterModel | null> {
  const cib = options.value('cib');
  const configuration = options.value('config');
  if (cib !== null && configuration !== null) throw new UsageError('--cib and --config exclude each other.');
  const nowMs = momentOption(options) ?? Date.now();
  if (cib !== null) return modelOfCib(cib, nowMs);
  return configuration === null ? null : modelOfConfiguration(configuration, nowMs);
}
