import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { post, startCompany } from '../testing/start.ts';

const deep = (levels: number) =>
  `{ customers { edges { node { ${'related { '.repeat(levels)} id ${'} '.repeat(levels)} } } } }`;

describe('the router refuses', () => {
  test.each<[string, string, RegExp]>([
    ['too many tokens', `{ ${'motto '.repeat(1_000)} }`, /token/],
    ['too deep a document', deep(7), /11 levels/],
    [
      'depth hidden in fragments',
      `query { customers { edges { node { ...A } } } }
      fragment A on Customer { related { related { related { ...B } } } }
      fragment B on Customer { related { related { related { related { id } } } } }`,
      /11 levels/,
    ],
    [
      'cyclic fragments',
      '{ customers { edges { node { ...A } } } } fragment A on Customer { related { ...A } }',
      /itself/,
    ],
    ['too many aliases', `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: __typename`).join(' ')} }`, /21 aliases/],
    [
      'too many directives',
      `{ motto ${'@include(if: true) '.repeat(1)} ... @include(if: true) { me ${'@skip(if: false)'} { id } } ${Array.from({ length: 11 }, () => '... @include(if: true) { motto }').join(' ')} }`,
      /14 directives/,
    ],
    ['too many root fields', `{ ${'motto '.repeat(11)} }`, /11 root fields/],
  ])('%s', async (_name, query, words) => {
    const { ask, company } = await startCompany();
    const { status, errors } = await ask(query, company.signIn().token);
    expect(status).toBe(400);
    expect(errors?.map(({ message }) => message).join()).toMatch(words);
    expect(errors?.every(({ extensions }) => extensions.code === 'VALIDATION_FAILED')).toBe(true);
  });

  test.each([
    ['fragments that double at each step', { query: doubling(60) }, /number of nodes/],
    [
      'a variable of the wrong type',
      { query: 'query($n: Int) { customers(first: $n) { totalCount } }', variables: { n: 'x' } },
      /\$n/,
    ],
    ['a variable that is missing', { query: 'query($k: [ID!]!) { metrics(keys: $k) { key } }' }, /\$k/],
  ])('%s', async (_name, { query, variables }: { query: string; variables?: object }, words) => {
    const { ask, company } = await startCompany();
    const { status, errors } = await ask(query, company.signIn().token, variables);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(errors?.[0]?.message).toMatch(words);
  });

  test.each([
    ['written out', '{ customers(first: 1000000) { edges { node { id } } } }', {}],
    ['in a variable', 'query($n: Int) { customers(first: $n) { edges { node { id } } } }', { n: 1_000_000 }],
    ['by default', 'query($n: Int = 1000000) { customers(first: $n) { edges { node { id } } } }', {}],
    ['in a list of keys', 'query($k: [ID!]!) { metrics(keys: $k) { key } }', { k: Array(10_001).fill('a') }],
  ])('an answer that would be too large, %s', async (_name, query, variables) => {
    const { ask, company } = await startCompany();
    const { status, errors } = await ask(query, company.signIn().token, variables);
    expect(status).toBe(400);
    expect(errors?.[0]).toMatchObject({ message: /objects/, extensions: { code: 'VALIDATION_FAILED' } });
    expect(company.subgraph('sales').asked).toHaveLength(0);
  });

  test('more than 100 kB, a batch, and anything but JSON by POST', async () => {
    const { router, ask } = await startCompany();
    expect((await ask('{ motto }', undefined, { padding: 'x'.repeat(100_000) })).status).toBe(413);
    expect((await post(router.url, [{ query: '{ motto }' }])).status).toBe(400);
    const graph = `${router.url}/graphql`;
    expect((await fetch(`${graph}?query={motto}`)).status).toBe(405);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
      const sent = await fetch(graph, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '{"query":"{motto}"}',
      });
      expect(sent.status).toBe(415);
    }
  });

  test('a public mutation twice in one document, under any alias', async () => {
    const { ask } = await startCompany();
    const { errors } = await ask('mutation { a: signUp(name: "a") { id } b: signUp(name: "b") { id } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { company, ask: askAgain } = await startCompany();
    const twice = await askAgain(
      'mutation { a: signUp(name: "a") { id } b: signUp(name: "b") { id } }',
      company.signIn().token,
    );
    expect(twice.errors?.[0]?.message).toBe('signUp may stand only once in a document.');
  });

  test('to describe the schema to a stranger: neither by introspection nor by suggestions', async () => {
    const { ask, company } = await startCompany();
    expect((await ask('{ __schema { queryType { name } } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(JSON.stringify((await ask('{ mott }')).errors)).not.toContain('motto');
    expect(JSON.stringify((await ask('{ mott }', company.signIn().token)).errors)).not.toContain('Did you mean');
  });
});

test('a whole introspection query fits the limits in development', async () => {
  const { ask } = await startCompany('in-process', { isDevelopment: true });
  const { data } = await ask(getIntrospectionQuery());
  expect(data.__schema.queryType.name).toBe('Query');
  expect(JSON.stringify(data)).not.toContain('_session');
});

test('each answer says what it cost and what is left; beyond the allowance it says when to come back', async () => {
  const { ask, company } = await startCompany('in-process', {
    limits: { costPerMinute: { user: 150, organization: 1_000 } },
  });
  const { token } = company.signIn();
  const query = '{ customers(first: 50) { edges { node { id } } } }';
  expect((await ask(query, token)).extensions?.cost).toEqual({
    requested: 101,
    limit: 150,
    remaining: 49,
    restoreIn: 60,
  });
  const refused = await ask(query, token);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
  expect((await ask(query, company.signIn().token)).status).toBe(200);
});

test('users of one organization share its allowance', async () => {
  const { ask, company } = await startCompany('in-process', {
    limits: { costPerMinute: { user: 150, organization: 150 } },
  });
  const { token, session } = company.signIn();
  const colleague = company.signIn({ organizationId: session.organizationId }).token;
  const query = '{ customers(first: 50) { edges { node { id } } } }';
  expect((await ask(query, token)).status).toBe(200);
  expect((await ask(query, colleague)).status).toBe(429);
});

function doubling(steps: number): string {
  const step = (_: unknown, index: number) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`;
  return `{ ...F0 } ${Array.from({ length: steps }, step).join(' ')} fragment F${steps} on Query { motto }`;
}
