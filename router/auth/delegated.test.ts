import jwt from 'jsonwebtoken';
import { expect, test } from 'vitest';
import { signDelegation } from '#kernel/auth/delegation';
import { connect } from '../testing/live-client.ts';
import { startCompany } from '../testing/start.ts';

async function startLending() {
  const started = await startCompany('in-process', { delegates: ['sales'] });
  const { company } = started;
  const { sessionId, session, token } = company.signIn();
  const delegation = signDelegation({ sessionId, ...session }, company.keys.assertion.privateKey);
  return { ...started, token, delegation, session, sessionId };
}

test('with borrowed rights one may not write', async () => {
  const { ask, delegation } = await startLending();
  const answer = await ask('mutation { rename(name: "Eve") { id } }', delegation);
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('with borrowed rights one may not stay: no socket opens, no stream', async () => {
  const { router, ask, delegation } = await startLending();
  expect((await connect(router.url, { token: delegation }).closed).code).toBe(4403);
  const stream = { accept: 'multipart/mixed;subscriptionSpec=1.0, application/json' };
  const answer = await ask('subscription { noticed }', delegation, {}, stream);
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each(['/auth/switch', '/auth/sign-out'])('borrowed rights are no session at %s', async (path) => {
  const { router, delegation } = await startLending();
  const response = await fetch(router.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${delegation}` },
    body: JSON.stringify({ organizationId: '00000000-0000-0000-0000-000000000000' }),
  });
  expect(response.headers.get('set-cookie') ?? '').not.toMatch(/refresh=[^;]/);
  expect(await response.text()).not.toContain('accessToken');
});

test('what the router tells a subgraph of its caller lends no rights, nor does what another key signed', async () => {
  const { ask, company, session, sessionId } = await startLending();
  const other = signDelegation({ sessionId, ...session }, company.keys.access.privateKey);
  const assertion = jwt.sign({ sid: sessionId, org: session.organizationId }, company.keys.assertion.privateKey, {
    algorithm: 'ES256',
    subject: session.userId,
    issuer: 'a-ems-router',
    audience: 'a-ems-router',
  });
  for (const token of [other, assertion]) expect((await ask('{ me { id } }', token)).status).toBe(401);
});

test('borrowed rights end with the session that they are of', async () => {
  const { ask, router, delegation, session, sessionId } = await startLending();
  expect((await ask('{ me { id } }', delegation)).errors).toBeUndefined();
  session.revoked = true;
  await router.invalidate(sessionId);
  expect((await ask('{ me { id } }', delegation)).status).toBe(401);
});

test('only the subgraphs that need them are lent rights, and they read as the viewer', async () => {
  const { ask, router, token, session } = await startLending();
  const { delegation } = JSON.parse((await ask('{ context }', token)).data.context);
  const answer = await router.ask(delegation, { query: '{ me { id } }', correlationId: 'test' });
  expect(answer.data).toEqual({ me: { id: session.userId } });
  const { ask: askPlain, company } = await startCompany();
  expect(JSON.parse((await askPlain('{ context }', company.signIn().token)).data.context).delegation).toBeUndefined();
});
