import { expect, test } from 'vitest';
import { columnsOf, type OwnRole, type Permission, toggled } from './matrix.ts';

const permission = (scope: string, roles: Permission['roles'] = []): Permission => ({
  __typename: 'Permission',
  scope,
  domain: scope.split(':')[0] ?? '',
  description: scope,
  roles,
});
const ROLE = { id: 'r', name: 'Order desk', description: '', permissions: ['sales:order.read'] } as unknown as OwnRole;

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
