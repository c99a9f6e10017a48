import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/database/new-id';
import { Session } from '#kernel/database/session';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { organizations } from '../subgraph.ts';
import { anOrganization, asOwner } from '../testing/organizations.ts';
import { PersonWork } from './person-work.ts';
import { PersonalDataState } from './personal-data-request.entity.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(organizations);
});

/** An export that is made, of somebody who is known or not any more. */
async function anExport(subject: object | null) {
  const { organizationId, viewer } = await anOrganization(graph);
  const id = newId();
  await asOwner(
    graph,
    `insert into organizations.personal_data_requests (organization_id, id, kind, state, subject) values ($1, $2, 'EXPORT', 'RUNNING', $3)`,
    [organizationId, id, subject && JSON.stringify(subject)],
  );
  const { runtime } = graph.started;
  const session = new Session(runtime.database, { actor: 'nobody', correlationId: 'test' }, organizationId);
  const { signal } = new AbortController();
  const work = { runtime, session, organizationId, userId: viewer.userId, domains: [organizations], signal };
  return { id, work: new PersonWork(work, id) };
}

const COMPLETE = { state: PersonalDataState.COMPLETE, content: '{}', subject: null };
const outcome = async (id: string) =>
  (
    await asOwner(graph, 'select state, content, subject from organizations.personal_data_requests where id = $1', [id])
  )[0];

test('an export of somebody who was erased meanwhile is dropped', async () => {
  const { id, work } = await anExport(null);

  await work.end('organizations.PersonalDataExported', { changes: COMPLETE, parts: [] });

  expect(await outcome(id)).toEqual({ state: 'REFUSED', content: null, subject: null });
});

test('otherwise it is kept, and who it is of is forgotten', async () => {
  const { id, work } = await anExport({ userId: null, emails: ['ada@example.com'], names: [] });

  await work.end('organizations.PersonalDataExported', { changes: COMPLETE, parts: [] });

  expect(await outcome(id)).toEqual({ state: 'COMPLETE', content: '{}', subject: null });
});
