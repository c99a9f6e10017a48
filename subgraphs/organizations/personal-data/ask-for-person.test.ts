import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import type { Job } from '#kernel/jobs/job';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, asOwner } from '../testing/organizations.ts';

/** In place of the jobs that would do what is asked for: it stays at work. */
const idle: Job = { name: 'organizations.idle', run: async () => undefined };

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph({ ...organizations, jobs: [idle] });
});

const EXPORT = `mutation($input: PersonInput!) { result: exportPersonalData(input: $input) { ... on PersonalDataRequest { id state } } }`;
const ERASE = `mutation($input: PersonInput!) { result: erasePerson(input: $input) { ... on PersonalDataRequest { id } } }`;

test('who asks twice for the same is told of the same; another person, kind or asker is another request', async () => {
  const { viewer, organizationId } = await anOrganization(graph);
  await queues(['collect-personal-data', 'erase-person']);
  const ask = async (document: string, input: object, asker = viewer) =>
    (await graph.as(asker).ask(document, { input })).data?.result.id;
  const userId = newId();

  const first = await ask(EXPORT, { email: 'Ada@example.com' });
  expect(await ask(EXPORT, { email: 'ada@example.com ' })).toBe(first);
  const others = [
    await ask(EXPORT, { email: 'eve@example.com' }),
    await ask(EXPORT, { userId }),
    await ask(ERASE, { email: 'ada@example.com' }),
    await ask(EXPORT, { email: 'ada@example.com' }, { ...viewer, userId: newId() }),
  ];
  expect(new Set([first, ...others]).size).toBe(5);
  expect(await ask(EXPORT, { userId })).toBe(others[1]);

  await asOwner(
    graph,
    "update organizations.personal_data_requests set state = 'COMPLETE', subject = null where id = $1",
    [first],
  );
  expect(await ask(EXPORT, { email: 'ada@example.com' })).not.toBe(first);
  const waiting = "select from jobs.job where name like 'organizations.%-person%' and data ->> 'organizationId' = $1";
  expect(await asOwner(graph, waiting, [organizationId])).toHaveLength(6);
});

/** Queues that nobody works on. */
async function queues(names: string[]): Promise<void> {
  for (const name of names)
    await asOwner(graph, `select jobs.create_queue('organizations.${name}', '{"policy": "standard"}')`);
}
