import { expect, test } from 'vitest';
import { moduleNames, registerScopes, scopesOf } from './role-scopes.ts';

const scope = (...roles: string[]) => ({ description: 'For the test.', roles });

test('a role that no domain names may do nothing', () => {
  registerScopes([{ name: 'sales', scopes: { 'sales:order.read': scope('owner') } }]);

  expect(scopesOf('viewer')).toEqual([]);
});

test('a role holds what each domain grants it, and core domains are no modules', () => {
  registerScopes([
    { name: 'identity', scopes: { 'identity:user.read': scope('owner', 'viewer') }, isCore: true },
    { name: 'sales', scopes: { 'sales:order.record': scope('owner'), 'sales:order.read': scope('owner', 'viewer') } },
  ]);

  expect(scopesOf('owner')).toEqual(['identity:user.read', 'sales:order.read', 'sales:order.record']);
  expect(scopesOf('viewer')).toEqual(['identity:user.read', 'sales:order.read']);
  expect(moduleNames()).toEqual(['sales']);
});
