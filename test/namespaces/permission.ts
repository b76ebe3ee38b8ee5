/** Whether real nodes can be made here; where they cannot, the reason is printed once and the tests are skipped. */
import { spawnSync } from 'node:child_process';
import { missingPackages } from '../lab/packages.ts';

function reasonAgainst(): string | null {
  const missing = missingPackages();
  if (missing.length > 0) return `the packages ${missing.join(', ')} are missing (pnpm lab packages --install)`;
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
  const tried = spawnSync('unshare', [...user, '--mount', '--net', '--pid', '--fork', 'true']);
  return tried.status === 0 ? null : `this user may not make namespaces: ${String(tried.stderr).trim()}`;
}

const reason = reasonAgainst();
if (reason !== null) process.stderr.write(`namespace tests are skipped: ${reason}\n`);

/** True where the namespace tests can run. */
export const canMakeNodes = reason === null;
