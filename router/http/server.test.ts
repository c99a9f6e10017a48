import { once } from 'node:events';
import { connect, type IncomingHttpHeaders } from 'node:http2';
import { request } from 'node:https';
import { generate } from 'selfsigned';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { PASSWORD } from '../testing/company.ts';
import { startCompany } from '../testing/start.ts';

const ASK = JSON.stringify({ query: '{ __typename }' });
const JSON_BODY = { 'content-type': 'application/json' };

async function startSecure() {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keyType: 'ec' });
  return (await startCompany('in-process', { tls: { cert, key } })).router;
}

/** Asks over HTTP/2, as browsers do. */
async function overHttp2(url: string, headers: Record<string, string>, body: string) {
  const session = connect(url, { rejectUnauthorized: false });
  onTestFinished(() => session.close());
  const stream = session.request({ ':method': 'POST', ...headers });
  stream.end(body);
  const [answered] = (await once(stream, 'response')) as [IncomingHttpHeaders & { ':status': number }];
  const text = Buffer.concat(await stream.toArray()).toString();
  return { headers: answered, body: JSON.parse(text) };
}

test('with a certificate nobody is answered without TLS', async () => {
  const { port } = await startSecure();
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
});

test('over HTTP/2 a page of another origin may not sign in, and our own may', async () => {
  const { url } = await startSecure();
  const credentials = JSON.stringify({ email: 'chief@example.com', password: PASSWORD });
  const signIn = (origin: string) => overHttp2(url, { ':path': '/auth/sign-in', ...JSON_BODY, origin }, credentials);
  expect((await signIn('https://evil.example')).headers[':status']).toBe(403);
  const { headers } = await signIn(url);
  expect(headers[':status']).toBe(200);
  expect(headers['set-cookie']?.join()).toMatch(/__Host-refresh=.*Secure/);
});

test('the graph answers over HTTP/2 and tells browsers to come this way for a year', async () => {
  const { url } = await startSecure();
  const { headers, body } = await overHttp2(url, { ':path': '/graphql', ...JSON_BODY }, ASK);
  expect(body).toEqual({ data: { __typename: 'Query' }, extensions: expect.anything() });
  expect(headers['strict-transport-security']).toContain('max-age=31536000');
});

test('it answers over HTTP/1.1 too, and opens WebSockets', async () => {
  const { url } = await startSecure();
  const status = await new Promise((resolve) =>
    request(`${url}/healthz`, { rejectUnauthorized: false }, ({ statusCode }) => resolve(statusCode)).end(),
  );
  expect(status).toBe(200);
  const socket = new WebSocket(`${url.replace('https', 'wss')}/graphql`, 'graphql-transport-ws', {
    rejectUnauthorized: false,
  });
  await once(socket, 'open');
  socket.close();
});

test('behind a proxy that is trusted, who came over http is sent to https; over https he is answered', async () => {
  const { router } = await startCompany('in-process', { publicUrl: 'https://ems.example.com', trustedProxies: 1 });
  const came = (protocol: string) =>
    fetch(`${router.url}/healthz?a=1`, { redirect: 'manual', headers: { 'x-forwarded-proto': protocol } });
  expect((await came('http')).headers.get('location')).toBe('https://ems.example.com/healthz?a=1');
  expect((await came('http')).status).toBe(308);
  expect((await came('https')).status).toBe(200);
});

test.each([
  [0, '203.0.113.9', '127.0.0.1'],
  [1, '203.0.113.9', '203.0.113.9'],
  [1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  [2, '198.51.100.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
])(
  'behind %i proxies, who shows %s comes from %s: a client does not choose his address',
  async (trustedProxies, shown, address) => {
    const { router, company } = await startCompany('in-process', { trustedProxies });
    await fetch(`${router.url}/auth/refresh`, { method: 'POST', headers: { 'x-forwarded-for': shown } });
    expect(company.subgraph('identity').asked.at(-1)?.caller.address).toBe(address);
  },
);
