import { expect, test } from 'vitest';
import { readCommand, WORKS } from './command.ts';

test('a work that does not exist is refused by naming those that do', () => {
  expect(() => readCommand(['overveiw'])).toThrow(/no work "overveiw".*overview-http/);
});

test('an option that does not exist is refused', () => {
  expect(() => readCommand(['--fast'])).toThrow(/--fast/);
});

test('nothing said means everything, into a file named after the moment', () => {
  const { works, out } = readCommand([], new Date('2026-11-20T12:30:05Z'));
  expect(works).toEqual(WORKS);
  expect(out).toBe('.data/bench/2026-11-20T12-30-05.json');
});

test('works run in the order of the list, whatever the order of asking', () => {
  expect(readCommand(['memory', 'list', '--quick']).works).toEqual(['list', 'memory']);
});
