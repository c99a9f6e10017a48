import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { inPasswordSlot } from './password-slots.ts';

const RUNNING = 2 * availableParallelism();

test('what finds the queue full is refused at once; what waits gets its turn; a failure frees its place', async () => {
  const gate = Promise.withResolvers<void>();
  let most = 0;
  let running = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await gate.promise;
    running -= 1;
    throw new Error('failed');
  };
  const accepted = Array.from({ length: RUNNING + 50 }, () =>
    inPasswordSlot(work).catch((error: Error) => error.message),
  );

  await expect(inPasswordSlot(work)).rejects.toMatchObject({ code: 'RATE_LIMITED', extensions: { retryAfter: 5 } });

  gate.resolve();
  expect(new Set(await Promise.all(accepted))).toEqual(new Set(['failed']));
  expect(most).toBe(RUNNING);
  await expect(inPasswordSlot(async () => 'free again')).resolves.toBe('free again');
});
