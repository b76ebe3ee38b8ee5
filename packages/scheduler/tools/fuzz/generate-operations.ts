/**
 * Random operations of a primitive: recurring monitors by role, and what a failure of each leads to.
 */
import type { Draw } from './draw.ts';
import { type Element, element } from './element.ts';
import type { LaidMonitor } from './layout.ts';

export interface OperationsMade {
  readonly elements: readonly Element[];
  readonly monitors: readonly LaidMonitor[];
}

const ON_FAIL = {
  monitor: ['ignore', 'block', 'stop', 'restart', 'standby', 'fence'],
  start: ['ignore', 'block', 'stop', 'restart', 'standby', 'fence'],
  stop: ['ignore', 'block', 'fence'],
  promote: ['ignore', 'block', 'stop', 'restart', 'standby', 'fence', 'demote'],
  demote: ['ignore', 'block', 'stop', 'restart', 'standby', 'fence'],
} as const;

export function operationsOf(draw: Draw, stateful: boolean, timeoutMs: number): OperationsMade {
  const elements: Element[] = [];
  const monitors: LaidMonitor[] = [];
  const add = (
    operation: keyof typeof ON_FAIL,
    seconds: number,
    role?: string,
    extra: readonly string[] = [],
  ): void => {
    const onFail = draw.feature(`on-fail of ${operation}`, 25, 60)
      ? draw.one<string>([...ON_FAIL[operation], ...extra])
      : undefined;
    if (onFail !== undefined) draw.note(`on-fail=${onFail}`);
    const own = draw.chance(20) ? 30 : undefined;
    const timeout = own === undefined ? undefined : `${own}s`;
    const interval = `${seconds}s`;
    elements.push(element('op', { id: draw.id('op'), name: operation, interval, role, timeout, 'on-fail': onFail }));
    if (operation === 'monitor') {
      const bound = role === undefined ? {} : { role };
      monitors.push({ intervalMs: seconds * 1000, timeoutMs: own === undefined ? timeoutMs : own * 1000, ...bound });
    }
  };
  if (draw.chance(85)) {
    if (stateful) {
      add('monitor', 10, draw.chance(80) ? 'Promoted' : undefined, ['demote']);
      if (monitors[0]?.role !== undefined && draw.chance(85)) add('monitor', 11, 'Unpromoted');
    } else add('monitor', 10);
  }
  if (draw.feature('second monitor', 10)) add('monitor', 20);
  if (draw.feature('stopped monitor', 10)) add('monitor', 30, 'Stopped');
  if (draw.chance(25)) add('start', 0);
  if (draw.chance(25)) add('stop', 0);
  if (stateful && draw.chance(25)) add('promote', 0);
  if (stateful && draw.chance(25)) add('demote', 0);
  return { elements, monitors };
}
