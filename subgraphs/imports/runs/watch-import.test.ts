import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerWith } from '#kernel/testing/test-graph';
import { domain, Member } from '../testing/member.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(domain);
});

const watch = ({ viewer }: Member, id: string) =>
  graph.started.subgraph.subscribe({
    query: 'subscription($id: ID!) { importRunChanged(id: $id) { state files { inserted } } }',
    variables: { id },
    caller: { actor: 'viewer', viewer, correlationId: 'test' },
  });

/** What a watcher is shown, up to the first that is wanted. */
async function shown(member: Member, id: string, isLast: (run: { state: string } | null) => boolean) {
  const stream = await watch(member, id);
  if (!(Symbol.asyncIterator in stream)) throw new Error(`Refused: ${JSON.stringify(stream.errors)}`);
  for await (const { data } of stream) {
    const run = data?.importRunChanged as { state: string } | null;
    if (isLast(run)) return run;
  }
  throw new Error('The stream has ended.');
}

test('who may not see imports may not watch one', async () => {
  const member = new Member(graph);
  const { id } = await member.import('Id,Name,Kind\n1,Ana,P\n');
  const blind = new Member(graph, viewerWith({ ...member.viewer, scopes: [] }));
  expect(await watch(blind, id)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('another organization is shown nothing of it', async () => {
  const { id } = await new Member(graph).import('Id,Name,Kind\n1,Ana,P\n');
  expect(await shown(new Member(graph), id, () => true)).toBeNull();
});

test('whoever watches sees it end', async () => {
  const member = new Member(graph);
  const { data } = await member.start(await member.upload('Id,Name,Kind\n1,Ana,P\n'));
  const end = await shown(member, data?.startImport.id, (run) => run?.state === 'COMPLETE');
  expect(end).toEqual({ state: 'COMPLETE', files: [{ inserted: 1 }] });
});
