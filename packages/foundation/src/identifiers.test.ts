import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AssertionFailure } from './assert.ts';
import {
  incarnation,
  isIdentifier,
  isIncarnation,
  isNodeId,
  isNodeName,
  NODE_ID_MAX,
  nodeId,
  nodeName,
  resourceId,
} from './identifiers.ts';

describe('node ids', () => {
  test.each([1, 2, NODE_ID_MAX])('%d is one', (value) => {
    expect(nodeId(value)).toBe(value);
  });

  test.each([0, -1, 1.5, NODE_ID_MAX + 1, Number.NaN, '1', null, undefined])('%j is none', (value) => {
    expect(isNodeId(value)).toBe(false);
  });

  test('a value that is none stops the program', () => {
    expect(() => nodeId(0)).toThrow(AssertionFailure);
  });
});

describe('node names', () => {
  test.each(['a', 'nyx-primary', 'db1.example.org', '10', 'A'.repeat(64)])('%s is one', (value) => {
    expect(nodeName(value)).toBe(value);
  });

  test.each(['', '-a', 'a-', 'a_b', 'a b', 'ä', 'a.', 'A'.repeat(65), 'a\n'])('%j is none', (value) => {
    expect(isNodeName(value)).toBe(false);
    expect(() => nodeName(value)).toThrow(AssertionFailure);
  });
});

describe('identifiers', () => {
  test.each(['a', '_', 'res_ip', 'res-ip.2', 'R9'])('%s is one', (value) => {
    expect(resourceId(value)).toBe(value);
  });

  test.each(['', '1a', '-a', 'a b', 'a:0', 'ü', 'a/b', 'a\n'])('%j is none', (value) => {
    expect(isIdentifier(value)).toBe(false);
    expect(() => resourceId(value)).toThrow(AssertionFailure);
  });
});

describe('incarnations', () => {
  test('each integer from 1 to 2^48 - 1 is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 48 - 1 }), (value) => {
        expect(incarnation(value)).toBe(value);
      }),
    );
  });

  test.each([0, 2 ** 48, -1, 0.5, '1', null])('%j is none', (value) => {
    expect(isIncarnation(value)).toBe(false);
  });
});
