/** Each rule catches what it is there for, and lets pass what looks like it. */
import { describe, expect, test } from 'vitest';
import { repositoryFile } from './repository.ts';
import { RULES } from './rules/index.ts';

const CORE = 'packages/membership/src/core/ring/gather.ts';
const SHELL = 'packages/membership/src/io/ring.ts';
const TEST = 'packages/membership/src/core/ring/gather.test.ts';
const lines = (count: number): string => 'x();\n'.repeat(count);

type Case = readonly [rule: string, what: string, path: string, text: string, line?: number];

/** A case as an object, so that the names of its parts reach the titles of the tests. */
const asObjects = (cases: readonly Case[]) =>
  cases.map(([rule, what, path, text, line = 1]) => ({ rule, what, path, text, line }));

const CAUGHT: readonly Case[] = [
  ['import-table', 'a package that must not be known', 'packages/crm/src/a.ts', "import { run } from '@nyx/agents';"],
  ['import-table', 'the other way round', 'packages/agents/src/a.ts', "import type { X } from '@nyx/crm';"],
  ['import-table', 'more than the client of the ring', 'packages/crm/src/a.ts', "import { x } from '@nyx/membership';"],
  ['import-table', 'more than the contract of crm', 'packages/api/src/a.ts', "export { x } from '@nyx/crm';"],
  ['import-table', 'a shell in the simulator', 'packages/simulator/src/a.ts', "import { x } from '@nyx/membership';"],
  ['import-table', 'a way around the package', 'packages/crm/src/a.ts', "import { x } from '../../agents/src/x.ts';"],
  ['import-table', 'an import at run time', 'packages/crm/src/a.ts', "\nconst x = import('@nyx/agents');", 2],
  ['import-table', 'the type of an import', 'packages/crm/src/a.ts', "type X = import('@nyx/agents').X;"],
  ['core-rule', 'a module of Node', CORE, "import { readFileSync } from 'node:fs';"],
  ['core-rule', 'a library that acts', CORE, "import pino from 'pino';"],
  ['core-rule', 'a shell', CORE, "import { send } from '../../io/ring.ts';"],
  ['core-rule', 'the wall clock', CORE, 'const now = 1;\nconst then = Date.now();', 2],
  ['core-rule', 'a new date', 'packages/crm/src/controller/a.ts', 'const then = new Date(0);'],
  ['core-rule', 'chance', 'packages/scheduler/src/a.ts', 'const lot = Math.random();'],
  ['core-rule', 'a timer', CORE, 'setTimeout(() => {}, 5);'],
  ['core-rule', 'an async function', CORE, 'const f = async () => {};'],
  ['core-rule', 'an await', CORE, 'await x;'],
  ['core-rule', 'a promise as a type', 'packages/crm/src/configuration/a.ts', 'type X = Promise<number>;'],
  ['core-rule', 'the process', CORE, 'const { env } = process;'],
  ['core-rule', 'the global object', CORE, 'globalThis.x = 1;'],
  ['core-rule', 'the console', CORE, "console.log('x');"],
  ['core-rule', 'a global handed on', CORE, 'const clock = { performance };'],
  ['sizes', 'a long function', SHELL, `const a = 1;\nfunction f() {\n${lines(70)}}\n`, 2],
  ['sizes', 'a long arrow function', SHELL, `const f = () => {\n${lines(69)}};\n`],
  ['sizes', 'a long file', SHELL, lines(501), 501],
  ['words', 'a forbidden word in a function', SHELL, 'function electLeader() {}'],
  ['words', 'in a parameter', SHELL, 'function f(masterNode: string) {}'],
  ['words', 'in a property of a type', SHELL, 'interface A {\n  slaves: string;\n  slave: string;\n}', 3],
  ['words', 'in a destructured variable', SHELL, 'const { x: stonithDevice } = y;'],
  ['words', 'in the name of a file', 'packages/crm/src/string-utils.ts', 'x();'],
  ['file-names', 'capitals', 'packages/crm/src/myFile.ts', 'x();'],
  ['file-names', 'underscores in a folder', 'packages/crm/src/my_folder/a.ts', 'x();'],
  ['stray-files', 'something at the top', 'notes.md', 'x'],
  ['stray-files', 'a script beside the sources', 'packages/crm/try.ts', 'x();'],
  ['stray-files', 'what a merge left', 'packages/crm/src/a.ts.orig', 'x'],
  ['stray-files', 'an empty file', 'packages/crm/src/a.ts', '\n'],
  ['tests-without-time', 'a timer', TEST, 'setTimeout(done, 100);'],
  ['tests-without-time', 'a promise of a timer', TEST, "import { setTimeout as wait } from 'node:timers/promises';"],
  ['tests-without-time', 'a sleep', TEST, 'x();\nawait sleep(5);', 2],
  [
    'tests-without-time',
    'an asserted duration',
    'packages/agents/test/a.test.ts',
    'expect(result.durationMs).toBeLessThan(100);',
  ],
  [
    'tests-without-time',
    'an asserted difference of clocks',
    TEST,
    'expect(performance.now() - begin).toBeLessThanOrEqual(5);',
  ],
  ['leftovers', 'a note to oneself', SHELL, '// TODO: finish'],
  ['leftovers', 'a note in a document', 'docs/a.md', '\n\nFIXME', 3],
  ['leftovers', 'a silenced check', SHELL, '// @ts-expect-error because\nx();'],
  ['leftovers', 'a lone test', TEST, "test.only('x', () => {});"],
  ['leftovers', 'a skipped suite', TEST, "describe.skip('x', () => {});"],
  ['leftovers', 'a breakpoint', SHELL, 'debugger;'],
  ['leftovers', 'a path of one machine', SHELL, "const path = '/home/nyx/key';"],
];

const LET_PASS: readonly Case[] = [
  ['import-table', 'what the table allows', 'packages/crm/src/a.ts', "import { x } from '@nyx/membership/client';"],
  ['import-table', 'anything in a test', 'packages/crm/test/a.test.ts', "import { x } from '@nyx/agents';"],
  [
    'import-table',
    'types of the ring in the simulator',
    'packages/simulator/src/a.ts',
    "import type { X } from '@nyx/membership';",
  ],
  ['core-rule', 'a clock in a shell', SHELL, 'const now = Date.now();'],
  ['core-rule', 'a clock in the test of a core', TEST, 'const now = Date.now();'],
  ['core-rule', 'a member of that name', CORE, 'const x = node.process; const y = { process: 1 };'],
  ['core-rule', 'a parameter of that name', CORE, 'const f = (process: string) => process;'],
  ['core-rule', 'a property of a type of that name', CORE, 'interface A { process: string; fetch(): void }'],
  ['core-rule', 'a word in a comment or a text', CORE, "// Date.now()\nconst x = 'Promise';"],
  ['core-rule', 'a library that only computes', 'packages/crm/src/controller/a.ts', "import { setup } from 'xstate';"],
  ['sizes', 'a function of 70 lines', SHELL, `function f() {\n${lines(68)}}\n`],
  ['sizes', 'a long test', TEST, `test('x', () => {\n${lines(600)}});\n`],
  ['words', 'a part of a word', SHELL, 'const mastered = 1; const utility = 2; const released = 3;'],
  ['words', 'a word in a text', SHELL, "const key = 'OCF_RESKEY_CRM_meta_master_max';"],
  ['words', 'a name given elsewhere', SHELL, 'x.master = y.slave;'],
  ['words', 'a name of the CIB where it is read', 'packages/scheduler/src/cib/fencing.ts', 'const stonithClass = 1;'],
  ['file-names', 'kebab-case', 'packages/crm/src/read-shape.test.ts', 'x();'],
  ['file-names', 'a customary name', 'README.md', 'x'],
  ['stray-files', 'a source in its package', 'packages/crm/src/a.ts', 'x();'],
  ['tests-without-time', 'a configured duration', TEST, 'expect(configuration.timeoutMs).toBe(5);'],
  ['tests-without-time', 'virtual time', TEST, 'expect(tookMs).toBeLessThan(100);'],
  ['words', 'a table that translates', SHELL, "const roles = { master: 'Promoted', Slave: 'Unpromoted' };"],
  ['words', 'a term of the operating system', SHELL, 'const isSessionLeader = 1;'],
  ['tests-without-time', 'a timer outside of tests', 'test/lab/deadline.ts', 'setTimeout(done, 100);'],
  ['leftovers', 'a path of the system', SHELL, "const path = '/etc/nyx/nyx.yaml';"],
  ['leftovers', 'a test that says where it runs', TEST, "test.skipIf(!root)('x', () => {});"],
];

const named = (rule: string) => RULES[rule] ?? (() => []);

describe('each rule', () => {
  test.each(asObjects(CAUGHT))('$rule catches $what', ({ rule, path, text, line }) => {
    const [violation, ...others] = named(rule)(repositoryFile(path, text));
    expect(violation).toMatchObject({ path, line, rule });
    expect(violation?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(others.filter((other) => other.line !== line)).toEqual([]);
  });

  test.each(asObjects(LET_PASS))('$rule lets pass $what', ({ rule, path, text }) => {
    expect(named(rule)(repositoryFile(path, text))).toEqual([]);
  });

  test('every rule is shown to catch something', () => {
    expect(Object.keys(RULES).filter((rule) => !CAUGHT.some(([caught]) => caught === rule))).toEqual([]);
  });
});
