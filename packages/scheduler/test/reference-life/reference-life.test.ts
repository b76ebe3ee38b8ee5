/**
 * The reference deployment's whole life in golden files: what is done at each moment, in which order, and why.
 *
 * A changed file is a changed decision: read its sentence of intent before it is accepted (`vitest run -u`).
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schedule } from '../../src/index.ts';
import { LIFE } from './life.ts';
import { render } from './render.ts';

describe('the life of the reference deployment', () => {
  it.each(LIFE)('$name: $intent', async (moment) => {
    await expect(render(moment)).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `${moment.name}.txt`));
  });

  it('never has two promoted copies, and never the service where no copy is promoted', () => {
    for (const { name, model } of LIFE) {
      const { resources } = schedule(model).assignment;
      const promoted = resources.filter(({ nextRole }) => nextRole === 'Promoted').map(({ nextNode }) => nextNode);
      const service = resources.filter(({ top, nextNode }) => top === 'nyx-service' && nextNode !== null);
      expect(promoted.length, name).toBeLessThanOrEqual(1);
      for (const { nextNode } of service) expect(promoted, name).toContain(nextNode);
    }
  });
});
