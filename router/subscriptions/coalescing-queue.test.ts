import { expect, test, vi } from 'vitest';
import { CoalescingQueue, OrderedQueue } from './coalescing-queue.ts';

test('keeps one value of each key, the newest, in the order of the last push', async () => {
  const queue = new CoalescingQueue<string>(10);
  for (const [key, value] of [
    ['a', 'a1'],
    ['b', 'b1'],
    ['a', 'a2'],
  ] as const)
    queue.push(key, value);
  queue.end();
  expect(await drained(queue)).toEqual(['b1', 'a2']);
});

test('never holds more than its limit, whatever is pushed', async () => {
  const queue = new CoalescingQueue<number>(3);
  for (let value = 0; value < 1_000; value += 1) queue.push(String(value), value);
  queue.end();
  expect(await drained(queue)).toEqual([997, 998, 999]);
});

test('wakes a waiting reader, and ends it', async () => {
  const queue = new CoalescingQueue<string>(3);
  const first = queue.next();
  queue.push('a', 'a1');
  expect(await first).toEqual({ done: false, value: 'a1' });
  const second = queue.next();
  queue.end();
  expect(await second).toEqual({ done: true, value: undefined });
});

test('tells the writer when the reader leaves, and delivers nothing more', async () => {
  const onLeave = vi.fn();
  const queue = new CoalescingQueue<string>(3, onLeave);
  queue.push('a', 'a1');
  await queue.return();
  queue.push('b', 'b1');
  expect(onLeave).toHaveBeenCalledOnce();
  expect(await queue.next()).toEqual({ done: true, value: undefined });
});

test('in order: leaves nothing out that came before it had to give up, and merges nothing', async () => {
  const onLeave = vi.fn();
  const queue = new OrderedQueue<number>(3, onLeave);
  for (const value of [1, 2, 2, 4, 5]) queue.push('same', value);
  expect(await drained(queue)).toEqual([1, 2, 2]);
  expect(onLeave).toHaveBeenCalled();
});

async function drained<T>(queue: CoalescingQueue<T>): Promise<T[]> {
  const values: T[] = [];
  for await (const value of queue) values.push(value);
  return values;
}
