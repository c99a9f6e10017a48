import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('never more at once than allowed, in the order in which they came, whatever becomes of each', async () => {
  const turns = new Turns(3);
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async () => {
    order.push(number);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    if (number % 2) throw new Error('odd');
    return number;
  };

  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, number) => turns.run(work(number))));

  expect(most).toBe(3);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(5);
  expect(turns.ahead()).toBe(0);
});

test('the preferred ones go before those who came earlier', async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const begin = (name: string, isPreferred: boolean) => turns.run(() => void order.push(name), isPreferred);
  const all = [begin('first', false), begin('stranger', false), begin('known', true), begin('known too', true)];
  expect([turns.ahead(), turns.ahead(true)]).toEqual([3, 2]);

  await Promise.all(all);

  expect(order).toEqual(['first', 'known', 'known too', 'stranger']);
});
