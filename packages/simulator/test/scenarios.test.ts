/**
 * Scenario scripts: for the cases of the published protocol and for every exit of every state, commands and the
 * whole trace that they lead to. A changed trace is a changed protocol; `vitest -u` writes it down.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { REQUIRED_COVERAGE } from '../src/scenario/coverage.ts';
import { runScript } from '../src/script/run-script.ts';

const FOLDER = fileURLToPath(new URL('scenarios/', import.meta.url));
const SEPARATOR = '----';

const SCRIPTS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

const headOf = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8').split(`${SEPARATOR}\n`)[0] ?? '';
const commandsOf = (head: string): readonly string[] =>
  head.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));

test('every exit of every state has a script that takes it', () => {
  const taken = SCRIPTS.map((name) => runScript(commandsOf(headOf(name))).exits);
  const required = REQUIRED_COVERAGE.filter((name) => name.startsWith('exit: '));
  expect(required.filter((exit) => !taken.some((exits) => exits.has(exit)))).toEqual([]);
});

test.each(SCRIPTS)('%s', async (name) => {
  const head = headOf(name);
  const commands = commandsOf(head);
  const trace = runScript(commands).lines.map((line) => `${line}\n`);
  await expect(`${head}${SEPARATOR}\n${trace.join('')}`).toMatchFileSnapshot(`${FOLDER}${name}`);
});
