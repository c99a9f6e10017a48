import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../router/testing/live-client.ts';
import { type Member, type WholeProduct, wholeProduct } from './testing/sample-company.ts';
import { sampleFiles } from './testing/sample-files.ts';

const sample = sampleFiles();

let product: WholeProduct;
let member: Member;
beforeAll(async () => {
  product = await wholeProduct({ overHttp: true });
  member = await product.newMember();
});
afterAll(async () => {
  await product.close();
  sample.remove();
});

/** Announces a file and puts it, as a client of the graph does. */
async function upload(name: string, file: Buffer) {
  const { data } = await member.ask(
    'mutation($i: CreateUploadInput!) { createUpload(input: $i) { ... on Upload { id path } } }',
    { i: { fileName: name, bytes: file.length } },
  );
  const { id, path } = data?.createUpload ?? {};
  const headers = { authorization: `Bearer ${member.token}` };
  await fetch(product.url + path, { method: 'PUT', headers, body: new Uint8Array(file) });
  return { name, uploadId: id };
}

async function over(id: string) {
  for (;;) {
    const query =
      'query($id: ID!) { importRun(id: $id) { state reason faults { file line reason } files { target inserted } } }';
    const run = (await member.ask(query, { id })).data?.importRun;
    if (!['RUNNING', 'UNDOING'].includes(run.state)) return run;
    await sleep(100);
  }
}

/** What a subscriber is shown at last, when the import has come to a state. */
async function watched(id: string, state: string) {
  const query = 'subscription($id: ID!) { importRunChanged(id: $id) { state faultCount } }';
  const events = connect(product.url, { token: member.token }).subscribe({ query, variables: { id } });
  for (;;) {
    const { data, errors } = await events.next();
    if (!data) throw new Error(`Not shown: ${JSON.stringify(errors)}`);
    const run = data.importRunChanged as { state: string };
    if (run.state === state) return run;
  }
}

/** Uploads what a mapping wants and begins to import it. */
async function start(mapping: string, fileNamed: (name: string) => Buffer, isDryRun = false): Promise<string> {
  const check = await member.ask('query($m: String!) { checkMapping(mapping: $m) { files faults { message } } }', {
    m: mapping,
  });
  expect(check.data?.checkMapping.faults).toEqual([]);
  const names: string[] = check.data?.checkMapping.files;
  const files = await Promise.all(names.map((name) => upload(name, fileNamed(name))));
  const { data } = await member.ask(
    'mutation($i: StartImportInput!) { startImport(input: $i) { ... on ImportRun { id } ... on UserError { message } } }',
    { i: { mapping, files, isDryRun } },
  );
  return data?.startImport.id;
}

const ofSample = (name: string) => readFileSync(join(sample.folder, name));

async function customers(): Promise<string[]> {
  const { data, errors } = await member.ask(
    '{ customers(first: 10) { nodes { name orders(first: 5) { number lines(first: 5) { product { name } } } } } }',
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.customers.nodes;
}

test('a dry run of uploaded files shows what would come and brings nothing', async () => {
  const run = await over(await start(sample.mapping, ofSample, true));
  expect(run).toMatchObject({ state: 'COMPLETE', faults: [] });
  expect(run.files).toContainEqual({ target: 'sales.customer', inserted: 2 });
  expect(await customers()).toEqual([]);
});

test('uploaded files become rows of the graph, joined across domains, until they are taken back', async () => {
  const id = await start(sample.mapping, ofSample);
  expect(await watched(id, 'COMPLETE')).toEqual({ state: 'COMPLETE', faultCount: 0 });
  expect(JSON.stringify(await customers())).toContain('Oolong');

  await member.ask('mutation($id: ID!) { undoImport(input: { id: $id }) { __typename } }', { id });
  expect(await over(id)).toMatchObject({ state: 'UNDONE', reason: null });
  expect(await customers()).toEqual([]);
});

test('the example in docs/importing.md holds as it is written', async () => {
  const page = readFileSync('docs/importing.md', 'utf8');
  const [customersCsv = '', ordersCsv = ''] = [...page.matchAll(/```\n(\S+;[^`]*)```/g)].map(([, text]) => text);
  const [, mapping = ''] = /```yaml\n([^`]*)```/.exec(page) ?? [];
  const id = await start(mapping, (name) => Buffer.from(name === 'orders.csv' ? ordersCsv : customersCsv, 'latin1'));
  expect(await over(id)).toMatchObject({
    state: 'COMPLETE',
    faults: [],
    files: [
      { target: 'sales.customer', inserted: 2 },
      { target: 'sales.order', inserted: 1 },
    ],
  });
  const { data } = await member.ask('{ orders(first: 5) { nodes { number orderedOn total customer { name } } } }');
  expect(data?.orders.nodes).toEqual([
    { number: 'SO-5001', orderedOn: '2024-03-05', total: '1085.5000', customer: { name: 'Café Nord' } },
  ]);
});
