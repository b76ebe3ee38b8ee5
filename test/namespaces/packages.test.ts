import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram, isListening } from '../lab/packages.ts';
import { runCommand } from '../lab/system-command.ts';
import { canMakeNodes } from './permission.ts';

const isRootOnDebian = process.getuid?.() === 0 && findProgram('apt-get') !== null;

describe.skipIf(!canMakeNodes || !isRootOnDebian)('installing the system packages', () => {
  it('names them, installs them, and neither starts nor enables a service', async ({ skip }) => {
    const lab = join(import.meta.dirname, '..', 'lab', 'lab.ts');
    const script = join(import.meta.dirname, 'fresh-root.sh');
    const wasListening = isListening(80);
    const { status, stdout, stderr } = await runCommand('unshare', [
      ...['--mount', '--pid', '--fork', '--kill-child', 'sh', script],
      ...[process.execPath, lab],
    ]);
    if (stdout.includes('no registry')) skip('the package registry cannot be reached');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      'named: 3 NYX_LAB_MISSING_PACKAGES: this machine lacks the packages nftables, nginx, iputils-ping, iputils-arping',
      'installed: 0',
      'nothing enabled',
      'no policy left',
      '/usr/sbin/nginx',
      '/usr/sbin/nft',
      '/usr/bin/ping',
      '/usr/bin/arping',
      'done',
    ]);
    expect(isListening(80)).toBe(wasListening);
  });
});
