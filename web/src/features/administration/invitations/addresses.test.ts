import { expect, test } from 'vitest';
import { addressesIn } from './addresses.ts';

test('addresses are found however they are typed, each once', () => {
  const text = 'Ada Lovelace <ada@example.com>, BOB@example.com\nbob@example.com; cy@example.com dan@example.com';
  expect(addressesIn(text).addresses).toEqual([
    'ada@example.com',
    'bob@example.com',
    'cy@example.com',
    'dan@example.com',
  ]);
});

test('what is no address is named', () => {
  expect(addressesIn('ada@example.com, bob')).toEqual({ addresses: ['ada@example.com'], faults: ['bob'] });
  expect(addressesIn('')).toEqual({ addresses: [], faults: [] });
});
