import { describe, expect, test } from 'vitest';
import { AssertionFailure, assert, assertNever } from './assert.ts';

describe('assertions', () => {
  test('one that holds does nothing', () => {
    expect(() => assert(1, 'one is something')).not.toThrow();
  });

  test.each([false, 0, '', null, undefined])('one that does not hold (%j) throws its sentence', (value) => {
    expect(() => assert(value, 'there is a value')).toThrow(new AssertionFailure('there is a value'));
  });

  test('a value that lied about its type is named', () => {
    expect(() => assertNever('blue' as never, 'a colour is known')).toThrow('a colour is known: "blue"');
  });
});
