import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

/** Reads count; each takes a moment, and fails while `isDown`. */
function counter() {
  const source = { reads: 0, isDown: false };
  const read = async () => {
    source.reads += 1;
    const value = { number: source.reads };
    await wait(5);
    if (source.isDown) throw new Error('down');
    return value;
  };
  return { source, read };
}

test('equal reads at one time are one, and what is known is not read again', async () => {
  const { source, read } = counter();
  const remembered = new Remembered(read, 60_000);
  await Promise.all([remembered.get('a'), remembered.get('a')]);
  expect(await remembered.get('a')).toEqual({ number: 1 });
  expect(source.reads).toBe(1);
});

test('what is forgotten while it is being read is not remembered', async () => {
  const { read } = counter();
  const remembered = new Remembered(read, 60_000);
  const first = remembered.get('a');
  remembered.forget('a');
  await first;
  expect(await remembered.get('a')).toEqual({ number: 2 });
});

test('what grows old is read again before it is too old, and nobody waits for it', async () => {
  const { source, read } = counter();
  const remembered = new Remembered(read, 2_000);
  await remembered.get('a');
  await wait(1_550);
  expect(await remembered.get('a')).toEqual({ number: 1 });
  await wait(50);
  expect(await remembered.get('a')).toEqual({ number: 2 });
  expect(source.reads).toBe(2);
});

test('what was known counts while it cannot be read, what was not cannot be had', async () => {
  const { source, read } = counter();
  const remembered = new Remembered(read, 10);
  await remembered.get('a');
  source.isDown = true;
  await wait(20);
  expect(await remembered.get('a')).toEqual({ number: 1 });
  await expect(remembered.get('b')).rejects.toThrow('down');
});
