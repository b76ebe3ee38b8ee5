/**
 * `pnpm gen [--check]`: runs every generator of the workspace, each as a program of its own. With `--check`
 * nothing is written, and the status is 1 where a committed file is not what its generator makes.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../', import.meta.url));
const GENERATORS = [
  'foundation/tools/generate-protocols.ts',
  'api/tools/generate-openapi.ts',
  'crm/tools/generate-configuration-schema.ts',
  'foundation/tools/generate-error-reference.ts',
];

const statuses = GENERATORS.map((generator) => {
  const run = spawnSync(process.execPath, [PACKAGES + generator, ...process.argv.slice(2)], { stdio: 'inherit' });
  return run.status ?? 1;
});
process.exit(Math.max(...statuses));
