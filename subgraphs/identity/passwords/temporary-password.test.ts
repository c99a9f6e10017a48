import { beforeAll, expect, test } from 'vitest';
import { Session } from '#kernel/database/session';
import type { TestGraph } from '#kernel/testing/test-graph';
import { setPassword } from '../testing/passwords.ts';
import { anOwner, door, identityGraph, inside } from '../testing/people.ts';
import { someAddress } from '../testing/stranger.ts';
import { giveTemporaryPassword } from './temporary-password.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

/** Somebody who was told a temporary password. */
async function newcomer() {
  const owner = await anOwner(graph);
  const session = new Session(graph.started.runtime.database, { actor: 'nobody', correlationId: 'test' });
  const password = await session.inside(owner.organizationId, (there) =>
    there.write((em) => giveTemporaryPassword(em, owner.userId)),
  );
  return { ...owner, password, signIn: (typed: string) => door(graph, someAddress()).signIn(owner.email, typed) };
}

test('after 72 hours it opens nothing', async () => {
  const { signIn, password, organizationId } = await newcomer();
  const [row] = await inside<{ hours: number }>(
    graph,
    organizationId,
    'select extract(epoch from password_expires_at - now())::int / 3600.0 as hours from identity.users',
  );
  expect(Number(row?.hours)).toBeCloseTo(72, 1);
  await inside(graph, organizationId, "update identity.users set password_expires_at = now() - interval '1 second'");

  expect((await signIn(password)).__typename).toBe('SignInRefused');
});

test('it is typed with ease and never the same', async () => {
  const [one, other] = [await newcomer(), await newcomer()];

  expect(one.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  expect(one.password).not.toBe(other.password);
});

test('it opens no session but the choice of a password, which then does', async () => {
  const { signIn, password } = await newcomer();

  const entered = await signIn(password);

  expect(entered).toEqual({ __typename: '_PasswordMustChange', token: expect.stringMatching(/^[\w-]{43}$/) });
  expect((await setPassword(graph, entered.token, password)).__typename).toBe('PasswordTooWeak');
  expect((await setPassword(graph, entered.token, 'seven lamps over the harbour')).__typename).toBe('PasswordSet');
  expect((await signIn(password)).__typename).toBe('SignInRefused');
  expect((await signIn('seven lamps over the harbour')).__typename).toBe('_Tokens');
});
