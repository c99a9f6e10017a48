import jwt from 'jsonwebtoken';
import { describe, expect, test, vi } from 'vitest';
import { newKeyPair } from '#kernel/auth/keys';
import { type Mode, startCompany } from '../testing/start.ts';

const ME = '{ me { id } }';

describe('who may not', () => {
  test.each<[string, jwt.JwtPayload, jwt.SignOptions]>([
    ['of another issuer', { iss: 'somebody' }, {}],
    ['for another audience', { aud: 'somebody' }, {}],
    ['that has expired', { exp: 1_700_000_000 }, {}],
    ['that is not valid yet', { nbf: 4_000_000_000 }, {}],
    ['of another type', {}, { header: { alg: 'ES256', typ: 'JWT' } }],
    ['without a session', { sid: undefined }, {}],
  ])('a token %s', async (_name, claims, options) => {
    const { ask, company } = await startCompany();
    const { status, errors } = await ask(ME, company.signIn({}, claims, options).token);
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a token that is not signed, or signed with anything but our key', async () => {
    const { ask, company } = await startCompany();
    const { token } = company.signIn();
    const claims = jwt.decode(token) as jwt.JwtPayload;
    const header = (alg: 'none' | 'HS256' | 'ES256') => ({ header: { alg, typ: 'at+jwt' }, algorithm: alg });
    const forged = [
      jwt.sign(claims, '', header('none')),
      jwt.sign(claims, 'secret', header('HS256')),
      hmacWithPublicKey(token, company.keys.access.publicKey),
      jwt.sign(claims, newKeyPair().privateKey, header('ES256')),
      `${token}x`,
      '',
      'a b',
    ];
    for (const one of forged) expect((await ask(ME, one || ' ')).status).toBe(401);
  });

  test('a session that was revoked, has expired, or belongs to somebody else', async () => {
    const { ask, company } = await startCompany();
    const another = company.signIn();
    const refused = [
      company.signIn({ revoked: true }).token,
      company.signIn({ expiresAt: '2020-01-01T00:00:00Z' }).token,
      company.signIn({}, { sid: another.sessionId }).token,
      company.signIn({}, { sid: 'unknown' }).token,
    ];
    for (const token of refused) expect((await ask(ME, token)).status).toBe(401);
  });

  test('a session that is revoked while it is in use, as soon as the router hears of it', async () => {
    const { ask, company, router } = await startCompany();
    const { token, session, sessionId } = company.signIn();
    expect((await ask(ME, token)).status).toBe(200);
    session.revoked = true;
    await router.invalidate(sessionId);
    expect((await ask(ME, token)).status).toBe(401);
  });
});

test.each<Mode>(['in-process', 'http'])('hears from identity which sessions changed, %s', async (mode) => {
  const { ask, company } = await startCompany(mode);
  const { token, session, sessionId } = company.signIn();
  await ask(ME, token);
  await vi.waitFor(() => expect(company.sessionChanges.listenerCount('change')).toBe(1));
  session.revoked = true;
  company.sessionChanges.emit('change', sessionId);
  await vi.waitFor(async () => expect((await ask(ME, token)).status).toBe(401));
});

test('forgets all sessions of an organization, or everything, when told so', async () => {
  const { ask, company, router } = await startCompany();
  const [one, two] = [company.signIn(), company.signIn()];
  const statuses = async () => [(await ask(ME, one.token)).status, (await ask(ME, two.token)).status];
  expect(await statuses()).toEqual([200, 200]);
  for (const { session } of [one, two]) session.revoked = true;
  await router.invalidate(one.session.organizationId);
  expect(await statuses()).toEqual([401, 200]);
  await router.invalidate('*');
  expect(await statuses()).toEqual([401, 401]);
});

test('a client cannot say who it is by headers, nor reach what only the router may ask', async () => {
  const { ask, company } = await startCompany();
  const headers = { 'x-user-id': 'chief', 'x-organization-id': 'acme', 'x-internal-actor': 'router' };
  expect((await ask(ME, undefined, {}, headers)).status).toBe(401);
  const { errors } = await ask('{ _session(id: "1") { userId } }', company.signIn().token);
  expect(errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
});

test('a subgraph answers only what the router signed for it', async () => {
  const { servers } = await startCompany('http');
  const asked = await fetch(servers?.urls.sales ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Assertion forged' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  expect(asked.status).toBe(401);
  expect(await asked.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('subgraphs learn the viewer whole: rights from the session, settings from the organization', async () => {
  const { ask, company } = await startCompany('http');
  const { token, session, sessionId } = company.signIn({ scopes: ['sales:read', 'stock:read'] });
  const { data } = await ask('{ context }', token, {}, { 'x-correlation-id': 'my-request-7' });
  expect(JSON.parse(data.context)).toEqual({
    actor: 'viewer',
    correlationId: 'my-request-7',
    address: '127.0.0.1',
    userAgent: 'node',
    viewer: {
      sessionId,
      userId: session.userId,
      organizationId: session.organizationId,
      role: 'analyst',
      scopes: ['sales:read', 'stock:read'],
      modules: ['sales', 'stock'],
      locale: 'en-GB',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      fiscalYearStart: 7,
      confirmedAt: session.confirmedAt,
    },
  });
});

test('asks identity once for many requests, and again for a token made after a change of rights', async () => {
  const { ask, company } = await startCompany();
  const { token, session, sessionId } = company.signIn();
  await Promise.all([ask(ME, token), ask(ME, token), ask(ME, token)]);
  const checks = () => company.subgraph('identity').asked.filter(({ query }) => query.includes('_session(')).length;
  expect(checks()).toBe(1);
  Object.assign(session, { permissionVersion: 2, scopes: ['sales:read', 'new:read'] });
  const { data } = await ask('{ context }', company.token(sessionId, session));
  expect(JSON.parse(data.context).viewer.scopes).toContain('new:read');
  expect(checks()).toBe(2);
});

test('goes on serving known sessions while identity is down', async () => {
  const { ask, company } = await startCompany();
  const { token } = company.signIn();
  await ask(ME, token);
  company.subgraph('identity').fault = () => Promise.reject(new Error('down'));
  expect((await ask('{ customers { totalCount } }', token)).data).toEqual({ customers: { totalCount: 3 } });
  const unknown = await ask(ME, company.signIn().token);
  expect([unknown.status, unknown.errors?.[0]?.extensions.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
});

/** The classic confusion of algorithms: the public key, which everybody may know, used as a shared secret. */
function hmacWithPublicKey(token: string, publicKey: string): string {
  const { createHmac } = process.getBuiltinModule('node:crypto');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${encode({ alg: 'HS256', typ: 'at+jwt' })}.${token.split('.')[1]}`;
  return `${body}.${createHmac('sha256', publicKey).update(body).digest('base64url')}`;
}
