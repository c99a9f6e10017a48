import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '#kernel/auth/viewer';
import { type TestGraph, testGraph } from '#kernel/testing/test-graph';
import { audit } from '../subgraph.ts';
import { auditor, record, recordMany } from '../testing/entries.ts';
import { MOST_ROWS } from './export-audit.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph(audit);
});

const LIST = `query Entries($filter: AuditEntryFilter, $search: String, $after: String) {
  auditEntries(filter: $filter, search: $search, after: $after, first: 2) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { seq action outcome actor { id } clientId subjectType subjectId subjectName changes { field before after } device address isForgotten }
  }
}`;
const EXPORT = `mutation Export($input: ExportAuditInput!) {
  exportAudit(input: $input) { __typename ... on AuditExport { csv count isCut } ... on UserError { message } }
}`;

const list = async (viewer: Viewer, variables: Record<string, unknown> = {}) =>
  (await graph.as(viewer).ask(LIST, variables)).data?.auditEntries;
const exported = async (viewer: Viewer, input = {}) =>
  (await graph.as(viewer).ask(EXPORT, { input })).data?.exportAudit;

describe('who may not', () => {
  test.each([
    '{ auditEntries { totalCount } }',
    '{ auditActions { action } }',
    '{ auditCounts { count } }',
    'mutation { verifyAudit { isIntact } }',
    EXPORT,
  ])('without the permission nothing is shown: %s', async (document) => {
    const { errors } = await graph.as(auditor({ scopes: [] })).ask(document, { input: {} });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('another organization sees none of it', async () => {
    await recordMany(graph, auditor(), 1);
    expect(await list(auditor())).toMatchObject({ totalCount: 0 });
  });

  test('a partition is no way around the wall', async () => {
    const month = new Date().toISOString().slice(0, 7).replace('-', '_');
    await expect(graph.started.runtime.database.pool.query(`select * from audit.entries_${month}`)).rejects.toThrow(
      /permission denied/,
    );
  });

  test('nobody exports before he has shown who he is, and the attempt leaves no file', async () => {
    expect(await exported(auditor({ confirmedAt: '2020-01-01T00:00:00Z' }))).toMatchObject({
      __typename: 'ConfirmationRequired',
    });
  });
});

describe('the list', () => {
  test('is newest first, page by page', async () => {
    const viewer = auditor();
    await recordMany(graph, viewer, 3);
    const first = await list(viewer);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.nodes.map(({ seq }: { seq: number }) => seq)).toEqual([3, 2]);
    const second = await list(viewer, { after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ seq }: { seq: number }) => seq)).toEqual([1]);
  });

  test('tells what was changed, by whom, on which device', async () => {
    const viewer = auditor();
    await record(graph, viewer, {
      subject: { type: 'User', id: 'u1', name: 'Ada' },
      before: { role: 'member', name: 'Ada', scopes: ['a'] },
      after: { role: 'owner', name: 'Ada', scopes: ['a', 'b'] },
    });
    expect((await list(viewer)).nodes[0]).toEqual({
      seq: 1,
      action: 'identity.RoleGranted',
      outcome: 'DONE',
      actor: { id: viewer.userId },
      clientId: null,
      subjectType: 'User',
      subjectId: 'u1',
      subjectName: 'Ada',
      changes: [
        { field: 'role', before: 'member', after: 'owner' },
        { field: 'scopes', before: 'a', after: 'a, b' },
      ],
      device: null,
      address: null,
      isForgotten: false,
    });
  });

  test('is narrowed by action, outcome, actor, subject, time and words', async () => {
    const viewer = auditor();
    await record(graph, viewer, {
      action: 'identity.SignInRefused',
      outcome: 'REFUSED',
      subject: { type: 'User', id: 'u1', name: 'Ada' },
    });
    await record(graph, viewer, { actorId: '01900000-0000-7000-8000-000000000001' });
    const count = async (variables: Record<string, unknown>) => (await list(viewer, variables)).totalCount;
    expect(await count({ filter: { action: ['identity.SignInRefused'] } })).toBe(1);
    expect(await count({ filter: { outcome: ['REFUSED'] } })).toBe(1);
    expect(await count({ filter: { actorId: ['01900000-0000-7000-8000-000000000001'] } })).toBe(1);
    expect(await count({ filter: { subjectId: ['u1'] } })).toBe(1);
    expect(await count({ filter: { at: { from: new Date(Date.now() + 60_000).toISOString() } } })).toBe(0);
    expect(
      await count({
        filter: { at: { from: new Date(Date.now() - 60_000).toISOString(), before: new Date().toISOString() } },
      }),
    ).toBe(2);
    expect(await count({ search: 'ada' })).toBe(1);
  });
});

describe('counts', () => {
  test('are of every action that occurs, and of every day also without entries', async () => {
    const viewer = auditor({ timeZone: 'Pacific/Auckland' });
    await recordMany(graph, viewer, 2);
    await record(graph, viewer, { action: 'identity.SignInRefused', outcome: 'REFUSED' });
    const { data } = await graph
      .as(viewer)
      .ask('{ auditActions { action count } auditCounts(filter: { outcome: [REFUSED] }) { on count } }');
    expect(data?.auditActions).toEqual([
      { action: 'identity.RoleGranted', count: 2 },
      { action: 'identity.SignInRefused', count: 1 },
    ]);
    expect(data?.auditCounts).toHaveLength(30);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Auckland' }).format(new Date());
    expect(data?.auditCounts.at(-1)).toEqual({ on: today, count: 1 });
    expect(data?.auditCounts[0].count).toBe(0);
  });

  test('of more than a year are refused', async () => {
    const { errors } = await graph.as(auditor()).ask('{ auditCounts(days: 5000) { count } }');
    expect(errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
  });
});

describe('the export', () => {
  test('holds what the filter lets through, and becomes an entry itself', async () => {
    const viewer = auditor();
    await record(graph, viewer, { subject: { type: 'User', id: 'u1', name: 'Ada "the first", née Byron' } });
    await record(graph, viewer, { action: 'identity.SignInRefused', outcome: 'REFUSED' });
    const { csv, count, isCut } = await exported(viewer, { filter: { outcome: ['DONE'] } });
    expect({ count, isCut }).toEqual({ count: 1, isCut: false });
    expect(parse(csv, { columns: true })).toMatchObject([
      { number: '1', action: 'identity.RoleGranted', 'subject name': 'Ada "the first", née Byron' },
    ]);
    expect((await list(viewer)).nodes[0]).toMatchObject({
      action: 'audit.EntriesExported',
      actor: { id: viewer.userId },
    });
  });

  test('runs nothing in a spreadsheet', async () => {
    const viewer = auditor();
    const names = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'];
    for (const name of names) await record(graph, viewer, { subject: { type: 'User', id: 'u', name } });
    const rows = parse((await exported(viewer)).csv, { columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row['subject name']?.[0])).toEqual(names.map(() => "'"));
  });

  test('says when it is cut', async () => {
    const viewer = auditor();
    const owner = new Client({ connectionString: graph.databaseUrl });
    await owner.connect();
    await owner.query(
      `select set_config('app.organization_id', '${viewer.organizationId}', false);
       select kernel.append_audit('identity.RoleGranted', 'DONE', null, null, null, null, null, null) from generate_series(1, ${MOST_ROWS + 1})`,
    );
    await owner.end();
    const { count, isCut, csv } = await exported(viewer);
    expect({ count, isCut }).toEqual({ count: MOST_ROWS, isCut: true });
    expect(csv.split('\r\n')[1]).toContain(String(MOST_ROWS + 1));
  });
});
