import { beforeAll, expect, test } from 'vitest';
import { type TestGraph, testGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { domain, MAPPING } from '../testing/member.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(domain);
});

const CHECK = 'query($m: String!) { checkMapping(mapping: $m) { files faults { line column message } } }';
const check = async (mapping: string) =>
  (await graph.as(viewerOf(domain)).ask(CHECK, { m: mapping })).data?.checkMapping;

test('who may not import has no mapping checked', async () => {
  const reader = viewerWith({ scopes: ['imports:run.read'] });
  expect((await graph.as(reader).ask(CHECK, { m: MAPPING })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('what is not YAML, or not a mapping, is refused at its place', async () => {
  expect(await check('name: [')).toMatchObject({
    files: [],
    faults: [{ line: 1, message: expect.stringMatching(/^Not valid YAML/) }],
  });
  expect(await check('name: Shop')).toMatchObject({
    files: [],
    faults: [
      { line: 1, column: 1, message: '"sources" is missing here.' },
      { line: 1, column: 1, message: '"imports" is missing here.' },
    ],
  });
});

test('names that do not exist, and values that no field has, are told with line and column', async () => {
  expect(await check(MAPPING.replace('sales.customer', 'sales.client'))).toMatchObject({
    faults: [{ line: 5, column: 5, message: expect.stringMatching(/^Nothing is called "sales.client"; there are /) }],
  });
  expect(await check(MAPPING.replace('P: PERSON', 'P: HUMAN'))).toMatchObject({
    files: ['sales/customers.csv'],
    faults: [{ line: 8, message: expect.stringMatching(/^"HUMAN" is no value of kind/) }],
  });
});

test('a mapping without a fault says which files it wants', async () => {
  expect(await check(MAPPING)).toEqual({ files: ['sales/customers.csv'], faults: [] });
});
