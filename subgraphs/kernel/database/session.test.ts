import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { Author, library, librarySql } from '#kernel/testing/library';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(library, librarySql);
});

const COUNT = { text: 'select count(*)::int as count from library.authors' };
async function countFor(viewer: Viewer): Promise<number | undefined> {
  const context = graph.context(viewer);
  const [row] = await context.read<{ count: number }>(COUNT);
  await context.session.close();
  return row?.count;
}
const write = (viewer: Viewer, name: string, organizationId?: string) =>
  graph.context(viewer).write(async (em) => {
    em.create(Author, { name, ...(organizationId && { organizationId }) });
  });

describe('a session', () => {
  test('without an organization sees nothing and writes nothing', async () => {
    await write(viewerOf(library), 'Lem');
    const { rows } = await graph.started.runtime.database.pool.query(COUNT.text);
    expect(rows).toEqual([{ count: 0 }]);
    await expect(
      graph.started.runtime.database.pool.query(
        "insert into library.authors (id, name) values (gen_random_uuid(), 'x')",
      ),
    ).rejects.toThrow(/null value|row-level security/);
  });

  test('cannot write into another organization', async () => {
    await expect(write(viewerOf(library), 'Lem', viewerOf(library).organizationId)).rejects.toThrow(
      /row-level security/,
    );
  });

  test('cannot write at all while it reads', async () => {
    const context = graph.context(viewerOf(library));
    await expect(
      context.read({ text: "insert into library.authors (id, name) values (gen_random_uuid(), 'x')" }),
    ).rejects.toThrow(/read-only/);
  });

  test('keeps organizations apart when many ask at once', async () => {
    const viewers = Array.from({ length: 20 }, () => viewerOf(library));
    await Promise.all(
      viewers.map(async (viewer, index) => {
        for (let n = 0; n < index % 3; n++) await write(viewer, `author ${n}`);
      }),
    );
    const counts = await Promise.all(Array.from({ length: 200 }, (_, n) => countFor(viewers[n % 20] as Viewer)));
    expect(counts).toEqual(Array.from({ length: 200 }, (_, n) => (n % 20) % 3));
  });

  test('reads one snapshot, whatever is committed meanwhile, and a new one after its own write', async () => {
    const viewer = viewerOf(library);
    const context = graph.context(viewer);
    expect(await context.read(COUNT)).toEqual([{ count: 0 }]);
    await write(viewer, 'Lem');
    expect(await context.read(COUNT)).toEqual([{ count: 0 }]);
    await context.write(async (em) => void em.create(Author, { name: 'Le Guin' }));
    expect(await context.read(COUNT)).toEqual([{ count: 2 }]);
  });

  test('takes back everything when a use case fails', async () => {
    const viewer = viewerOf(library);
    const failing = graph.context(viewer).write(async (em) => {
      em.create(Author, { name: 'Lem' });
      await em.flush();
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await countFor(viewer)).toBe(0);
  });

  test('stamps who wrote and carries the correlation id to PostgreSQL', async () => {
    const viewer = viewerOf(library);
    await write(viewer, 'Lem');
    const rows = await graph.context(viewer).read<Record<string, string>>({
      text: "select created_by, updated_by, current_setting('application_name') as name, current_setting('app.correlation_id') as correlation from library.authors",
    });
    expect(rows).toEqual([
      { created_by: viewer.userId, updated_by: viewer.userId, name: 'library test', correlation: 'test' },
    ]);
  });

  test('gives its connection back and refuses to read when it is over', async () => {
    const context = graph.context(viewerOf(library));
    await context.read(COUNT);
    await context.session.close();
    await expect(context.read(COUNT)).rejects.toThrow(/over/);
  });
});
