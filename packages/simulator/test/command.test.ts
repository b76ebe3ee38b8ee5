/** The command: what it writes is the same to the byte each time, and its exit status says what became of the run. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const MUTANT = fileURLToPath(new URL('../mutants/safe-delivered-as-agreed.patch', import.meta.url));
/** For a machine that has much else to do: nothing here waits for time to pass. */
const DEADLINE_MS = 600_000;

const simulate = (...args: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [MAIN, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });

test(
  'a run twice over is the same to the byte, in one process or in two',
  () => {
    const args = ['--seeds', '4', '--from', '11', '--json'];
    const first = simulate(...args);
    expect(first.status).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ seeds: 4, violations: 0 });
    expect(simulate(...args).stdout === first.stdout).toBe(true);
    expect(simulate(...args, '--jobs', '2').stdout === first.stdout).toBe(true);
  },
  DEADLINE_MS,
);

test(
  'a violation is exit status 1, and what explains it is enough to see it again',
  () => {
    const { status, stdout, stderr } = simulate('--patch', MUTANT, '--seeds', '60', '--until-violation', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ violations: 1 });
    const seed = /^seed (\d+): (.*?): /m.exec(stderr);
    expect(seed?.[2]).toMatch(/^[a-z]/);
    const again = simulate('--patch', MUTANT, '--seeds', '1', '--from', seed?.[1] ?? '');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain(seed?.[0] ?? 'nothing');
    expect(again.stderr).toMatch(/\d+ of \d+ faults are enough:/);
    expect(again.stderr).toContain(`replay with: pnpm sim --seed ${seed?.[1]}`);
  },
  DEADLINE_MS,
);

test('what is not understood, or does not apply, is exit status 2', () => {
  for (const args of [['--seeds', 'many'], ['--scenario', 'none'], ['--unknown'], ['--patch', MAIN]]) {
    expect(simulate(...args).status, args.join(' ')).toBe(2);
  }
});
