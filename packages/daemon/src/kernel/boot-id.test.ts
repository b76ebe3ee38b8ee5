import { expect, test } from 'vitest';
import { readBootId } from './boot-id.ts';

test('the boot id is the same within one boot, and its absence is a reason', async () => {
  const first = await readBootId();
  expect(first).toMatchObject({ isAvailable: true });
  expect(await readBootId()).toEqual(first);
  for (const path of ['/nonexistent', '/proc/version']) {
    expect(await readBootId(path)).toMatchObject({ isAvailable: false, reason: expect.stringMatching(/forgotten/) });
  }
});
