import { expect, test } from 'vitest';
import { oneOf, pageVariables, readList, writeList } from './list-address.ts';

const KNOWN = { status: ['OPEN', 'SHIPPED'] };
const read = (search: string) => readList(new URLSearchParams(search), KNOWN);

test('only known filters and values count', () => {
  expect(read('status=OPEN,LOST&colour=red').filters).toEqual({ status: ['OPEN'] });
  expect(read('status=LOST').filters).toEqual({});
});

test('a page lies after or before a cursor', () => {
  expect(pageVariables(read('after=abc'))).toEqual({ first: 25, after: 'abc', search: undefined });
  expect(pageVariables(read('before=abc&q=bike'))).toEqual({ last: 25, before: 'abc', search: 'bike' });
});

test('another question begins at the front, and keeps the others', () => {
  const next = writeList(new URLSearchParams('q=bike&after=abc&order=NAME_ASC'), { status: 'OPEN' });
  expect(Object.fromEntries(next)).toEqual({ q: 'bike', order: 'NAME_ASC', status: 'OPEN' });
  expect(writeList(next, { q: '' }).has('q')).toBe(false);
});

test('an order that does not exist is the first that does', () => {
  expect(oneOf(['A', 'B'], 'B')).toBe('B');
  expect(oneOf(['A', 'B'], 'C; drop table')).toBe('A');
  expect(oneOf(['A', 'B'], undefined)).toBe('A');
});
