import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, testGraph, viewerOf, viewerWith } from '#kernel/testing/test-graph';
import { domain, MAPPING, Member } from './testing/member.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(domain);
});

const member = (viewer?: Viewer) => new Member(graph, viewer);

const CUSTOMERS = 'Id,Name,Kind\n1,Ana,P\n2,Bo Ltd,C\n';

test('who may not write imports announces, appends, starts and undoes nothing', async () => {
  const reader = member(viewerWith({ scopes: ['imports:run.read'] }));
  const id = '11111111-1111-4111-8111-111111111111';
  for (const { errors } of [
    await reader.ask('mutation { createUpload(input: { fileName: "a", bytes: 1 }) { __typename } }'),
    await reader.append(id, 0, 'a'),
    await reader.start(id),
    await reader.undo(id),
  ])
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('who reaches only some rows brings in none for everybody, and takes none back', async () => {
  const limited = member(viewerOf(domain, { reach: { userIds: [], territoryIds: null } }));
  const { id } = await limited.announce(1);
  for (const { errors } of [await limited.start(id), await limited.undo(id)])
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

test('another organization reaches neither the upload nor the import', async () => {
  const one = member();
  const other = member();
  const { id } = await one.announce(10);
  expect((await other.append(id, 0, 'a')).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  expect((await other.start(id)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  const run = await one.import(CUSTOMERS);
  expect((await other.ask('query($id: ID!) { importRun(id: $id) { id } }', { id: run.id })).data?.importRun).toBeNull();
  expect((await other.undo(run.id)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
});

test('a file keeps its size and its order, and can begin anew', async () => {
  const one = member();
  expect(await one.announce(600_000_000)).toEqual({ message: expect.stringMatching(/^At most 500 MB/) });
  const { id, path } = await one.announce(6);
  expect(path).toBe(`/uploads/${id}`);
  expect((await one.append(id, 0, 'abc')).data?._appendToUpload).toBe(3);
  expect((await one.append(id, 2, 'x')).errors?.[0]).toMatchObject({
    message: 'The next byte is number 3.',
    extensions: { code: 'CONFLICT' },
  });
  expect((await one.append(id, 3, 'defg')).errors?.[0]?.extensions?.code).toBe('VALIDATION_FAILED');
  expect((await one.append(id, 0, 'ab')).data?._appendToUpload).toBe(2);
  expect((await one.start(id)).data?.startImport).toMatchObject({
    __typename: 'UploadIncomplete',
    message: 'Of customers.csv only 2 of 6 bytes have arrived; upload the rest.',
  });
});

test.each(['../customers.csv', '/etc/passwd', 'a/../../b', ''])('a file may not be called "%s"', async (name) => {
  const one = member();
  const { errors } = await one.start('', { files: [{ name, uploadId: '' }] });
  expect(errors?.[0]?.extensions?.code).toBe('VALIDATION_FAILED');
});

test('a mapping that does not fit is refused with the place of each fault', async () => {
  const run = await member().import(CUSTOMERS, { mapping: MAPPING.replace('name: Name', 'name: Nam') });
  expect(run).toMatchObject({ state: 'REFUSED', reason: 'The mapping does not fit.', files: [] });
  expect(run.faults).toEqual([
    {
      file: null,
      line: 8,
      column: '15',
      reason: expect.stringMatching(/^The file of "customers" has no column "Nam"/),
    },
  ]);
});

test('a mapping reads no file that was not uploaded', async () => {
  const run = await member().import(CUSTOMERS, {
    mapping: MAPPING.replace('sales/customers.csv', '/etc/hostname'),
  });
  expect(run).toMatchObject({
    state: 'REFUSED',
    faults: [{ line: 3, reason: expect.stringMatching(/does not lie in the folder/) }],
  });
});

test('bad rows stop the import and are told', async () => {
  const run = await member().import('Id,Name,Kind\n1,Ana,P\n2,Bo,X\n');
  expect(run).toMatchObject({ state: 'STOPPED', faultCount: 1, files: [{ rejected: 1, written: false }] });
  expect(run.faults).toEqual([
    {
      file: 'sales/customers.csv',
      line: 3,
      column: 'Kind',
      reason: 'The code "X" for kind has no translation in the mapping.',
    },
  ]);
});

test('a dry run changes nothing and keeps the files for the import in earnest, which can be taken back', async () => {
  const one = member();
  const uploadId = await one.upload(CUSTOMERS);
  const rehearsal = await one.over((await one.start(uploadId, { isDryRun: true })).data?.startImport.id);
  expect(rehearsal).toMatchObject({ state: 'COMPLETE', isDryRun: true, files: [{ inserted: 2 }] });
  expect((await one.undo(rehearsal.id)).data?.undoImport.__typename).toBe('NothingToUndo');

  const run = await one.over((await one.start(uploadId)).data?.startImport.id);
  expect(run).toMatchObject({
    state: 'COMPLETE',
    progress: null,
    files: [{ target: 'sales.customer', inserted: 2, updated: 0, written: true }],
  });
  expect((await one.start(uploadId)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(await one.import(CUSTOMERS)).toMatchObject({ files: [{ inserted: 0, unchanged: 2 }] });

  expect((await one.undo(run.id)).data?.undoImport).toMatchObject({ __typename: 'ImportRun', state: 'UNDOING' });
  expect(await one.over(run.id)).toMatchObject({ state: 'UNDONE' });
  expect((await one.undo(run.id)).data?.undoImport.__typename).toBe('NothingToUndo');
  const { data } = await one.ask('{ importRuns(first: 10) { totalCount nodes { state } } }');
  expect(data?.importRuns).toEqual({
    totalCount: 3,
    nodes: [{ state: 'COMPLETE' }, { state: 'UNDONE' }, { state: 'COMPLETE' }],
  });
});
