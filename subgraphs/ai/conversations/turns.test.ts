import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('no more than so much is under way at once', async () => {
  const turns = new Turns(2);
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((end) => ends.push(end));
  const all = Array.from({ length: 5 }, () => turns.join()(work));
  for (let ended = 0; ended < 5; ended += 1) {
    expect(ends.length).toBe(Math.min(ended + 2, 5));
    ends[ended]?.();
    await all[ended];
  }
});

test('who came first is served first, with all that he still wants', async () => {
  const turns = new Turns(1);
  const [first, second, third] = [turns.join(), turns.join(), turns.join()];
  const served: string[] = [];
  const noted = (name: string) => async () => void served.push(name);
  await Promise.all([first(noted('a')), third(noted('c')), second(noted('b')), first(noted('more for a'))]);
  expect(served).toEqual(['a', 'more for a', 'b', 'c']);
});

test('what fails makes room for the next', async () => {
  const inTurn = new Turns(1).join();
  const failed = inTurn(() => Promise.reject(new Error('No.')));
  const next = inTurn(async () => 'done');
  await expect(failed).rejects.toThrow('No.');
  expect(await next).toBe('done');
});
