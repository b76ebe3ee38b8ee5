#!/usr/bin/env node
/**
 * The ring process. It starts the ring, keeps the manager running, tells systemd how it is, and leaves
 * in order when it is asked to. It decides nothing about resources and never waits for who does.
 */
import { isNyxError } from '@nyx/foundation';
import { readKeyFile } from '@nyx/membership';
import { DAEMON_USAGE, readCommandLine } from './command-line.ts';
import { readLocalConfiguration, UNUSABLE_CONFIGURATION_STATUS } from './local-configuration.ts';
import { openLog } from './logging.ts';
import type { LocalFiles } from './operator/reload.ts';
import { runRing } from './ring-process.ts';

const USAGE_STATUS = 2;

async function main(words: readonly string[]): Promise<number> {
  const options = readCommandLine(words);
  if (options.help) {
    process.stdout.write(DAEMON_USAGE);
    return 0;
  }
  const log = openLog({
    format: options.logFormat,
    level: options.logLevel,
    journal: process.env.JOURNAL_STREAM !== undefined,
  });
  const read = (): LocalFiles => {
    const { settings } = readLocalConfiguration(options, log);
    return { settings, keys: readKeyFile(settings.keyFile) };
  };
  const files = read();
  return runRing({ options, ...files, read, commandLine: words, log: log.child({ node: files.settings.self }) });
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (!isNyxError(error)) throw error;
    process.stderr.write(`nyxd: ${error.message}\n${error.remedy} (${error.code})\n`);
    process.exit(error.code === 'NYX_HOST_WRONG_OPTION' ? USAGE_STATUS : UNUSABLE_CONFIGURATION_STATUS);
  },
);
