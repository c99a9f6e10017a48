import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { sales } from '../subgraph.ts';
import { openShop, refusal, type Shop } from '../testing/shop.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(sales);
});

const convert = 'mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { __typename } }';
const createLead = ({ run, salesPersonId }: Shop) =>
  run(
    'createLead',
    {
      name: 'Ana Sánchez',
      company: 'Ciclos SA',
      email: 'ana@ciclos.example',
      source: 'Trade fair',
      ownerId: salesPersonId,
      receivedOn: '2026-01-05',
    },
    '... on Lead { id status owner { name } viewerCanUpdate }',
  );

test('a reader and a stranger may not convert a lead', async () => {
  const [shop, stranger] = [await openShop(graph), await openShop(graph)];
  const { id } = await createLead(shop);
  const input = { id, name: 'Fleet', amount: '1' };
  const reader = viewerWith({ organizationId: shop.viewer.organizationId, scopes: ['sales:pipeline.read'] });

  expect(refusal(await graph.as(reader).ask(convert, { input }))).toEqual({ code: 'FORBIDDEN' });
  expect(refusal(await stranger.ask(convert, { input }))).toEqual({ code: 'NOT_FOUND' });
});

test('a lead becomes a customer with an opportunity, once', async () => {
  const shop = await openShop(graph);
  const lead = await createLead(shop);
  expect(lead).toMatchObject({ status: 'NEW', owner: { name: 'Linda Mitchell' }, viewerCanUpdate: true });
  const input = { id: lead.id, name: 'Fleet', amount: '900' };

  const opportunity = await shop.run(
    'convertLead',
    input,
    '... on Opportunity { name stage amount lead { status } salesPerson { name } customer { name kind email } stages { stage } }',
  );

  expect(opportunity).toEqual({
    __typename: 'Opportunity',
    name: 'Fleet',
    stage: 'QUALIFICATION',
    amount: '900.0000',
    lead: { status: 'CONVERTED' },
    salesPerson: { name: 'Linda Mitchell' },
    customer: { name: 'Ciclos SA', kind: 'COMPANY', email: 'ana@ciclos.example' },
    stages: [{ stage: 'QUALIFICATION' }],
  });
  expect(await shop.run('convertLead', input, '')).toEqual({
    __typename: 'LeadIsClosed',
    message: 'Ana Sánchez was converted already; create a new lead if there is new interest.',
  });
});

test('somebody who is a lead already is no second one, until the first is closed', async () => {
  const shop = await openShop(graph);
  const { id } = await createLead(shop);

  expect(await createLead(shop)).toEqual({
    __typename: 'LeadIsKnown',
    message: 'Ana Sánchez with the address ana@ciclos.example is an open lead already; go on with that one.',
  });
  await shop.run('convertLead', { id, name: 'Fleet', amount: '900' }, '');
  expect((await createLead(shop)).__typename).toBe('Lead');
});
