import { expect, test } from 'vitest';
import { changesOf } from './changes-of.ts';
import { deviceOf } from './device-of.ts';

test('what stayed the same is no change', () => {
  expect(changesOf({ name: 'Ada', tags: ['a'] }, { name: 'Ada', tags: ['a'] })).toEqual([]);
  expect(changesOf(null, undefined)).toEqual([]);
});

test('what came, went and changed is told by field, in the order of their names', () => {
  const before = { name: 'Ada', left: 1, settings: { theme: 'dark' } };
  const after = { came: false, name: 'Grace', settings: { theme: 'light' } };
  expect(changesOf(before, after)).toEqual([
    { field: 'came', before: null, after: 'false' },
    { field: 'left', before: '1', after: null },
    { field: 'name', before: 'Ada', after: 'Grace' },
    { field: 'settings', before: '{"theme":"dark"}', after: '{"theme":"light"}' },
  ]);
});

test.each([
  [undefined, null],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  ['invoice-sync/2.1 (linux)', 'invoice-sync on Linux'],
  ['curl/8.5.0', 'curl'],
])('the device of %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
