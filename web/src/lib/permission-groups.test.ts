import { expect, test } from 'vitest';
import { permissionGroups } from './permission-groups.ts';

test('permissions stand in the order of the modules, strangers last', () => {
  const permissions = ['other', 'sales', 'identity', 'sales'].map((domain) => ({ domain }));
  const modules = [
    { name: 'identity', title: 'People' },
    { name: 'sales', title: 'Sales' },
  ];
  expect(permissionGroups(permissions, modules).map(({ title, permissions: held }) => [title, held.length])).toEqual([
    ['People', 1],
    ['Sales', 2],
    ['other', 1],
  ]);
});
