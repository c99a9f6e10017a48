import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { TestGraph } from '#kernel/testing/test-graph';
import { asOwner, door, identityGraph } from '../testing/people.ts';
import { foundOrganization, organizationsOf } from './found-organization.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const owner = () => ({ email: `${newId()}@example.com`, name: 'Grace Hopper' });

test('a new owner gets a password, shown once, that opens the door', async () => {
  const { database } = graph.started.runtime;
  const person = owner();

  const { password, organizationId } = await foundOrganization(database, { name: 'Compilers', owner: person });

  expect(password).toMatch(/^[\w-]{16}$/);
  expect((await door(graph).signIn(person.email, password)).__typename).toBe('_Tokens');
  expect(await organizationsOf(database, person.email)).toEqual([organizationId]);
});

test('the same founding again changes nothing', async () => {
  const { database } = graph.started.runtime;
  const input = { name: 'Compilers', owner: owner(), organizationId: newId() };
  const { password: _shownOnce, ...first } = await foundOrganization(database, input);

  expect(await foundOrganization(database, input)).toEqual(first);
  expect(
    await asOwner(graph, 'select from identity.memberships where organization_id = $1', [input.organizationId]),
  ).toHaveLength(1);
});

test('a known person owns a second organization with the password of the first', async () => {
  const { database } = graph.started.runtime;
  const person = { ...owner(), password: 'three calm otters drift' };
  const first = await foundOrganization(database, { name: 'Compilers', owner: person });

  const second = await foundOrganization(database, {
    name: 'Linkers',
    owner: { ...person, password: 'another one entirely' },
  });

  expect(second.userId).toBe(first.userId);
  expect(second.password).toBeUndefined();
  expect((await door(graph).signIn(person.email, person.password)).__typename).toBe('_Tokens');
  expect((await organizationsOf(database, person.email)).sort()).toEqual(
    [first.organizationId, second.organizationId].sort(),
  );
});
