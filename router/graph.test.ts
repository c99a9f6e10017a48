import { describe, expect, test } from 'vitest';
import { type Mode, startCompany } from './testing/start.ts';

const MODES: Mode[] = ['in-process', 'http'];

describe.each(MODES)('the graph, subgraphs %s', (mode) => {
  test('answers strangers only what is open to anyone', async () => {
    const { ask } = await startCompany(mode);
    expect((await ask('{ motto }')).data).toEqual({ motto: 'Know your numbers.' });
    const refused = await ask('{ motto me { id } }');
    expect(refused.status).toBe(401);
    expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('joins fields of several subgraphs, one request to each', async () => {
    const { ask, company } = await startCompany(mode);
    const { token } = company.signIn();
    const { data } = await ask('{ customers(first: 2) { edges { node { name article { onHand } } } } }', token);
    expect(data.customers.edges).toEqual([
      { node: { name: 'Customer 1', article: { onHand: 20 } } },
      { node: { name: 'Customer 2', article: { onHand: 20 } } },
    ]);
    expect(company.subgraph('stock').asked).toHaveLength(1);
  });

  test('asks every owner of a list of metrics', async () => {
    const { ask, company } = await startCompany(mode);
    const { token } = company.signIn();
    const query = 'query Tiles($keys: [ID!]!) { metrics(keys: $keys) { key value } }';
    const { data } = await ask(query, token, { keys: ['sales.revenue', 'stock.units'] });
    expect(data.metrics).toEqual([
      { key: 'sales.revenue', value: 100 },
      { key: 'stock.units', value: 40 },
    ]);
  });
});
