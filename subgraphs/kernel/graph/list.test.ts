import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { Author, Book, library, librarySql } from '#kernel/testing/library';
import { type TestGraph, testGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';

let graph: TestGraph;
const reader = viewerOf(library);
const stranger = viewerOf(library);
const prose: Record<string, string> = {};

beforeAll(async () => {
  graph = await testGraph(library, librarySql);
  await graph.context(reader).write(async (em) => {
    for (const name of ['Lem', 'Le Guin']) prose[name] = em.create(Author, { name }).id;
    await em.flush();
    for (let n = 1; n <= 5; n++)
      em.create(Book, {
        title: `Solaris ${n}`,
        authorId: prose.Lem as string,
        price: `${n * 10}.5`,
        boughtOn: `2026-01-0${n}`,
      });
    em.create(Book, {
      title: '100% Earthsea',
      authorId: prose['Le Guin'] as string,
      price: '7',
      boughtOn: '2026-02-01',
    });
    em.create(Book, {
      title: 'Lost',
      authorId: prose.Lem as string,
      price: '1',
      boughtOn: '2026-03-01',
      deletedAt: new Date(),
    });
  });
});

const titles = async (args: string, viewer = reader) => {
  const { data, errors } = await graph
    .as(viewer)
    .ask(
      `{ books${args} { totalCount nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
  expect(errors).toBeUndefined();
  return { ...data?.books, titles: data?.books.nodes.map(({ title }: { title: string }) => title) };
};

describe('a list', () => {
  test('is closed to nobody and to viewers without its scope', async () => {
    const ask = '{ books { totalCount } }';
    expect((await graph.nobody.ask(ask)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await graph.as(viewerWith({ modules: ['library'] })).ask(ask)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  test('shows nothing of another organization', async () => {
    expect(await titles('', stranger)).toMatchObject({ totalCount: 0, titles: [] });
  });

  test('is ordered, counted and leaves archived rows out', async () => {
    expect(await titles('(order: PRICE_DESC)')).toMatchObject({
      totalCount: 6,
      titles: ['Solaris 5', 'Solaris 4', 'Solaris 3', 'Solaris 2', 'Solaris 1', '100% Earthsea'],
    });
    expect((await titles('(filter: { isArchived: true })')).titles).toEqual(['Lost']);
  });

  test('is narrowed by ids, ranges and text, and takes the text as it is', async () => {
    expect((await titles(`(filter: { authorId: ["${prose['Le Guin']}"] })`)).titles).toEqual(['100% Earthsea']);
    expect(
      (await titles('(filter: { boughtOn: { from: "2026-01-02", to: "2026-01-03" }, price: { min: "30" } })')).titles,
    ).toEqual(['Solaris 3']);
    expect((await titles('(search: "sOLARIS")')).totalCount).toBe(5);
    expect((await titles('(search: "0%")')).titles).toEqual(['100% Earthsea']);
  });

  test('is walked forwards and backwards page by page', async () => {
    const first = await titles('(first: 2, order: BOUGHT_ON_ASC)');
    expect(first).toMatchObject({
      titles: ['Solaris 1', 'Solaris 2'],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    const second = await titles(`(first: 2, order: BOUGHT_ON_ASC, after: "${first.pageInfo.endCursor}")`);
    expect(second.titles).toEqual(['Solaris 3', 'Solaris 4']);
    const back = await titles(`(last: 2, order: BOUGHT_ON_ASC, before: "${second.pageInfo.startCursor}")`);
    expect(back.titles).toEqual(['Solaris 1', 'Solaris 2']);
    expect((await titles('(last: 1, order: BOUGHT_ON_ASC)')).titles).toEqual(['100% Earthsea']);
  });

  test.each([
    ['(first: 101)', 'between 1 and 100'],
    ['(first: 0)', 'between 1 and 100'],
    ['(first: 1, last: 1)', 'not both'],
    ['(after: "nonsense")', 'belongs to another list'],
    ['(filter: { price: { min: "1e5" } })', 'Decimal'],
    ['(filter: { boughtOn: { from: "2026-02-30" } })', 'Date'],
  ])('refuses %s and says why', async (args, why) => {
    const { errors } = await graph.as(reader).ask(`{ books${args} { totalCount } }`);
    expect(errors?.[0]?.message).toContain(why);
  });
});

describe('edges', () => {
  test('of many rows are one statement for each type', async () => {
    const statements: string[] = [];
    graph.started.runtime.database.onStatement = (text) => statements.push(text);
    const { data } = await graph
      .as(reader)
      .ask('{ books { nodes { title author { name books(first: 2) { title price author { id } } } } } }');
    graph.started.runtime.database.onStatement = () => undefined;
    expect(data?.books.nodes[1].author).toEqual({
      name: 'Lem',
      books: [{ title: 'Solaris 1', price: '10.5000', author: { id: prose.Lem } }, expect.anything()],
    });
    expect(statements.filter((text) => text.includes('"authors"')).length).toBeLessThanOrEqual(2);
    expect(statements).toHaveLength(4);
  });

  test('select only the columns that were asked for', async () => {
    const statements: string[] = [];
    graph.started.runtime.database.onStatement = (text) => statements.push(text);
    await graph.as(reader).ask('{ books { nodes { title } } }');
    graph.started.runtime.database.onStatement = () => undefined;
    expect(statements).toEqual([
      expect.stringMatching(/^select t\."id" as "id", t\."title" as "title", t\."title"::text as "#order"/),
    ]);
  });

  test('read only what their resolver says it needs of the row', async () => {
    const statements: string[] = [];
    graph.started.runtime.database.onStatement = (text) => statements.push(text);
    await graph.as(reader).ask('{ books(first: 1) { nodes { author { books(first: 1) { title } } } } }');
    graph.started.runtime.database.onStatement = () => undefined;
    expect(statements[1]).toMatch(/^select t\."id" as "id" from "library"\."authors"/);
  });
});

describe('a reference', () => {
  const entities = (typename: string, id: string) =>
    [
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { id } } }`,
      { of: [{ __typename: typename, id }] },
    ] as const;

  test('does not slip past the type it points at', async () => {
    const { errors } = await graph
      .as(viewerOf(library, { scopes: ['library:book.read'] }))
      .ask(...entities('Author', prose.Lem as string));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('to another organization, to nothing and to nonsense is null alike', async () => {
    for (const [viewer, id] of [
      [stranger, prose.Lem],
      [reader, randomUUID()],
      [reader, "'; drop table library.books; --"],
    ] as const) {
      expect((await graph.as(viewer).ask(...entities('Author', id as string))).data?._entities).toEqual([null]);
    }
    expect((await graph.as(reader).ask(...entities('Author', prose.Lem as string))).data?._entities).toEqual([
      { id: prose.Lem },
    ]);
  });

  test('is refused when the module is switched off', async () => {
    const { errors } = await graph.as({ ...reader, modules: [] }).ask(...entities('Author', prose.Lem as string));
    expect(errors?.[0]?.extensions.code).toBe('MODULE_DISABLED');
  });
});
