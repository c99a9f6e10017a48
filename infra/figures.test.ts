import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#kernel/metrics/catalogue';
import { domains } from '../subgraphs/index.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';

const catalogue: CatalogueEntry[] = JSON.parse(readFileSync('schema/metrics.json', 'utf8'));
const PERIOD = 'period: { from: "2024-01-01", to: "2024-12-31" }';
/** Formulas by key: the catalogue does not say how a figure is computed, and need not. */
const formulas = new Map(domains.flatMap(({ metrics = [] }) => metrics.map(({ key, value }) => [key, value] as const)));

let product: WholeProduct;
let member: Member;

beforeAll(async () => {
  product = await wholeProduct();
  member = await product.newMember();
  await product.importSample(member);
});
afterAll(() => product?.close());

async function measure(key: string, fields: string) {
  const { data, errors } = await member.ask(`query ($keys: [ID!]!) { metrics(keys: $keys) { ${fields} } }`, {
    keys: [key],
  });
  expect(errors).toBeUndefined();
  return data?.metrics[0];
}

function isAdditive(key: string): boolean {
  const formula = formulas.get(key);
  return formula !== undefined && 'fact' in formula && (formula.aggregate === 'SUM' || formula.aggregate === 'COUNT');
}

const total = (values: (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

describe.each(catalogue)('$key', ({ key, dimensions }) => {
  test('is the same figure however it is asked for', async () => {
    const { value } = await measure(key, `value(${PERIOD}) { current exact }`);
    expect(value.current).toBe(value.exact === null ? null : Number(value.exact));
    for (const { key: by } of dimensions) {
      const { breakdown } = await measure(
        key,
        `breakdown(by: "${by}", ${PERIOD}, first: 1) { slices { value } other total }`,
      );
      expect([by, breakdown.total]).toEqual([by, value.current]);
      if (isAdditive(key))
        expect(
          total([...breakdown.slices.map((slice: { value: number }) => slice.value), breakdown.other]),
        ).toBeCloseTo(value.current, 4);
    }
  });

  test('is what its rows add up to', async () => {
    const { value, rows } = await measure(
      key,
      `value(${PERIOD}) { current } rows(${PERIOD}) { sum baseSum nodes { value } totalCount }`,
    );
    expect(total(rows.nodes.map((row: { value: string }) => Number(row.value)))).toBeCloseTo(Number(rows.sum ?? 0), 3);
    if (Number(rows.baseSum) > 0)
      return void expect(Number(rows.sum) / Number(rows.baseSum) / (value.current || 1)).toBeCloseTo(1, 2);
    if (rows.baseSum !== null) return void expect(value.current).toBeNull();
    if (value.current !== null && rows.totalCount > 0) expect(Number(rows.sum)).toBeCloseTo(value.current, 3);
  });

  test('adds up over the months, or ends where the last month ends', async () => {
    const { value, series } = await measure(
      key,
      `value(${PERIOD}) { current } series(${PERIOD}, grain: MONTH) { value }`,
    );
    const formula = formulas.get(key);
    if (!isAdditive(key) || !formula || !('fact' in formula)) return void expect(series).toHaveLength(12);
    const steps = series.map((point: { value: number | null }) => point.value);
    expect(formula.mode === 'AS_OF' ? steps.at(-1) : total(steps)).toBeCloseTo(value.current, 4);
  });
});

test('the sample gives most metrics a figure, so that the tests above compare something', async () => {
  const keys = catalogue.map(({ key }) => key);
  const ask = `query ($keys: [ID!]!) { metrics(keys: $keys) { value(${PERIOD}) { current } } }`;
  const { data } = await member.ask(ask, { keys });
  const told = data?.metrics.filter(({ value }: { value: { current: number | null } }) => value.current);
  expect(told.length).toBeGreaterThan(0.8 * keys.length);
});
