import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const FUZZ = fileURLToPath(new URL('../tools/fuzz.ts', import.meta.url));

describe('a member at fault', () => {
  it('is borne by honest members, who form their ring once it falls silent', () => {
    const output = execFileSync(process.execPath, [FUZZ, '--datagrams', '20000', '--seed', '1'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const result = JSON.parse(output) as {
      failures: unknown;
      mutatedBeforeSealing: number;
      drops: Record<string, number>;
    };
    expect(result.failures).toEqual([]);
    expect(result.mutatedBeforeSealing).toBeGreaterThan(10_000);
    for (const reason of ['undecodable', 'invalid', 'foreign-ring', 'not-authentic', 'replayed']) {
      expect(result.drops[reason]).toBeGreaterThan(0);
    }
  });
});
