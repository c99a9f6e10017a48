import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Author, library, librarySql } from '#kernel/testing/library';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { type Consumer, type LoggedEvent, type RunningConsumer, runConsumer } from './consumer.ts';

let graph: TestGraph;
const running: RunningConsumer[] = [];
beforeAll(async () => {
  graph = await testGraph(library, librarySql);
});
afterEach(() => Promise.all(running.splice(0).map((consumer) => consumer.close())));

type Handle = Consumer<{ title: string }>['handle'];

function consume(type: string, handle: Handle, name = `library.${randomUUID()}`) {
  const consumer: Consumer<{ title: string }> = { name, types: [type], handle };
  const started = runConsumer(graph.started.runtime.database, consumer as Consumer);
  running.push(started);
  return { name, drain: started.drain };
}

/** Drains until what should hold does: other transactions of the server may hold events back for a moment. */
const drained = (drain: () => Promise<number>, holds: () => void) =>
  vi.waitFor(async () => {
    await drain();
    holds();
  }, 10_000);

/** Drains until the consumer fails as it should. */
const failing = (drain: () => Promise<number>, reason: string) =>
  vi.waitFor(() => expect(drain()).rejects.toThrow(reason), 10_000);

async function log(type: string, title: string, viewer = viewerOf(library)): Promise<void> {
  await graph
    .context(viewer)
    .write((em) =>
      em.execute('insert into kernel.events (type, payload) values (?, ?)', [type, JSON.stringify({ title })]),
    );
}

describe('an event', () => {
  test('of a transaction that failed never happened', async () => {
    const heard: string[] = [];
    const { drain } = consume('library.BookBought', async ({ payload }) => void heard.push(payload.title));
    const viewer = viewerOf(library);
    const author = await graph.context(viewer).write(async (em) => em.create(Author, { name: 'Lem' }));
    const buy = (title: string) =>
      graph.as(viewer).ask(`mutation { buyBook(title: "${title}", authorId: "${author.id}") { id } }`);
    await buy('Forbidden');
    await buy('Solaris');
    await drained(drain, () => expect(heard).toEqual(['Solaris']));
  });

  test('cannot be read around its consumer, nor written for another organization', async () => {
    const { pool } = graph.started.runtime.database;
    await expect(pool.query('select * from kernel.events')).rejects.toThrow(/permission denied/);
    await expect(
      pool.query("insert into kernel.events (organization_id, type, payload) values (gen_random_uuid(), 'x', '{}')"),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('a consumer', () => {
  test('handles each event once, in order, inside its organization', async () => {
    const heard: LoggedEvent<{ title: string }>[] = [];
    const seen: unknown[] = [];
    const { drain } = consume('library.Ordered', async (event, em) => {
      heard.push(event);
      seen.push(await em.execute('select kernel.current_organization_id() as id'));
    });
    const viewers = [viewerOf(library), viewerOf(library)];
    for (const [index, viewer] of [...viewers, ...viewers].entries()) await log('library.Ordered', `${index}`, viewer);
    const both = () => Promise.all([drain(), drain()]).then(([handled]) => handled);
    await drained(both, () => expect(heard.map(({ payload }) => payload.title)).toEqual(['0', '1', '2', '3']));
    expect(seen).toEqual([...viewers, ...viewers].map(({ organizationId }) => [{ id: organizationId }]));
  });

  test('loses nothing to a transaction that began earlier and commits later', async () => {
    const heard: string[] = [];
    const { drain } = consume('library.Slow', async ({ payload }) => void heard.push(payload.title));
    const slow = new Client({ connectionString: graph.databaseUrl });
    await slow.connect();
    await slow.query(
      `begin; insert into kernel.events (organization_id, type, payload) values ('${randomUUID()}', 'library.Slow', '{"title":"early"}')`,
    );
    await log('library.Slow', 'late');
    await drain();
    expect(heard).toEqual([]);
    await slow.query('commit');
    await slow.end();
    await drained(drain, () => expect(heard).toEqual(['early', 'late']));
  });

  test('leaves no effect of a failed attempt and gets the event again', async () => {
    let attempts = 0;
    const viewer = viewerOf(library);
    const { drain } = consume('library.Flaky', async ({ payload }, em) => {
      em.create(Author, { name: payload.title });
      await em.flush();
      if (++attempts < 3) throw new Error('not today');
    });
    await log('library.Flaky', 'Lem', viewer);
    await failing(drain, 'not today');
    await failing(drain, 'not today');
    await drained(drain, () => expect(attempts).toBe(3));
    expect(await graph.context(viewer).read({ text: 'select name from library.authors' })).toEqual([{ name: 'Lem' }]);
  });

  test('puts a poisonous event aside after five attempts and goes on', async () => {
    const heard: string[] = [];
    const { name, drain } = consume('library.Poison', async ({ payload }) => {
      if (payload.title === 'poison') throw new Error('cannot digest');
      heard.push(payload.title);
    });
    await log('library.Poison', 'poison');
    await log('library.Poison', 'bread');
    for (let attempt = 1; attempt <= 4; attempt++) await failing(drain, 'cannot digest');
    await drained(drain, () => expect(heard).toEqual(['bread']));
    const { rows } = await graph.started.runtime.database.pool.query(
      'select reason from kernel.dead_letters where consumer = $1',
      [name],
    );
    expect(rows).toEqual([{ reason: 'cannot digest' }]);
  });

  test('is woken by the announcement of the event', async () => {
    const heard = Promise.withResolvers<string>();
    const consumer: Consumer<{ title: string }> = {
      name: 'library.woken',
      types: ['library.Wake'],
      handle: async ({ payload }) => heard.resolve(payload.title),
    };
    running.push(runConsumer(graph.started.runtime.database, consumer as Consumer, graph.started.runtime.feed));
    await log('library.Wake', 'now');
    expect(await heard.promise).toBe('now');
  });
});
