import { expect, test } from 'vitest';
import { MappingRefused, readMapping } from './read-mapping.ts';

const whole = `name: Shop
sources:
  orders: { file: orders.csv, delimiter: ';' }
imports:
  - target: sales.order
    from: orders
    key: Number
    where: { Kind: [A, B], Gone: { empty: true } }
    fields:
      status: { column: Status, values: { 01: OPEN, 5: SHIPPED } }
      name: { concat: [First, Last] }
`;

function faultsOf(text: string): string[] {
  try {
    readMapping(text);
  } catch (error) {
    if (error instanceof MappingRefused)
      return error.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
    throw error;
  }
  return [];
}

test('text that is not YAML is refused at its place', () => {
  expect(faultsOf('name: [a\nsources: {}')[0]).toMatch(/^\d+:\d+ Not valid YAML/);
});

test('every fault of the form is told with line and column, in one go', () => {
  const faults = faultsOf(
    whole
      .replace('from: orders', 'form: orders')
      .replace("delimiter: ';'", "delimiter: ';;'")
      .replace('{ concat: [First, Last] }', '{ concat: [] }'),
  );
  expect(faults).toEqual([
    '3:31 A delimiter is one character.',
    '5:5 "from" is missing here.',
    '6:5 "form" means nothing here.',
    '11:15 This list is empty.',
  ]);
});

test('an expression with two sources of its value is refused', () => {
  expect(faultsOf(whole.replace('{ concat: [First, Last] }', '{ column: A, constant: B }'))).toEqual([
    '11:7 An expression has exactly one of column, constant, concat, firstOf, product, when.',
  ]);
});

test('an encoding that nobody knows is refused', () => {
  expect(faultsOf(whole.replace("delimiter: ';'", 'encoding: utf-9'))[0]).toMatch(/^3:31 No encoding has this name/);
});

test('codes stay as they are written, and a bare name is a column', () => {
  const [order] = readMapping(whole).mapping.imports;
  expect(order?.key).toEqual({ column: 'Number' });
  expect(order?.fields.status).toEqual({ column: 'Status', values: { '01': 'OPEN', 5: 'SHIPPED' } });
  expect(order?.fields.name).toEqual({ concat: [{ column: 'First' }, { column: 'Last' }] });
});
