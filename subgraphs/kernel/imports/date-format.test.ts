import { expect, test } from 'vitest';
import { dateFormat } from './date-format.ts';

test.each(['yyyy-MM', 'dd.MM.yy', 'DD/MM/YYYY', 'yyyy-MM-dd EEE', ''])('"%s" is no date pattern', (text) => {
  expect(dateFormat(text)).toBeUndefined();
});

test.each([
  ['yyyy-MM-dd', '2014-06-30', '2014-6-30'],
  ['d.M.yyyy HH:mm', '3.12.2013 07:05', '3-12-2013 07:05'],
  ["yyyy-MM-dd'T'HH:mm:ss", '2014-06-30T23:59:59', '2014-06-30 23:59:59'],
  ['M/d/yyyy', '6/30/2014', '6/30/14'],
  ['yyyyMMdd', '20140630', '2014-06-30'],
])('%s takes %s and not %s', (text, good, bad) => {
  const pattern = new RegExp(dateFormat(text)?.pattern ?? '');
  expect(pattern.test(good)).toBe(true);
  expect(pattern.test(bad)).toBe(false);
});
