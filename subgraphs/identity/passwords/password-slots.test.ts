import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inPasswordSlot } from './password-slots.ts';

const TRIES = 100 * availableParallelism();

test('whoever would wait for more than some seconds is refused at once; a failure frees its place', async () => {
  const gate = Promise.withResolvers<void>();
  // The first ones teach how long it takes: long.
  await Promise.all(Array.from({ length: 10 * availableParallelism() }, () => inPasswordSlot(() => sleep(200))));
  const work = async () => {
    await gate.promise;
    throw new Error('failed');
  };

  const outcomes = Array.from({ length: TRIES }, () =>
    inPasswordSlot(work).catch((error: { message: string; extensions?: object }) => error.extensions ?? error.message),
  );
  const refused = await Promise.race([outcomes.at(-1), sleep(1_000)]);
  gate.resolve();
  const all = await Promise.all(outcomes);

  expect(refused).toEqual({ code: 'RATE_LIMITED', retryAfter: 5 });
  const accepted = all.filter((outcome) => outcome === 'failed').length;
  expect(accepted).toBeGreaterThan(10);
  expect(accepted).toBeLessThan(TRIES / 2);
  await expect(inPasswordSlot(async () => 'free again')).resolves.toBe('free again');
});
