import { expect, test } from 'vitest';
import {
  isScope,
  knownDomains,
  moduleNames,
  registerScopes,
  scopeCatalogue,
  scopesOf,
  scopesWith,
} from './role-scopes.ts';

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

test('further permissions join those of the role, each once, and what no domain names counts for nothing', () => {
  registerScopes([{ name: 'sales', scopes: { 'sales:order.read': scope('viewer'), 'sales:order.record': scope() } }]);

  expect(scopesWith('guest', ['sales:order.record', 'sales:order.of-old'])).toEqual(['sales:order.record']);
  expect(scopesWith('viewer', ['sales:order.record', 'sales:order.read'])).toEqual([
    'sales:order.read',
    'sales:order.record',
  ]);
  expect(isScope('sales:order.of-old')).toBe(false);
});

test('the catalogue keeps what each permission allows, and what each domain is called', () => {
  const sales = {
    name: 'sales',
    title: 'Sales',
    description: 'Orders.',
    scopes: { 'sales:order.read': scope('owner') },
  };
  registerScopes([sales]);

  expect(scopeCatalogue()).toEqual([
    { scope: 'sales:order.read', domain: 'sales', description: 'For the test.', roles: ['owner'] },
  ]);
  expect(knownDomains()).toEqual([{ name: 'sales', title: 'Sales', description: 'Orders.', isCore: false }]);
});
