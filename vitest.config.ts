import { defineConfig } from 'vitest/config';

const packages = ['foundation', 'membership', 'scheduler', 'agents', 'crm', 'api', 'cli', 'daemon', 'simulator'];

/**
 * One project a package, so that `vitest run --project crm` runs just that one. Tests lie beside the
 * source (`x.test.ts`) or, where they need files of their own, under the package's `test/`.
 * `tidy` checks the repository itself; `namespaces` drives real nodes and needs the lab.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/reporters/closing-line.ts'],
    projects: [
      ...packages.map((name) => ({
        test: {
          name,
          root: `packages/${name}`,
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          testTimeout: 60_000,
        },
      })),
      { test: { name: 'tidy', root: 'test', include: ['tidy/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'lab',
          root: 'test',
          include: ['lab/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'namespaces',
          root: 'test',
          include: ['namespaces/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // Real nodes need the processors for themselves: they run after everything else.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
