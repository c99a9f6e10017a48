import { expect, onTestFinished, test } from 'vitest';
import { startHive } from './testing/hive.ts';
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
  const { privateKey } = company.keys.assertion;
  const { supergraphSdl } = company;
  const hive = await startHive({ supergraphSdl, urls: servers?.urls ?? {}, privateKey, caller: () => caller });
  onTestFinished(() => hive.close());
  for (const query of QUERIES) {
    const [ours, theirs] = await Promise.all([ask(query, token), post(hive.url, { query })]);
    expect(theirs.errors).toBeUndefined();
    expect(theirs.data).toEqual(ours.data);
  }
});
