import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditServer } from 'graphql-http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startCompany } from '../testing/start.ts';

describe('signing in', () => {
  const post = (url: string, path: string, body: object | undefined, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });

  test('is refused the same way for a wrong password and an unknown address', async () => {
    const { router } = await startCompany();
    const attempts = ['chief@example.com', 'nobody@example.com'].map((email) =>
      post(router.url, '/auth/sign-in', { email, password: 'wrong' }),
    );
    const [wrong, unknown] = await Promise.all(
      attempts.map(async (sent) => ({ status: (await sent).status, body: await (await sent).text() })),
    );
    expect(wrong).toEqual(unknown);
    expect(wrong).toEqual({
      status: 401,
      body: JSON.stringify({ message: 'E-mail or password is wrong.', code: 'UNAUTHENTICATED' }),
    });
  });

  test('is refused to pages of other origins, without credentials, and to those who try too often', async () => {
    const { router } = await startCompany('in-process', { limits: { requestsPerMinute: 5 } });
    const foreign = { origin: 'https://evil.example', cookie: 'refresh=refresh-1' };
    for (const path of ['/auth/refresh', '/auth/sign-out', '/auth/sign-in']) {
      expect((await post(router.url, path, {}, foreign)).status).toBe(403);
    }
    expect((await post(router.url, '/auth/refresh', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post(router.url, '/auth/sign-in', { email: 'chief@example.com' })).status).toBe(400);
    const busy = await post(router.url, '/auth/sign-in', { email: 'busy@example.com', password: 'x' });
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '30']);
    const statuses = [];
    for (let attempt = 0; attempt < 4; attempt += 1)
      statuses.push((await post(router.url, '/auth/refresh', undefined)).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  test('gives an access token in the answer and a refresh token that no script can read', async () => {
    const { router, ask } = await startCompany();
    const signedIn = await post(router.url, '/auth/sign-in', { email: 'chief@example.com', password: 'correct horse' });
    const { accessToken, expiresIn } = (await signedIn.json()) as { accessToken: string; expiresIn: number };
    expect(expiresIn).toBe(900);
    expect((await ask('{ me { id } }', accessToken)).status).toBe(200);
    const cookie = signedIn.headers.get('set-cookie') ?? '';
    expect(cookie).toBe('refresh=refresh-1; Max-Age=604800; Path=/; HttpOnly; SameSite=Strict');
    const refreshed = await post(router.url, '/auth/refresh', undefined, {
      cookie: 'refresh=refresh-1',
      origin: router.url,
    });
    expect(refreshed.headers.get('set-cookie')).toContain('refresh=refresh-2');
    expect(await refreshed.json()).toMatchObject({ accessToken: expect.any(String) });
    const signedOut = await post(router.url, '/auth/sign-out', undefined, { cookie: 'refresh=refresh-2' });
    expect(signedOut.status).toBe(204);
    expect(signedOut.headers.get('set-cookie')).toMatch(/^refresh=; .*Expires=Thu, 01 Jan 1970/);
  });

  test('tells a tab that lost the race to renew, and takes a cookie away that is good for nothing', async () => {
    const { router } = await startCompany();
    const race = await post(router.url, '/auth/refresh', undefined, { cookie: 'refresh=refresh-0' });
    expect([race.status, race.headers.get('set-cookie')]).toEqual([409, null]);
    const spent = await post(router.url, '/auth/refresh', undefined, { cookie: 'refresh=spent' });
    expect([spent.status, spent.headers.get('set-cookie')]).toEqual([401, expect.stringContaining('refresh=;')]);
  });

  test('over https uses a cookie that belongs to this host alone', async () => {
    const { router } = await startCompany('in-process', { publicUrl: 'https://a-ems.example' });
    const signedIn = await post(router.url, '/auth/sign-in', { email: 'chief@example.com', password: 'correct horse' });
    expect(signedIn.headers.get('set-cookie')).toMatch(/^__Host-refresh=refresh-1; .*Secure/);
    expect(signedIn.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  test('says that it cannot be done now while identity is down', async () => {
    const { router, company } = await startCompany();
    company.subgraph('identity').fault = () => Promise.reject(new Error('down'));
    expect(
      (await post(router.url, '/auth/sign-in', { email: 'chief@example.com', password: 'correct horse' })).status,
    ).toBe(503);
  });
});

describe('other origins', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  test('get no permission unless they are listed, and then exactly theirs', async () => {
    const { router } = await startCompany('in-process', { allowedOrigins: ['https://app.example'] });
    for (const origin of ['https://evil.example', 'https://app.example.evil.example', 'null']) {
      expect((await preflight(router.url, origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
    const listed = await preflight(router.url, 'https://app.example');
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(listed.headers.get('access-control-allow-credentials')).toBe('true');
  });
});

describe('the web app', () => {
  async function webRoot(): Promise<string> {
    const root = await mkdtemp(join(tmpdir(), 'web-root-'));
    onTestFinished(() => rm(root, { recursive: true }));
    await mkdir(join(root, 'assets'));
    await writeFile(join(root, 'index.html'), '<html><script>document.title = "A-EMS";</script></html>');
    await writeFile(join(root, 'assets', 'app-1a2b.js'), 'export {}');
    return root;
  }

  test('is served with a policy that allows nothing from elsewhere and its own inline script by hash', async () => {
    const { router } = await startCompany('in-process', { webRoot: await webRoot() });
    const page = await fetch(`${router.url}/sales/orders?page=2`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('A-EMS');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]{44}';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('x-xss-protection')).toBeNull();
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  test('keeps hashed files for ever and knows what does not exist', async () => {
    const { router } = await startCompany('in-process', { webRoot: await webRoot() });
    const asset = await fetch(`${router.url}/assets/app-1a2b.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${router.url}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${router.url}/../package.json`)).status).toBe(404);
  });
});

describe('health', () => {
  test('says who does not answer', async () => {
    const { router, company } = await startCompany();
    expect((await fetch(`${router.url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${router.url}/readyz`)).json()).toEqual({ ready: true, waitingFor: [] });
    company.subgraph('stock').fault = () => Promise.reject(new Error('down'));
    const waiting = await fetch(`${router.url}/readyz`);
    expect([waiting.status, await waiting.json()]).toEqual([503, { ready: false, waitingFor: ['stock'] }]);
  });
});

describe('the correlation id', () => {
  test('is the client’s own when it is harmless, otherwise a new one', async () => {
    const { ask } = await startCompany();
    const echoed = async (id: string) =>
      (await ask('{ motto }', undefined, {}, { 'x-correlation-id': id })).headers.get('x-correlation-id');
    expect(await echoed('order-4711-a')).toBe('order-4711-a');
    expect(await echoed("x'; drop table--")).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('GraphQL over HTTP', () => {
  test('passes the audits of graphql-http without an error', async () => {
    const { router } = await startCompany('in-process', { isDevelopment: true });
    const results = await auditServer({ url: `${router.url}/graphql` });
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });
});
