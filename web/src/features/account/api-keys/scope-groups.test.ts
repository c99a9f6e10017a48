import { expect, test } from 'vitest';
import { grantable } from './scope-groups.ts';

const permission = (scope: string) =>
  ({ __typename: 'Permission', scope, domain: scope.split(':')[0] ?? '', description: scope }) as const;
const permissions = ['sales:order.read', 'sales:order.record', 'identity:user.read', 'identity:user.manage'].map(
  permission,
);
const modules = [{ __typename: 'OrganizationModule', name: 'sales', title: 'Sales' } as const];
const organization = { __typename: 'Organization', id: '1', modules } as const;

test('nobody gives a program what he does not hold himself, nor power over people', () => {
  const groups = grantable({ permissions, organization }, ['sales:order.read', 'identity:user.manage']);
  expect(groups).toEqual([{ domain: 'sales', title: 'Sales', permissions: [permission('sales:order.read')] }]);
});

test('a part that the organization does not name stands under its own name', () => {
  const [group] = grantable({ permissions, organization: null }, ['identity:user.read']);
  expect(group).toMatchObject({ title: 'identity' });
});
