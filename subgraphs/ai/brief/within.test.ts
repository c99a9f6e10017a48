import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from './within.ts';

test('what is done in time is had', async () => {
  expect(await within(5_000, sleep(1, 'done'))).toBe('done');
});

test('what takes longer is not waited for, and goes on', async () => {
  let isDone = false;
  const work = sleep(30).then(() => {
    isDone = true;
  });
  expect(await within(1, work)).toBeUndefined();
  expect(isDone).toBe(false);
  await work;
  expect(isDone).toBe(true);
});

test('what fails in time fails, and what fails later fails nobody', async () => {
  await expect(within(5_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  const late = sleep(10).then(() => Promise.reject(new Error('late')));
  expect(await within(1, late)).toBeUndefined();
  await expect(late).rejects.toThrow('late');
});
