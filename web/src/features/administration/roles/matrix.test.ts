import { expect, test } from 'vitest';
import { columnsOf, groupsOf, type OwnRole, type Permission, toggled } from './matrix.ts';

const permission = (scope: string, roles: Permission['roles'] = []): Permission => ({
  __typename: 'Permission',
  scope,
  domain: scope.split(':')[0] ?? '',
  description: scope,
  roles,
});
const ROLE = { id: 'r', name: 'Order desk', description: '', permissions: ['sales:order.read'] } as unknown as OwnRole;

test('permissions stand in the order of the modules, strangers last', () => {
  const permissions = ['other:x.read', 'sales:order.read', 'identity:user.read', 'sales:order.write'].map((scope) =>
    permission(scope),
  );
  const modules = ['identity', 'sales'].map((name) => ({
    __typename: 'OrganizationModule' as const,
    name,
    title: name.toUpperCase(),
  }));
  const groups = groupsOf({ permissions, organization: { __typename: 'Organization', id: 'o', modules } });
  expect(groups.map(({ title, permissions: held }) => [title, held.length])).toEqual([
    ['IDENTITY', 1],
    ['SALES', 2],
    ['other', 1],
  ]);
});

test('a column shows what is drafted before what is saved', () => {
  const read = permission('sales:order.read', ['OWNER']);
  const column = (drafts: Map<string, Set<string>>) => columnsOf([ROLE], drafts).find(({ own }) => own);
  expect(column(new Map())?.has(read)).toBe(true);
  expect(column(new Map([['r', new Set<string>()]]))?.has(read)).toBe(false);
  expect(
    columnsOf([ROLE], new Map())
      .find(({ key }) => key === 'OWNER')
      ?.has(read),
  ).toBe(true);
  expect(
    columnsOf([ROLE], new Map())
      .find(({ key }) => key === 'VIEWER')
      ?.has(read),
  ).toBe(false);
});

test('giving and taking back leaves nothing to save', () => {
  const given = toggled(ROLE, undefined, 'sales:order.write');
  expect([...(given ?? [])]).toEqual(['sales:order.read', 'sales:order.write']);
  expect(toggled(ROLE, given, 'sales:order.write')).toBeUndefined();
});
