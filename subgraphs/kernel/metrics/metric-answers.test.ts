import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { Author, Book, library, librarySql } from '#kernel/testing/library';
import { type TestGraph, testGraph, viewerOf } from '#kernel/testing/test-graph';
import type { Metric } from './define-metric.ts';
import { answerValue, round4 } from './metric-answers.ts';

let graph: TestGraph;
const reader = viewerOf(library);
const ids = { lem: '', solaris: '', fiasco: '' };

// Three months of a past year: periods by name end with the data, on 10 March 2014.
const LOANS = [
  ['solaris', 'Ann', '1.10', '2014-01-05', '2014-01-20'],
  ['solaris', 'Bob', '2.20', '2014-02-01', '2014-02-10'],
  ['fiasco', 'Ann', '3.30', '2014-02-20', null],
  ['fiasco', 'somebody', '0.01', '2014-03-01', '2014-03-05'],
  ['solaris', 'Ann', '5.00', '2014-03-10', null],
] as const;

async function lend(
  viewer: Viewer,
  book: string,
  who: string,
  fee: string,
  on: string,
  back: string | null,
): Promise<void> {
  await graph
    .context(viewer)
    .write((em) =>
      em.execute(
        'insert into library.loans (id, book_id, reader, fee, lent_on, returned_on) values (?, ?, ?, ?, ?, ?)',
        [randomUUID(), book, who, fee, on, back],
      ),
    );
}

beforeAll(async () => {
  graph = await testGraph(library, librarySql);
  await graph.context(reader).write(async (em) => {
    ids.lem = em.create(Author, { name: 'Lem' }).id;
    await em.flush();
    for (const title of ['solaris', 'fiasco'] as const)
      ids[title] = em.create(Book, { title, authorId: ids.lem, price: '1', boughtOn: '2014-01-01' }).id;
  });
  for (const [book, who, fee, on, back] of LOANS) await lend(reader, ids[book], who, fee, on, back);
});

/** Asks fields of one metric, as the router does. */
async function measure(key: string, fields: string, viewer = reader) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on LibraryMetric { ${fields} } } }`;
  const { data, errors } = await graph.as(viewer).ask(query, { of: [{ __typename: 'LibraryMetric', key }] });
  return { ...data?._entities[0], errors };
}

const Q1 = 'period: { from: "2014-01-01", to: "2014-03-31" }';

describe('a metric', () => {
  test('shows no figure to a viewer without its scope, or of another organization', async () => {
    const { errors } = await measure(
      'library.fees',
      `value(${Q1}) { exact }`,
      viewerOf(library, { scopes: ['library:book.read'] }),
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('library:loan.read'),
      extensions: { code: 'FORBIDDEN' },
    });
    const { value } = await measure('library.fees', `value(${Q1}) { exact }`, viewerOf(library));
    expect(value.exact).toBe('0');
  });

  test('is exact, and compared with the same length before', async () => {
    const { value } = await measure(
      'library.fees',
      'value(period: { from: "2014-03-01", to: "2014-03-31" }, compare: PREVIOUS_PERIOD) { current previous change changeRate exact currency period { from to } previousPeriod { from to } }',
    );
    expect(value).toEqual({
      current: 5.01,
      previous: 5.5,
      change: 5.01 - 5.5,
      changeRate: (5.01 - 5.5) / 5.5,
      exact: '5.01',
      currency: 'USD',
      period: { from: '2014-03-01', to: '2014-03-31' },
      previousPeriod: { from: '2014-02-01', to: '2014-02-28' },
    });
  });

  test('ends its periods by name with the data when that is long ago, and says so', async () => {
    const { value, latestOn } = await measure(
      'library.loans',
      'latestOn value(period: { preset: MONTH_TO_DATE }) { current period { from to } }',
    );
    expect(latestOn).toBe('2014-03-10');
    expect(value).toEqual({ current: 2, period: { from: '2014-03-01', to: '2014-03-10' } });
  });

  test('counts different things once, divides, and has no ratio of nothing', async () => {
    expect((await measure('library.readers', `value(${Q1}) { current }`)).value.current).toBe(3);
    expect((await measure('library.average_fee', `value(${Q1}) { exact }`)).value.exact).toBe('2.322');
    const empty = 'value(period: { from: "2010-01-01", to: "2010-12-31" }) { current }';
    expect((await measure('library.average_fee', empty)).value.current).toBeNull();
    expect((await measure('library.fees', empty)).value.current).toBe(0);
  });

  test('as of a day counts what held then', async () => {
    const { series } = await measure('library.on_loan', `series(${Q1}, grain: MONTH) { to value }`);
    expect(series).toEqual([
      { to: '2014-01-31', value: 0 },
      { to: '2014-02-28', value: 1 },
      { to: '2014-03-31', value: 2 },
    ]);
  });

  test('has a series whose steps add up to the value, step by step beside the compared one', async () => {
    const { series } = await measure(
      'library.fees',
      `series(${Q1}, grain: MONTH, compare: PREVIOUS_PERIOD) { from value previous }`,
    );
    expect(series).toEqual([
      { from: '2014-01-01', value: 1.1, previous: 0 },
      { from: '2014-02-01', value: 5.5, previous: 0 },
      { from: '2014-03-01', value: 5.01, previous: 0 },
    ]);
  });

  test('is taken apart by a dimension: largest first, the rest as other, and all of it the total', async () => {
    const { breakdown } = await measure(
      'library.fees',
      `breakdown(by: "reader", ${Q1}, first: 1, compare: PREVIOUS_PERIOD) { slices { key label value previous } other otherPrevious total totalPrevious }`,
    );
    expect(breakdown).toEqual({
      slices: [{ key: 'Ann', label: 'Ann', value: 9.4, previous: 0 }],
      other: 2.21,
      otherPrevious: 0,
      total: 11.61,
      totalPrevious: 0,
    });
  });

  test('measures the rest anew where parts do not add up, and names rows without a member', async () => {
    const { breakdown } = await measure(
      'library.average_fee',
      `breakdown(by: "reader", ${Q1}, first: 2) { slices { key label value } other total }`,
    );
    expect(breakdown).toEqual({
      slices: [
        { key: 'Ann', label: 'Ann', value: 3.1333 },
        { key: 'Bob', label: 'Bob', value: 2.2 },
      ],
      other: 0.01,
      total: 2.322,
    });
    const { breakdown: whole } = await measure(
      'library.readers',
      `breakdown(by: "reader", ${Q1}) { slices { key label } other total }`,
    );
    expect(whole).toMatchObject({ other: null, total: 3 });
    expect(whole.slices).toContainEqual({ key: '', label: 'Unassigned' });
  });

  test('is filtered by members of its dimensions, also together and also by one that is joined', async () => {
    const filtered = (filter: string) => measure('library.fees', `value(${Q1}, filter: [${filter}]) { exact }`);
    expect((await filtered(`{ by: "book", in: ["${ids.solaris}"] }`)).value.exact).toBe('8.3');
    expect(
      (await filtered(`{ by: "author", in: ["${ids.lem}"] }, { by: "reader", in: ["Ann", ""] }`)).value.exact,
    ).toBe('9.41');
    expect((await filtered(`{ by: "book", in: ["' or true --"] }`)).value.exact).toBe('0');
  });

  test('refuses a dimension that it does not have and names those it has', async () => {
    const { errors } = await measure('library.fees', `breakdown(by: "weather", ${Q1}) { total }`);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('book, author, reader'),
      extensions: { code: 'VALIDATION_FAILED' },
    });
  });

  test('shows the rows behind it, page by page, and their sum is the figure', async () => {
    const fields = 'nodes { label detail on value } totalCount sum hasNextPage endCursor type';
    const { rows } = await measure('library.fees', `rows(${Q1}, first: 2) { ${fields} }`);
    expect(rows).toMatchObject({ totalCount: 5, sum: '11.61', hasNextPage: true, type: 'Loan' });
    expect(rows.nodes[0]).toEqual({ label: 'solaris', detail: 'Ann', on: '2014-03-10', value: '5' });
    const { rows: next } = await measure(
      'library.fees',
      `rows(${Q1}, first: 10, after: "${rows.endCursor}") { ${fields} }`,
    );
    expect(next).toMatchObject({ totalCount: 5, sum: '11.61', hasNextPage: false });
    expect(next.nodes.map(({ on }: { on: string }) => on)).toEqual(['2014-02-20', '2014-02-01', '2014-01-05']);
  });

  test('shows for a ratio what each row adds above and below the line', async () => {
    const { rows } = await measure('library.average_fee', `rows(${Q1}, first: 1) { nodes { value base } sum baseSum }`);
    expect(rows).toEqual({ nodes: [{ value: '5', base: '1' }], sum: '11.61', baseSum: '5' });
    const { rows: filtered } = await measure(
      'library.readers',
      `rows(${Q1}, filter: [{ by: "author", in: ["${ids.lem}"] }]) { sum totalCount }`,
    );
    expect(filtered).toEqual({ sum: '3', totalCount: 3 });
  });
});

describe('a result', () => {
  const fees = (viewer: Viewer) => measure('library.fees', `value(${Q1}) { exact }`, viewer);

  test('is computed once for all who may see it, and anew after a change', async () => {
    const [first, colleague] = [viewerOf(library), viewerOf(library)];
    colleague.organizationId = first.organizationId;
    const book = randomUUID();
    await lend(first, book, 'Ann', '1', '2014-01-01', null);
    const statements: string[] = [];
    graph.started.runtime.database.onStatement = (text) => statements.push(text);
    // The announcement of the commit may still be on its way: it makes the first result old once more.
    await vi.waitFor(async () => {
      statements.length = 0;
      expect((await fees(first)).value.exact).toBe('1');
      expect(statements).toEqual([]);
    });
    expect((await fees(colleague)).value.exact).toBe('1');
    expect(statements).toEqual([]);
    await lend(first, book, 'Ann', '1', '2014-01-02', null);
    expect((await fees(colleague)).value.exact).toBe('2');
    graph.started.runtime.database.onStatement = () => undefined;
  });

  test('that was read from a snapshot older than the last change is given to nobody else', async () => {
    const viewer = viewerOf(library);
    const slow = graph.context(viewer);
    await slow.read({ text: 'select 1' });
    await lend(viewer, randomUUID(), 'Ann', '3', '2014-01-01', null);
    const metric = library.metrics?.find(({ key }) => key === 'library.fees') as Metric;
    const period = { from: '2014-01-01', to: '2014-03-31' };
    expect((await answerValue(slow, metric, { period })).exact).toBe('0');
    expect((await fees(viewer)).value.exact).toBe('3');
  });

  test('is never shared between organizations that ask the same', async () => {
    const [one, other] = [viewerOf(library), viewerOf(library)];
    await lend(one, randomUUID(), 'Ann', '7', '2014-01-01', null);
    expect((await fees(one)).value.exact).toBe('7');
    expect((await fees(other)).value.exact).toBe('0');
  });
});

test.each([
  ['0.00005', '0.0001'],
  ['-0.00005', '-0.0001'],
  ['0.00004', '0'],
  ['-0.00004', '0'],
  ['123456789012345.67891', '123456789012345.6789'],
  ['12', '12'],
  ['1.100000', '1.1'],
])('%s is rounded to %s without binary fractions', (numeral, rounded) => {
  expect(round4(numeral)).toBe(rounded);
});
