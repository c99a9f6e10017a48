import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsOf, conditionsSql, expressionSql, type RowSql } from './expression-sql.ts';
import type { Expression } from './mapping.ts';
import { numberSql } from './type-sql.ts';

const row: RowSql = { column: (name) => `"${name}"`, decimal: ',' };

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.AEMS_TEST_POSTGRES });
  await client.connect();
});
afterAll(() => client.end());

/** The value of SQL over one row with the columns a, b (always empty) and c. */
async function evaluate(sql: string, a: string | null, c: string | null = null): Promise<unknown> {
  const { rows } = await client.query(
    `select ${sql} as value from (values ($1::text, null::text, $2::text)) t (a, b, c)`,
    [a, c],
  );
  return rows[0].value;
}

const meaning = (expression: Expression, a: string | null, c?: string) =>
  evaluate(expressionSql(expression, row).value, a, c);

test('nothing in a mapping can become a command', async () => {
  const evil = `x' || (select version()) || '\\'; drop table t; --`;
  expect(await meaning({ constant: evil }, null)).toBe(evil);
  expect(await meaning({ column: 'a', prefix: evil }, '1')).toBe(`${evil}1`);
  expect(await meaning({ column: 'a', values: { [evil]: evil } }, evil)).toBe(evil);
  expect(await meaning({ concat: [{ column: 'a' }, { column: 'c' }], separator: evil }, '1', '2')).toBe(`1${evil}2`);
  expect(await evaluate(conditionsSql({ a: evil }, row), evil)).toBe(true);
});

test('an unknown code is told apart from a missing one', async () => {
  const { value, unknownCode = '' } = expressionSql({ column: 'a', values: { 1: 'OPEN' } }, row);
  expect([await evaluate(value, '1'), await evaluate(unknownCode, '1')]).toEqual(['OPEN', null]);
  expect([await evaluate(value, '9'), await evaluate(unknownCode, '9')]).toEqual([null, '9']);
  expect([await evaluate(value, null), await evaluate(unknownCode, null)]).toEqual([null, null]);
  expect(await meaning({ column: 'a', values: { 1: 'OPEN' }, otherwise: 'OTHER' }, '9')).toBe('OTHER');
  expect(await meaning({ column: 'a', values: { 1: 'OPEN' }, otherwise: 'OTHER' }, null)).toBeNull();
});

test('empty parts leave no trace', async () => {
  expect(await meaning({ concat: [{ column: 'a' }, { column: 'b' }, { column: 'c' }] }, 'Ana', 'Diaz')).toBe(
    'Ana Diaz',
  );
  expect(await meaning({ concat: [{ column: 'b' }, { column: 'b' }] }, 'x')).toBeNull();
  expect(await meaning({ firstOf: [{ column: 'b' }, { column: 'a' }] }, 'x')).toBe('x');
  expect(await meaning({ column: 'b', prefix: 'C-' }, 'x')).toBeNull();
});

test('a product is exact, empty with an empty factor, and the text of what is no number', async () => {
  const product = { product: [{ column: 'a' }, { column: 'c' }] };
  expect(await meaning(product, '0,1', '0,2')).toBe('0.02');
  expect(await meaning(product, '1.234,50', '2')).toBe('2469.00');
  expect(await meaning({ product: [{ column: 'a' }, { column: 'b' }] }, '3')).toBeNull();
  expect(await meaning(product, 'three', '2')).toBe('three');
});

test('conditions hold together and are never in doubt', async () => {
  const holds = (a: string | null) =>
    evaluate(conditionsSql({ a: ['x', 'y'], b: { empty: 'true' }, c: { not: 'z' } }, row), a);
  expect([await holds('x'), await holds('z'), await holds(null)]).toEqual([true, false, false]);
});

test.each([
  ['1234.5', '.', '1234.5'],
  ['1,234.50', '.', '1234.50'],
  ["1'234'567", '.', '1234567'],
  ['-1.234,5', ',', '-1234.5'],
  ['1\u00a0234,5', ',', '1234.5'],
  ['12,34.5', '.', null],
  ['1.5', ',', null],
  ['1e5', '.', null],
  ['', '.', null],
] as const)('"%s" with the decimal mark "%s" is %s', async (text, decimal, number) => {
  expect(await evaluate(numberSql('a', decimal), text)).toBe(number);
});

test('every column that an expression reads is known', () => {
  expect(
    columnsOf({
      when: { a: 'x' },
      take: { firstOf: [{ column: 'b' }, { concat: [{ column: 'c' }] }] },
      else: { product: [{ column: 'd' }, { column: 'e' }] },
    }),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
});
