import { hash as argon2 } from '@node-rs/argon2';
import { hash as bcrypt } from 'bcryptjs';
import jwt from 'jsonwebtoken';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { identity } from '../subgraph.ts';
import { anOwner, asOwner, door, identityGraph, inside, keys, PASSWORD } from '../testing/people.ts';
import { someAddress } from '../testing/stranger.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await identityGraph();
});

test.each([
  [
    '_signIn',
    'mutation { _signIn(input: { email: "a@b.c", password: "x", address: "::1", userAgent: "" }) { __typename } }',
  ],
  ['_refresh', 'mutation { _refresh(input: { refreshToken: "x", address: "::1", userAgent: "" }) { __typename } }'],
  ['_signOut', 'mutation { _signOut(refreshToken: "x") }'],
  ['_session', `{ _session(id: "${newId()}") { userId } }`],
])('%s answers the router alone', async (_field, document) => {
  for (const asker of [graph.nobody, graph.as(viewerOf(identity))]) {
    expect((await asker.ask(document)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await anOwner(graph);
  const { signIn } = door(graph);

  const wrong = await signIn(email, 'not the password at all');

  expect(wrong).toEqual({ __typename: 'SignInRefused', message: 'E-mail address or password is wrong.' });
  expect(await signIn('nobody@example.com')).toEqual(wrong);
});

test('the sixth guess has to wait, even with the right password and from elsewhere, and others do not', async () => {
  const [{ email }, other] = [await anOwner(graph), await anOwner(graph)];
  const guess = () => door(graph, '203.0.113.5').signIn(email, 'a guess of some length');
  for (let count = 0; count < 5; count += 1) expect((await guess()).__typename).toBe('SignInRefused');

  const sixth = await door(graph, '2001:db8::7').signIn(email);

  expect(sixth.__typename).toBe('TooManyAttempts');
  expect(sixth.retryAfter).toBeGreaterThan(0);
  expect((await door(graph).signIn(other.email)).__typename).toBe('_Tokens');
});

test('guesses at once are counted as many', async () => {
  const { email } = await anOwner(graph);
  const { signIn } = door(graph, '203.0.113.77');

  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'a guess of some length')));

  expect(answers.filter(({ __typename }) => __typename === 'SignInRefused')).toHaveLength(5);
});

test('one network that tries many accounts has to wait', async () => {
  const { signIn } = door(graph, '203.0.114.9');
  for (let count = 0; count < 50; count += 1) await signIn(`${newId()}@example.com`);

  expect((await door(graph, '203.0.114.200').signIn(`${newId()}@example.com`)).__typename).toBe('TooManyAttempts');
});

test('the right password opens a session that the access token names', async () => {
  const { email, userId, organizationId } = await anOwner(graph);
  const { signIn, session } = door(graph);

  const tokens = await signIn(` ${email.toUpperCase()} `, PASSWORD);

  expect(tokens).toMatchObject({
    __typename: '_Tokens',
    expiresIn: 900,
    refreshToken: expect.stringMatching(/^[\w-]{43}$/),
  });
  const { header, payload } = jwt.verify(tokens.accessToken, keys.publicKey, {
    algorithms: ['ES256'],
    issuer: 'a-ems',
    audience: 'a-ems',
    complete: true,
  });
  const claims = payload as jwt.JwtPayload;
  expect(header).toMatchObject({ typ: 'at+jwt', kid: expect.any(String) });
  expect(claims).toMatchObject({ sub: userId, org: organizationId, pv: 1, jti: expect.any(String) });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
  expect(await session(claims.sid)).toMatchObject({
    userId,
    organizationId,
    role: 'owner',
    scopes: expect.arrayContaining(['identity:user.read']),
    permissionVersion: 1,
    revoked: false,
  });
});

test('signing in forgets the failures before it', async () => {
  const { email } = await anOwner(graph);
  const { signIn } = door(graph);
  for (let round = 0; round < 3; round += 1) {
    for (let count = 0; count < 3; count += 1) await signIn(email, 'a slip of the fingers');
    expect((await signIn(email)).__typename).toBe('_Tokens');
  }
});

test.each([
  ['by bcrypt, elsewhere', () => bcrypt(PASSWORD, 4)],
  ['before the pepper', () => argon2(PASSWORD)],
  ['at a lower cost', () => argon2(PASSWORD, { memoryCost: 8_192 })],
])('a hash made %s lets in, and is a new one after that; a wrong password leaves it', async (_how, make) => {
  const { email, userId, organizationId } = await anOwner(graph);
  const made = await make();
  await inside(graph, organizationId, 'update identity.users set password_hash = ?', [made]);
  const kept = async () => {
    const sql = 'select password_hash as hash from identity.users where id = $1';
    return (await asOwner<{ hash: string }>(graph, sql, [userId]))[0]?.hash;
  };

  await door(graph, someAddress()).signIn(email, 'not the password at all');
  expect(await kept()).toBe(made);
  expect((await door(graph, someAddress()).signIn(email)).__typename).toBe('_Tokens');

  expect(await kept()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1,keyid=/);
  expect((await door(graph, someAddress()).signIn(email)).__typename).toBe('_Tokens');
});
