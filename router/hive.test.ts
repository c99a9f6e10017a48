import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { print } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { signAssertion } from '#kernel/auth/assertion';
import { post, startCompany } from './testing/start.ts';

const QUERIES = [
  '{ motto customers(first: 2) { totalCount edges { node { name article { id onHand } } } } }',
  '{ metrics(keys: ["sales.revenue", "stock.units", "sales.orders"]) { __typename key value } }',
  '{ me { __typename } ... on Query { again: motto } }',
];

test('a second, independent federation router reads the same supergraph and answers the same', async () => {
  const { company, ask, servers } = await startCompany('http');
  const { token } = company.signIn();
  const caller = JSON.parse((await ask('{ context }', token)).data.context);
  const hive = createGatewayRuntime({
    supergraph: company.supergraphSdl,
    logging: false,
    transports: () => ({
      getSubgraphExecutor({ subgraphName }) {
        const url = servers?.urls[subgraphName] ?? '';
        const authorization = `Assertion ${signAssertion(caller, subgraphName, company.keys.assertion.privateKey)}`;
        return async ({ document, variables }) => {
          const headers = { 'content-type': 'application/json', authorization };
          const body = JSON.stringify({ query: print(document), variables });
          return (await fetch(url, { method: 'POST', headers, body })).json();
        };
      },
    }),
  });
  const server = createServer(hive);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await hive.dispose();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const query of QUERIES) {
    const [ours, theirs] = await Promise.all([ask(query, token), post(url, { query })]);
    expect(theirs.errors).toBeUndefined();
    expect(theirs.data).toEqual(ours.data);
  }
});
