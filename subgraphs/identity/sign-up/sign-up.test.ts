import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerWith } from '#kernel/testing/test-graph';
import { asOwner, door, identityGraph, PASSWORD } from '../testing/people.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

const SIGN_UP = `mutation($input: SignUpInput!) {
  signUp(input: $input) { __typename ... on SignedUp { email organizationId } ... on UserError { message } }
}`;

/** Signs up with an input that is good but for the changes. */
const signUp = (changes: Record<string, unknown> = {}, asker = graph.nobody) =>
  asker.ask(SIGN_UP, {
    input: {
      email: `${newId()}@example.com`,
      password: PASSWORD,
      name: 'Grace Hopper',
      organizationName: 'Compilers',
      ...changes,
    },
  });

test('who is signed in cannot sign up', async () => {
  expect((await signUp({}, graph.as(viewerWith()))).errors?.[0]?.extensions.code).toBe('CONFLICT');
});

test('an address signs up once, however it is written', async () => {
  const email = `${newId()}@example.com`;
  await signUp({ email });

  expect((await signUp({ email: ` ${email.toUpperCase()}` })).data?.signUp.__typename).toBe('EmailTaken');
});

test('of ten sign-ups at once with one address, one founds an organization', async () => {
  const email = `${newId()}@example.com`;
  const answers = await Promise.all(Array.from({ length: 10 }, () => signUp({ email })));

  const names = answers.map(({ data }) => data?.signUp.__typename).sort();
  expect(names).toEqual([...Array(9).fill('EmailTaken'), 'SignedUp']);
  const members = await asOwner(
    graph,
    'select from identity.memberships m join identity.users u on u.id = m.user_id where u.email = $1',
    [email],
  );
  expect(members).toHaveLength(1);
});

test('a weak password founds nothing', async () => {
  const email = `${newId()}@example.com`;

  expect((await signUp({ email, password: 'Password2026!' })).data?.signUp).toEqual({
    __typename: 'PasswordTooWeak',
    message: 'This is among the first passwords that anyone would try. Use a few unrelated words.',
  });
  expect(await asOwner(graph, 'select from identity.users where email = $1', [email])).toEqual([]);
});

test.each([
  ['email', 'nobody'],
  ['email', `${'a'.repeat(320)}@example.com`],
  ['name', '  '],
  ['organizationName', 'x'.repeat(201)],
  ['password', 'long '.repeat(500)],
])('the field %s is named when it is impossible', async (field, value) => {
  const fault = (await signUp({ [field]: value })).errors?.[0]?.extensions;
  expect(fault).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: ['input', field] }] });
});

test.each([
  ['timeZone', 'Mars/Olympus'],
  ['timeZone', '+02:00'],
  ['locale', 'not a locale'],
  ['currency', 'dollars'],
])('%s "%s" does not exist', async (field, value) => {
  const error = (await signUp({ [field]: value })).errors?.[0];
  expect(error?.message).toContain(value);
  expect(error?.extensions.code).toBe('VALIDATION_FAILED');
});

test('signing up makes an owner who can sign in, and tells everyone of the organization', async () => {
  const email = `${newId()}@example.com`;
  const { data } = await signUp({ email, timeZone: 'Europe/Berlin', currency: 'EUR', locale: 'de-DE' });
  const { organizationId } = data?.signUp ?? {};

  expect((await door(graph).signIn(email)).__typename).toBe('_Tokens');
  const events = await asOwner(
    graph,
    `select type, payload from kernel.events where organization_id = $1 and type = 'identity.OrganizationFounded'`,
    [organizationId],
  );
  expect(events).toEqual([
    {
      type: 'identity.OrganizationFounded',
      payload: {
        organizationId,
        name: 'Compilers',
        currency: 'EUR',
        timeZone: 'Europe/Berlin',
        locale: 'de-DE',
        fiscalYearStart: 1,
        isDemo: false,
      },
    },
  ]);
});
