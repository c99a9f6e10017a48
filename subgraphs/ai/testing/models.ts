import { Client } from 'pg';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, viewerOf } from '#kernel/testing/test-graph';
import { configureModels } from '../models/egress/allowed-hosts.ts';
import { ai } from '../subgraph.ts';

/** Lets this process reach models on loopback, as `npm start` does. */
export const allowLoopback = (): void => configureModels({ hosts: ['127.0.0.1'] });

/** Runs a statement as the owner of the database, before whom there is no wall. */
export async function asOwner<Row>({ databaseUrl }: TestGraph, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Somebody who may do everything in an organization whose plan brings some credits. */
export async function someone(
  graph: TestGraph,
  { credits = 1_000, ...overrides }: Partial<Viewer> & { credits?: number } = {},
) {
  const viewer = viewerOf(ai([]), overrides);
  await asOwner(
    graph,
    `insert into kernel.events (organization_id, type, payload)
      values ($1, 'organizations.PlanChanged', jsonb_build_object('plan', 'team', 'seats', 5, 'monthlyCredits', $2::int))`,
    [viewer.organizationId, credits],
  );
  await graph.drain();
  return viewer;
}

const CREATE = `mutation ($input: CreateLanguageModelInput!) {
  createLanguageModel(input: $input) { __typename ... on LanguageModel { id name baseUrl keySetAt } ... on UserError { message } }
}`;

/** A language model for tests, of a server that speaks the protocol; what `changes` do not say is usual. */
export async function addModel(
  graph: TestGraph,
  viewer: Viewer,
  { url, key }: { url: string; key: string },
  changes: object = {},
) {
  const input = {
    name: 'Double',
    baseUrl: url,
    model: 'model-of-the-test',
    apiKey: key,
    inputPrice: '1.00',
    outputPrice: '2.00',
    ...changes,
  };
  const { data, errors } = await graph.as(viewer).ask(CREATE, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.createLanguageModel;
}
