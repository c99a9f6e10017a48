import { expect, test } from 'vitest';
import { grantable } from './grantable.ts';

const all = ['sales:order.read', 'sales:order.record', 'identity:user.read', 'identity:user.manage'];
const permissions = all.map((scope) => ({ scope }));
const scopesOf = (held: readonly string[]) => grantable(permissions, held).map(({ scope }) => scope);

test('nobody gives a program what he does not hold himself', () => {
  expect(scopesOf(['sales:order.read', 'identity:user.read'])).toEqual(['sales:order.read', 'identity:user.read']);
});

test('nobody gives a program power over people', () => {
  expect(scopesOf(all)).not.toContain('identity:user.manage');
});
