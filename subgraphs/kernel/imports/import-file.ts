import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { columnsBySource } from './columns.ts';
import { UnreadableFile } from './csv-rows.ts';
import { findFaults, type RowFault, reportFaults } from './find-faults.ts';
import type { ImportSessions } from './import-sessions.ts';
import { type FileImport, formatOf, type Mapping } from './mapping.ts';
import { type ImportPlan, prepareSql, type StagedSource } from './prepare-sql.ts';
import { stageSource } from './stage-source.ts';
import type { TargetShape } from './target-fields.ts';
import { type RowCounts, writeRows } from './write-rows.ts';

/** What became of one pass over a source. */
export interface FileOutcome extends RowCounts {
  target: string;
  file: string;
  /** Rows and records with a fault. */
  rejected: number;
  /** False when the faults made the whole file be left out. */
  written: boolean;
  seconds: number;
}

/** Where an import is: in which step of which file, and how much is read of all that it needs. */
export interface Progress {
  target: string;
  step: 'reading' | 'checking' | 'writing';
  bytes: number;
  totalBytes: number;
}

/** What the files of one import have in common. */
export interface ImportRun {
  mapping: Mapping;
  folder: string;
  shapes: ReadonlyMap<string, TargetShape>;
  sessions: ImportSessions;
  batchId: string;
  /** Take the rows without a fault, instead of the whole file or nothing. */
  goodRowsOnly: boolean;
  onFault(fault: RowFault): void;
  onProgress(progress: Progress): void;
}

/** Brings the rows of one source into one target, in one transaction of the target's domain. */
export async function importFile(run: ImportRun, fileImport: FileImport): Promise<FileOutcome> {
  const shape = run.shapes.get(fileImport.target);
  if (!shape) throw new Error(`Nothing is called "${fileImport.target}".`);
  const begun = performance.now();
  const file = fileOf(run, fileImport.from);
  const work: Work = { run, fileImport, shape, rejected: 0 };
  const counts = await run.sessions
    .inTransaction(shape.domain, (client) => bringIn(client, work))
    .catch((error: Error) => leaveOut(work, file, error));
  const seconds = (performance.now() - begun) / 1_000;
  return {
    target: shape.name,
    file,
    ...(counts ?? NOTHING),
    rejected: work.rejected,
    written: Boolean(counts),
    seconds,
  };
}

const NOTHING: RowCounts = { inserted: 0, updated: 0, unchanged: 0 };

/** One pass over a source, under way. */
interface Work {
  run: ImportRun;
  fileImport: FileImport;
  shape: TargetShape;
  /** Rows and records found faulty so far. */
  rejected: number;
}

/** Rolls the transaction of a file back; its faults have been told. */
class FileRefused extends Error {}

function leaveOut(work: Work, file: string, error: Error): undefined {
  if (error instanceof FileRefused) return;
  const reason = reasonInData(error);
  if (reason === undefined) throw error;
  work.rejected += 1;
  work.run.onFault({ file, reason });
}

/** Says which rule of a table the rows break; undefined when it is not the rows' fault. */
function reasonInData(error: Error & { code?: string; detail?: string }): string | undefined {
  return error.code && /^2[23]/.test(error.code) ? `${error.message}. ${error.detail ?? ''}`.trim() : undefined;
}

async function bringIn(client: PoolClient, work: Work): Promise<RowCounts> {
  const { run, fileImport, shape } = work;
  await client.query('drop table if exists prepared, faults, absent, good, imported');
  await client.query(
    'insert into kernel.import_batches (id, domain, mapping) values ($1, $2, $3) on conflict do nothing',
    [run.batchId, shape.domain, run.mapping.name],
  );
  const { sources, bytes } = await stageAll(client, work);
  const progress = { target: shape.name, bytes, totalBytes: bytes };
  const fields = [...shape.fields.values()].filter((field) => fileImport.fields[field.name]);
  const plan: ImportPlan = { organizationId: run.sessions.scope.organizationId, shape, fileImport, fields, sources };
  run.onProgress({ ...progress, step: 'checking' });
  await client.query(prepareSql(plan));
  await client.query(`analyze prepared; drop table ${[...sources.values()].map((source) => source.table).join(', ')}`);
  const faulty = await findFaults(client, plan, run.shapes, run.sessions);
  await reportFaults(client, plan, fileOf(run, fileImport.from), run.onFault);
  work.rejected += faulty;
  if (work.rejected > 0 && !run.goodRowsOnly) throw new FileRefused();
  run.onProgress({ ...progress, step: 'writing' });
  const counts = await writeRows(client, plan, run.batchId, faulty > 0);
  await announce(client, run, shape, counts);
  return counts;
}

async function stageAll(
  client: PoolClient,
  work: Work,
): Promise<{ sources: Map<string, StagedSource>; bytes: number }> {
  const { run, fileImport } = work;
  const needed = [...columnsBySource(fileImport)];
  const totalBytes = needed.reduce((sum, [source]) => sum + statSync(join(run.folder, fileOf(run, source))).size, 0);
  const sources = new Map<string, StagedSource>();
  let bytes = 0;
  const onBytes = (count: number) => {
    bytes += count;
    run.onProgress({ target: fileImport.target, step: 'reading', bytes, totalBytes });
  };
  for (const [source, columns] of needed) {
    const staged = { table: `staged_${sources.size}`, columns, format: formatOf(run.mapping, source) };
    await stageOne(client, work, staged, { file: fileOf(run, source), onBytes });
    sources.set(source, staged);
  }
  // Joins need to be planned; a single source is read from end to end whatever is known of it.
  if (sources.size > 1) await client.query([...sources.values()].map(({ table }) => `analyze ${table}`).join('; '));
  return { sources, bytes };
}

async function stageOne(
  client: PoolClient,
  work: Work,
  { table, columns, format }: StagedSource,
  { file, onBytes }: { file: string; onBytes(count: number): void },
): Promise<void> {
  const { folder, onFault } = work.run;
  const reject = (line: number, reason: string) => {
    work.rejected += 1;
    onFault({ file, line, reason });
  };
  try {
    await stageSource(client, table, { path: join(folder, file), format, columns, onMisfit: reject, onBytes });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    reject(error.line, error.message);
    throw new FileRefused();
  }
}

const fileOf = ({ mapping }: ImportRun, source: string): string => mapping.sources[source]?.file ?? '';

/** Tells whoever listens that rows came in, in the transaction that brings them. */
async function announce(
  client: PoolClient,
  run: ImportRun,
  shape: TargetShape,
  { inserted, updated }: RowCounts,
): Promise<void> {
  if (inserted + updated === 0) return;
  const payload = { batchId: run.batchId, target: shape.name, inserted, updated };
  await client.query('insert into kernel.events (type, payload) values ($1, $2)', [
    `${shape.domain}.RowsImported`,
    payload,
  ]);
}
