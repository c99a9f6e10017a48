import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { library, librarySql } from '#kernel/testing/library';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import { enforceAccess } from './enforce-access.ts';
import { holds } from './viewer.ts';

const DIRECTIVE = 'directive @access(scopes: [[String!]!], to: String, masks: Boolean) on OBJECT | FIELD_DEFINITION';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(library, librarySql);
});

const codeOf = async (asker: Pick<TestGraph['nobody'], 'ask'>, query: string) =>
  (await asker.ask(query)).errors?.[0]?.extensions.code;

describe('access', () => {
  test('that a root field forgets to state keeps the subgraph from starting', () => {
    expect(() => enforceAccess(buildSchema(`${DIRECTIVE} type Query { forgotten: Int }`))).toThrow(
      'Query.forgotten does not say who may',
    );
  });

  test('that hides a field which must not be null keeps it from starting, too', () => {
    const hidden =
      'type Book { price: Int! @access(scopes: [["a"]], masks: true) } type Query { book: Book @access(to: "ANYONE") }';
    expect(() => enforceAccess(buildSchema(`${DIRECTIVE} ${hidden}`))).toThrow(
      'Book.price is masked: let it be nullable',
    );
  });

  test('for the router alone is given to nobody else, whatever their scopes', async () => {
    expect(await codeOf(graph.nobody, '{ internal }')).toBe('FORBIDDEN');
    expect(await codeOf(graph.as(viewerOf(library)), '{ internal }')).toBe('FORBIDDEN');
    expect(await codeOf(graph.router, '{ internal }')).toBeUndefined();
  });

  test('ends where the module is switched off, at every root field', async () => {
    const without = graph.as({ ...viewerOf(library), modules: [] });
    expect(await codeOf(without, '{ books { totalCount } }')).toBe('MODULE_DISABLED');
    expect(await codeOf(without, 'mutation { buyBook(title: "x", authorId: "y") { id } }')).toBe('MODULE_DISABLED');
  });

  test('to a type is needed wherever a field returns it', async () => {
    const reader = viewerOf(library, { scopes: ['library:book.read', 'library:book.write'] });
    expect(await codeOf(graph.as(reader), '{ books { nodes { title author { name } } } }')).toBeUndefined();
    await graph.context(viewerOf(library, { organizationId: reader.organizationId })).write(async (em) => {
      await em.execute("insert into library.authors (id, name) values ('01900000-0000-7000-8000-000000000001', 'Lem')");
    });
    await graph
      .as(reader)
      .ask('mutation { buyBook(title: "Eden", authorId: "01900000-0000-7000-8000-000000000001") { id } }');
    expect(await codeOf(graph.as(reader), '{ books { nodes { title author { name } } } }')).toBe('FORBIDDEN');
  });
});

test('a scope set must be held wholly, and one of several suffices', () => {
  const viewer = viewerOf(library, { scopes: ['a', 'b'] });
  expect(holds(undefined, [['a']])).toBe(false);
  expect(holds(viewer, [['a', 'c']])).toBe(false);
  expect(holds(viewer, [['c'], ['a', 'b']])).toBe(true);
});
