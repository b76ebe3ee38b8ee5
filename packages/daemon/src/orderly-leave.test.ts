import { EventEmitter } from 'node:events';
import { silentLog } from '@nyx/foundation';
import { describe, expect, test } from 'vitest';
import { leaveWhenAsked } from './orderly-leave.ts';
import type { ManagerFarewell } from './supervision/manager-child.ts';

/** A ring and a manager whose ends the test decides. */
function bed() {
  const signals = new EventEmitter();
  const ended = Promise.withResolvers<'left' | 'closed'>();
  const farewell = Promise.withResolvers<ManagerFarewell>();
  const calls: string[] = [];
  const errors: string[] = [];
  const outcome = leaveWhenAsked({
    signals,
    notices: { stopping: () => calls.push('stopping') },
    manager: { leave: () => farewell.promise },
    ring: {
      ended: ended.promise,
      leave: async () => void calls.push('leave'),
      close: async () => void calls.push('close'),
    },
    log: { ...silentLog, log: (level, message) => void (level === 'error' && errors.push(message)) },
  });
  return { signals, ended, farewell, calls, errors, outcome };
}

describe('a node that is asked to leave', () => {
  test('tells its peers once the manager has moved everything away', async () => {
    const { signals, farewell, calls, errors, outcome } = bed();
    signals.emit('SIGTERM', 'SIGTERM');
    farewell.resolve('left');
    expect(await outcome).toBe('left');
    expect(calls).toEqual(['stopping', 'leave']);
    expect(errors).toEqual([]);
  });

  test('does not tell them where the manager died over it', async () => {
    const { signals, farewell, calls, errors, outcome } = bed();
    signals.emit('SIGTERM', 'SIGTERM');
    farewell.resolve('died');
    expect(await outcome).toBe('closed');
    expect(calls).toEqual(['stopping', 'close']);
    expect(errors).toHaveLength(1);
  });

  test('has left where the ring has, although the manager was cut short after it', async () => {
    const { signals, ended, farewell, errors, outcome } = bed();
    signals.emit('SIGTERM', 'SIGTERM');
    ended.resolve('left');
    await ended.promise;
    farewell.resolve('died');
    expect(await outcome).toBe('left');
    expect(errors).toEqual([]);
  });

  test('does not wait any longer when it is asked again', async () => {
    const { signals, calls, outcome } = bed();
    signals.emit('SIGTERM', 'SIGTERM');
    signals.emit('SIGINT', 'SIGINT');
    expect(await outcome).toBe('closed');
    expect(calls).toEqual(['stopping', 'close']);
  });
});
