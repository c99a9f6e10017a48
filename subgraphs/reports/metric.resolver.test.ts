import { beforeAll, describe, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { reports } from './subgraph.ts';

const domain = reports([
  {
    key: 'sales.revenue',
    domain: 'sales',
    name: 'Revenue',
    description: 'Order value.',
    unit: 'MONEY' as never,
    better: 'UP' as never,
    allow: 'sales:order.read',
    tables: ['sales.order_lines'],
    words: {},
    addsUp: true,
    isLevel: false,
    dimensions: [{ key: 'territory', name: 'Territory', description: 'Where it was sold.', words: {} }],
  },
]);

describe('the catalogue of metrics', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await testGraph(domain);
  });

  test('is closed to nobody', async () => {
    const { errors } = await graph.nobody.ask('{ metricCatalogue { key } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('says which metrics a viewer may read', async () => {
    const ask = '{ metricCatalogue { key scope viewerCanRead } }';
    const { data: without } = await graph.as(viewerWith()).ask(ask);
    expect(without?.metricCatalogue).toEqual([
      { key: 'sales.revenue', scope: 'sales:order.read', viewerCanRead: false },
    ]);
    const { data: withScope } = await graph.as(viewerWith({ scopes: ['sales:order.read'] })).ask(ask);
    expect(withScope?.metricCatalogue[0].viewerCanRead).toBe(true);
  });

  test('refuses a key that it does not know', async () => {
    const { errors } = await graph.as(viewerWith()).ask('{ metrics(keys: ["sales.luck"]) { key } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('sales.luck'),
      extensions: { code: 'VALIDATION_FAILED' },
    });
  });

  test('names metrics under the type of their owner', async () => {
    const { data } = await graph
      .as(viewerWith())
      .ask('{ metrics(keys: ["sales.revenue"]) { __typename key name dimensions { key } } }');
    expect(data?.metrics).toEqual([
      { __typename: 'SalesMetric', key: 'sales.revenue', name: 'Revenue', dimensions: [{ key: 'territory' }] },
    ]);
  });
});
