import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Mode, startCompany } from '../testing/start.ts';

const MODES: Mode[] = ['in-process', 'http'];
const ACCEPT = 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json';
const LIVE = 'subscription { metricChanged(keys: ["sales.revenue"]) { key value } }';

async function open(url: string, token: string | undefined, query = LIVE) {
  const abort = new AbortController();
  onTestFinished(() => abort.abort());
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: ACCEPT, ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
    signal: abort.signal,
  });
  return { response, abort };
}

describe.each(MODES)('subscriptions over HTTP multipart, %s', (mode) => {
  test('are refused to strangers, and when the operation is none', async () => {
    const { router, company } = await startCompany(mode);
    expect((await open(router.url, undefined)).response.status).toBe(401);
    expect((await open(router.url, company.signIn().token, '{ motto }')).response.status).toBe(400);
  });

  test('reach Apollo Client as results', async () => {
    const { router, company } = await startCompany(mode);
    const headers = { authorization: `Bearer ${company.signIn().token}` };
    const link = new HttpLink({ uri: `${router.url}/graphql`, headers });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const heard: unknown[] = [];
    const subscription = client.subscribe({ query: gql(LIVE) }).subscribe((result) => heard.push(result.data));
    await vi.waitFor(() => expect(company.changes.listenerCount('change')).toBe(1));
    company.change('sales.revenue', 11);
    await vi.waitFor(() =>
      expect(heard).toEqual([{ metricChanged: { __typename: 'SalesMetric', key: 'sales.revenue', value: 11 } }]),
    );
    subscription.unsubscribe();
    await vi.waitFor(() => expect(company.changes.listenerCount('change')).toBe(0));
  });

  test('end with the token, saying so', async () => {
    const { router, company } = await startCompany(mode);
    const { token } = company.signIn({}, { exp: Math.floor(Date.now() / 1_000) + 2 });
    const { response } = await open(router.url, token);
    expect(response.headers.get('content-type')).toBe('multipart/mixed;boundary="graphql";subscriptionSpec="1.0"');
    const body = await response.text();
    expect(body.startsWith('\r\n--graphql\r\n')).toBe(true);
    expect(body).toContain('"code":"UNAUTHENTICATED"');
    expect(body.endsWith('\r\n--graphql--\r\n')).toBe(true);
  });

  test('end with the session', async () => {
    const { router, company } = await startCompany(mode);
    const { token, session, sessionId } = company.signIn();
    const { response } = await open(router.url, token);
    session.revoked = true;
    await router.invalidate(sessionId);
    expect(await response.text()).toContain('"code":"UNAUTHENTICATED"');
  });
});
