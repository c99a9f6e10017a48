import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { Company } from '../testing/company.ts';
import { gatewayExecutor } from './gateway-executor.ts';

// These guard what we use of @apollo/gateway beyond its documentation: read them before another version is taken.

const LIVE = `subscription Named($keys: [ID!]!) { a: metricChanged(keys: $keys) { key value } }`;
const CONTEXT = { caller: { actor: 'nobody', correlationId: 'test-0001' }, address: '' } as const;

async function executor() {
  const { subgraphs, supergraphSdl } = new Company();
  return gatewayExecutor(supergraphSdl, new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])));
}

test('plans a subscription as the stream of its owner and the rest, which asks the owner of each type', async () => {
  const { planSubscription } = await executor();
  const plan = planSubscription(parse(LIVE), undefined);
  expect(plan.owner).toBe('reports');
  expect(plan.variableNames).toEqual(['keys']);
  expect(plan.query).toMatch(/^subscription\(\$keys:\[ID!\]!\)\{a:metricChanged\(keys:\$keys\)/);
  expect(plan.node).toMatchObject({
    kind: 'Subscription',
    rest: { nodes: [{ kind: 'Parallel', nodes: [{ kind: 'Flatten' }, { kind: 'Flatten' }] }] },
  });
});

test('takes the owner’s answer to an event as it came, errors included', async () => {
  const { planSubscription, executeEvent } = await executor();
  const plan = planSubscription(parse(LIVE), undefined);
  const event = { data: { a: null }, errors: [{ message: 'No.', path: ['a'] }] };
  const { errors } = await executeEvent(plan, { keys: [] }, event as never, CONTEXT);
  expect(errors).toMatchObject([{ message: 'No.', path: ['a'] }]);
});

test('says at the start when a subgraph of the supergraph is missing', async () => {
  const { supergraphSdl } = new Company();
  await expect(gatewayExecutor(supergraphSdl, new Map())).rejects.toThrow(/no address/);
});

test('reports nothing to the vendor of the gateway', () => {
  expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('true');
});
