import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { connect } from '../testing/live-client.ts';
import { type Mode, startCompany } from '../testing/start.ts';

const MODES: Mode[] = ['in-process', 'http'];
const LIVE = `subscription Live($keys: [ID!]!, $withScopes: Boolean = false) {
  changed: metricChanged(keys: $keys) { __typename key ...Figures }
}
fragment Figures on Metric { value scopes @include(if: $withScopes) }`;
const REVENUE = { query: LIVE, variables: { keys: ['sales.revenue'] } };
const changed = (value: number | null, key = 'sales.revenue') => ({ __typename: 'SalesMetric', key, value });

describe.each(MODES)('subscriptions, %s', (mode) => {
  test('are refused to strangers, pages of other origins, and bad tokens', async () => {
    const { company, router } = await startCompany(mode, { allowedOrigins: ['https://app.example'] });
    const { token } = company.signIn();
    expect((await connect(router.url, {}).closed).code).toBe(4403);
    expect((await connect(router.url, { token: 'forged' }).closed).code).toBe(4403);
    expect((await connect(router.url, { token, origin: 'https://evil.example' }).closed).reason).toMatch(/403/);
    const listed = connect(router.url, { token, origin: 'https://app.example' });
    await listed.opened;
  });

  test('are refused when the viewer may not, the operation is wrong or too large, and the socket stays open', async () => {
    const { company, router } = await startCompany(mode);
    const client = connect(router.url, { token: company.signIn({ scopes: [] }).token });
    const code = async (query: string) =>
      (await client.subscribe({ ...REVENUE, query }).next()).errors?.[0]?.extensions?.code;
    expect(await code(LIVE)).toBe('FORBIDDEN');
    expect(await code('subscription { nonsense }')).toBe('VALIDATION_FAILED');
    expect(await code('{ motto }')).toBe('VALIDATION_FAILED');
    expect(await code(`subscription { ${'noticed '.repeat(1_000)} }`)).toBe('VALIDATION_FAILED');
    expect(client.isOpen()).toBe(true);
  });

  test('complete each event with fields of the owning subgraph, fragments, aliases and conditions included', async () => {
    const { company, router } = await startCompany(mode);
    const client = connect(router.url, { token: company.signIn().token });
    const events = client.subscribe({
      query: LIVE,
      variables: { keys: ['sales.revenue', 'stock.units'], withScopes: true },
    });
    await listening(company);
    company.change('sales.revenue', 101);
    expect((await events.next()).data).toEqual({ changed: { ...changed(101), scopes: ['sales:read'] } });
    company.change('stock.units', 39);
    expect((await events.next()).data).toEqual({
      changed: { __typename: 'StockMetric', key: 'stock.units', value: 39, scopes: ['sales:read'] },
    });
  });

  test('survive a sibling that fails: an event with an error, then events again', async () => {
    const { company, router } = await startCompany(mode);
    const client = connect(router.url, { token: company.signIn().token });
    const events = client.subscribe(REVENUE);
    await listening(company);
    company.subgraph('sales').fault = () => Promise.reject(new Error('ECONNREFUSED 10.0.0.7'));
    company.change('sales.revenue', 1);
    const failed = await events.next();
    expect(failed.data).toEqual({ changed: changed(null) });
    expect(failed.errors).toMatchObject([{ path: ['changed'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    company.subgraph('sales').fault = undefined;
    company.change('sales.revenue', 2);
    expect((await events.next()).data).toEqual({ changed: changed(2) });
  });

  test('obey a change of rights with the next event', async () => {
    const { company, router } = await startCompany(mode);
    const { token, session, sessionId } = company.signIn({ scopes: ['sales:read'] });
    const events = connect(router.url, { token }).subscribe({
      ...REVENUE,
      variables: { ...REVENUE.variables, withScopes: true },
    });
    await listening(company);
    session.scopes = ['sales:read', 'more:read'];
    await router.invalidate(sessionId);
    const tick = setInterval(() => company.change('sales.revenue', 5), 20);
    expect((await events.next()).data?.changed).toMatchObject({ value: 5, scopes: ['sales:read', 'more:read'] });
    clearInterval(tick);
    session.scopes = [];
    await router.invalidate(sessionId);
    let last = await events.next();
    while (!last.errors) last = await events.next();
    expect(last.errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('end when the token expires, and within a second when the session is revoked', async () => {
    const { company, router } = await startCompany(mode);
    const soon = company.signIn({}, { exp: Math.floor(Date.now() / 1_000) + 2 });
    const expiring = connect(router.url, { token: soon.token });
    const { token, session, sessionId } = company.signIn();
    const revoked = connect(router.url, { token });
    await Promise.all([expiring.opened, revoked.opened]);
    revoked.subscribe(REVENUE);
    session.revoked = true;
    const started = performance.now();
    await router.invalidate(sessionId);
    expect((await revoked.closed).code).toBe(4403);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect((await expiring.closed).code).toBe(4403);
  });

  test('leave nothing behind at the owner when the client goes', async () => {
    const { company, router } = await startCompany(mode);
    const client = connect(router.url, { token: company.signIn().token });
    client.subscribe(REVENUE);
    await listening(company);
    client.close();
    await vi.waitFor(() => expect(company.changes.listenerCount('change')).toBe(0));
  });
});

test('equal subscriptions of viewers with equal rights are executed once, others each for itself', async () => {
  const { company, router } = await startCompany();
  const organizationId = 'one';
  const [first, second] = [company.signIn({ organizationId }), company.signIn({ organizationId })];
  const other = company.signIn({ organizationId: 'other' });
  const streams = [first, second, other].map(({ token }) => connect(router.url, { token }).subscribe(REVENUE));
  await listening(company, 2);
  company.change('sales.revenue', 8);
  for (const stream of streams) expect((await stream.next()).data).toEqual({ changed: changed(8) });
  expect(company.subgraph('sales').asked).toHaveLength(2);
});

test('what depends on the person is never shared', async () => {
  const { company, router } = await startCompany();
  const people = [company.signIn({ organizationId: 'one' }), company.signIn({ organizationId: 'one' })];
  const streams = people.map(({ token }) =>
    connect(router.url, { token }).subscribe({ query: 'subscription { noticed }' }),
  );
  await listening(company, 2);
  company.change('sales.revenue', 9);
  const heard = await Promise.all(streams.map(async (stream) => (await stream.next()).data?.noticed));
  expect(heard).toEqual(people.map(({ session }) => `${session.userId} sales.revenue`));
});

test('a user may have so many sockets and so many subscriptions', async () => {
  const { company, router } = await startCompany('in-process', {
    limits: { socketsPerUser: 2, subscriptionsPerUser: 2 },
  });
  const { token } = company.signIn();
  const [first, second] = [connect(router.url, { token }), connect(router.url, { token })];
  await Promise.all([first.opened, second.opened]);
  expect((await connect(router.url, { token }).closed).code).toBe(4429);
  first.subscribe({ query: 'subscription A { noticed }' });
  second.subscribe({ query: 'subscription B { noticed }' });
  await listening(company, 2);
  const third = await first.subscribe(REVENUE).next();
  expect(third.errors?.[0]?.extensions?.code).toBe('RATE_LIMITED');
  const loud = connect(router.url, { token: company.signIn().token });
  loud.subscribe({ query: `# ${'x'.repeat(70_000)}\nsubscription { noticed }` });
  expect((await loud.closed).code).toBe(1009);
});

test('a client that does not read costs no memory, and gets the newest when it reads again', async () => {
  const { company, router } = await startCompany();
  const large = Array.from({ length: 5_000 }, (_, index) => `sales:a-rather-long-scope-${index}`);
  const { token } = company.signIn({ scopes: ['sales:read', ...large] });
  const client = connect(router.url, { token });
  const events = client.subscribe({ ...REVENUE, variables: { ...REVENUE.variables, withScopes: true } });
  await listening(company);
  client.pause();
  for (let value = 1; value <= 150; value += 1) {
    company.change('sales.revenue', value);
    await setImmediate();
  }
  await vi.waitFor(() => expect(company.subgraph('sales').asked.length).toBeGreaterThan(50));
  client.resume();
  let received = 0;
  for (let value = 0; value !== 150; received += 1) {
    const { changed } = (await events.next()).data as { changed: { value: number } };
    value = changed.value;
  }
  expect(received).toBeLessThan(company.subgraph('sales').asked.length);
});

test('a router that closes sends its clients away, to come again, and completes nothing', async () => {
  const { company, router } = await startCompany();
  const client = connect(router.url, { token: company.signIn().token });
  const next = client.subscribe(REVENUE).next();
  await listening(company);
  await router.close();
  expect((await client.closed).code).toBe(1001);
  expect((await next).errors).toMatchObject({ code: 1001 });
});

test('a router closes in peace while the owner of a stream is down', async () => {
  const { company, router, servers } = await startCompany('http');
  connect(router.url, { token: company.signIn().token }).subscribe(REVENUE);
  await listening(company);
  await servers?.stop('reports');
  await vi.waitFor(() => expect(company.changes.listenerCount('change')).toBe(0));
  await router.close();
});

test('a restarted owner is found again, with a fresh assertion, without the client noticing', async () => {
  const { company, router, servers } = await startCompany('http');
  const events = connect(router.url, { token: company.signIn().token }).subscribe(REVENUE);
  await listening(company);
  await servers?.stop('reports');
  await vi.waitFor(() => expect(company.changes.listenerCount('change')).toBe(0));
  await servers?.restart('reports');
  await listening(company);
  company.change('sales.revenue', 77);
  expect((await events.next()).data).toEqual({ changed: changed(77) });
});

/** Waits until so many streams listen at the owner: an event before that would be nobody's. */
function listening({ changes }: { changes: NodeJS.EventEmitter }, streams = 1): Promise<void> {
  return vi.waitFor(() => expect(changes.listenerCount('change')).toBe(streams), { timeout: 10_000 });
}
