/**
 * Scenario scripts: for the cases of the published protocol and for every exit of every state, commands and the
 * whole trace that they lead to. A changed trace is a changed protocol; `vitest -u` writes it down.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../src/script/run-script.ts';

const FOLDER = fileURLToPath(new URL('scenarios/', import.meta.url));
const SEPARATOR = '----';

test.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))('%s', async (name) => {
  const [head = ''] = readFileSync(`${FOLDER}${name}`, 'utf8').split(`${SEPARATOR}\n`);
  const commands = head.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const trace = runScript(commands).map((line) => `${line}\n`);
  await expect(`${head}${SEPARATOR}\n${trace.join('')}`).toMatchFileSnapshot(`${FOLDER}${name}`);
});
