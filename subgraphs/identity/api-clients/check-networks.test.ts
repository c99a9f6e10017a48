import { expect, test } from 'vitest';
import { checkedNetworks, isAllowed } from './check-networks.ts';

test.each([
  '',
  'localhost',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '2001:db8::/129',
  '10.0.0.0/1e1',
  '300.1.1.1',
])('%j is no network', (network) => {
  expect(() => checkedNetworks([network])).toThrow('Write a network as');
});

test.each<[string[], string, boolean]>([
  [[], '203.0.113.9', true],
  [['192.0.2.0/24'], '192.0.2.200', true],
  [['192.0.2.0/24'], '::ffff:192.0.2.200', true],
  [['192.0.2.0/24'], '192.0.3.1', false],
  [['192.0.2.7'], '192.0.2.7', true],
  [['192.0.2.7'], '192.0.2.8', false],
  [['2001:db8::/32'], '2001:db8:1::5', true],
  [['2001:db8::/32'], '2001:db9::5', false],
  [['192.0.2.0/24', '2001:db8::/32'], 'unknown', false],
])('from %j, %s may come: %s', (networks, address, may) => {
  expect(isAllowed(checkedNetworks(networks), address)).toBe(may);
});
