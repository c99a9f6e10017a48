import { expect, test } from 'vitest';
import { WayOut } from './way-out.ts';

test('what was started last stops first, once, and a stop that fails keeps no other running', async () => {
  const stopped: string[] = [];
  const wayOut = new WayOut();
  await wayOut.add(async () => stopped.push('database'));
  await wayOut.add(async () => Promise.reject(new Error('stuck')));
  await wayOut.add(async () => stopped.push('router'));
  await Promise.all([wayOut.take(), wayOut.take()]);
  expect(stopped).toEqual(['router', 'database']);
});

test('what is started while everything stops is stopped at once', async () => {
  const stopped: string[] = [];
  const wayOut = new WayOut();
  await wayOut.take();
  await wayOut.add(async () => stopped.push('late'));
  expect(stopped).toEqual(['late']);
});
