import { expect, test } from 'vitest';
import { registerScopes } from '#kernel/auth/role-scopes';
import { viewerWith } from '#kernel/testing/test-graph';
import { Role } from '../memberships/role.ts';
import { explainAccess } from './explain-access.ts';

test('what is held in a module that is switched off opens nothing', () => {
  const scope = { description: 'See orders.', roles: ['viewer'] };
  registerScopes([
    { name: 'sales', scopes: { 'sales:order.read': scope } },
    { name: 'products', scopes: { 'products:product.read': scope } },
  ]);
  const holdings = { role: Role.VIEWER, ownRoles: [], proposed: [] };
  const { domains } = explainAccess(viewerWith({ modules: ['products'] }), holdings);

  expect(domains.map(({ domain, isOn, isOpen, heldCount }) => [domain, isOn, isOpen, heldCount])).toEqual([
    ['sales', false, false, 1],
    ['products', true, true, 1],
  ]);
  expect(domains[0]?.permissions).toMatchObject([{ isHeld: true, isEffective: false }]);
});
