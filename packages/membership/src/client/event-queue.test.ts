import { describe, expect, it } from 'vitest';
import { EventQueue } from './event-queue.ts';

async function all<Event>(queue: EventQueue<Event>): Promise<Event[]> {
  const events: Event[] = [];
  for await (const event of queue) events.push(event);
  return events;
}

describe('an event queue', () => {
  it('gives what was pushed before and while it is read, in order, then the end', async () => {
    const queue = new EventQueue<number>();
    for (let number = 0; number < 1000; number += 1) queue.push(number);
    const reading = all(queue);
    await Promise.resolve();
    queue.push(1000);
    queue.end();
    queue.push(1001);
    expect(await reading).toEqual(Array.from({ length: 1001 }, (_, number) => number));
    expect(queue.length).toBe(0);
  });

  it('gives an error after the last event, not before', async () => {
    const queue = new EventQueue<string>();
    queue.push('last');
    queue.end(new Error('gone'));
    const iterator = queue[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ value: 'last', done: false });
    await expect(iterator.next()).rejects.toThrow('gone');
  });

  it('tells its owner what was taken, and keeps nothing once the reader has given up', async () => {
    let taken = 0;
    const queue = new EventQueue<number>(() => {
      taken += 1;
    });
    for (let number = 0; number < 10; number += 1) queue.push(number);
    for await (const number of queue) if (number === 2) break;
    expect(taken).toBe(4);
    expect(queue.isEnded).toBe(true);
    queue.push(11);
    expect(queue.length).toBe(0);
  });
});
