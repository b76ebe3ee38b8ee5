import { describe, expect, test } from 'vitest';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import { type LifecycleEvent, managerLifecycle, restMs } from './manager-lifecycle.ts';

type Snapshot = SnapshotFrom<typeof managerLifecycle>;

/** Runs events through the machine and returns the snapshot with the names of the actions on the way. */
function live(events: readonly (LifecycleEvent | 'rest' | 'stable')[]) {
  let [snapshot, actions] = initialTransition(managerLifecycle);
  const performed = actions.map(({ type }) => type);
  let delayed = actions.filter(({ type }) => type === 'xstate.raise');
  const advance = (event: Parameters<typeof transition<typeof managerLifecycle>>[2]) => {
    [snapshot, actions] = transition(managerLifecycle, snapshot as Snapshot, event);
    performed.push(...actions.map(({ type }) => type));
    const raised = actions.filter(({ type }) => type === 'xstate.raise');
    if (raised.length > 0) delayed = raised;
  };
  for (const event of events) {
    if (typeof event !== 'string') {
      advance(event);
      continue;
    }
    const timer = delayed.at(-1);
    if (timer === undefined) throw new Error(`no delayed event waits for ${event}`);
    advance((timer.params as { event: LifecycleEvent }).event);
  }
  const rests = delayed.map(({ params }) => (params as { delay: number }).delay);
  return { snapshot: snapshot as Snapshot, performed, rests };
}

const died: LifecycleEvent = { type: 'exited', reason: 'signal SIGKILL' };

describe('the life of the manager', () => {
  test('it is spawned at once when the daemon starts', () => {
    expect(live([]).performed).toEqual(['spawn']);
  });

  test('its first death is answered without a rest, and the reason is kept', () => {
    const { snapshot, rests } = live([{ type: 'spawned' }, died]);
    expect(snapshot.value).toBe('resting');
    expect(rests).toEqual([0]);
    expect(snapshot.context).toMatchObject({ restarts: 1, reason: 'signal SIGKILL' });
  });

  test('rests grow with each death in a row and stay below a cap', () => {
    expect([1, 2, 3, 4, 50].map(restMs)).toEqual([0, 250, 500, 1000, 10_000]);
  });

  test('a manager that stayed up long enough is answered at once again', () => {
    const { snapshot } = live([{ type: 'spawned' }, died, 'rest', { type: 'spawned' }, 'stable']);
    expect(snapshot.context).toMatchObject({ deaths: 0, restarts: 1 });
  });

  test('one that does not answer is killed, and its death starts it again', () => {
    const { performed, snapshot } = live([{ type: 'spawned' }, { type: 'unresponsive' }, died, 'rest']);
    expect(performed).toContain('kill');
    expect(snapshot.value).toBe('starting');
  });

  test('after a stop it is not started again', () => {
    expect(live([{ type: 'spawned' }, { type: 'stop' }, died]).snapshot.value).toBe('stopped');
    expect(live([{ type: 'spawned' }, died, { type: 'stop' }]).snapshot.value).toBe('stopped');
  });
});
