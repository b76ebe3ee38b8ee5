#!/usr/bin/env node
/** The resource manager's process. nyxd starts it with its own command line and starts it again when it ends. */
import { isNyxError } from '@nyx/foundation';
import { readCommandLine } from './command-line.ts';
import { readLocalConfiguration, UNUSABLE_CONFIGURATION_STATUS } from './local-configuration.ts';
import { openLog } from './logging.ts';
import { runManager } from './manager-process.ts';

async function main(words: readonly string[]): Promise<number> {
  const options = readCommandLine(words);
  const log = openLog({
    format: options.logFormat,
    level: options.logLevel,
    journal: process.env.JOURNAL_STREAM !== undefined,
  });
  const local = readLocalConfiguration(options, log);
  return runManager({ options, local, log: log.child({ node: local.settings.self, part: 'manager' }) });
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (!isNyxError(error)) throw error;
    process.stderr.write(`nyx-manager: ${error.message}\n${error.remedy} (${error.code})\n`);
    process.exit(UNUSABLE_CONFIGURATION_STATUS);
  },
);
