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

/** Where an import is: in which step of which file, and how far with reading it. */
export interface Progress {
  target: string;
  step: 'reading' | 'checking' | 'writing';
  bytes: number;
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
  const file = run.mapping.sources[fileImport.from]?.file ?? '';
  const tally = { misfits: 0, faulty: 0 };
  const counts = await run.sessions
    .inTransaction(shape.domain, (client) => inTarget(client, run, { fileImport, shape, tally }))
    .catch((error: Error) => refused(run, file, error));
  const none = { inserted: 0, updated: 0, unchanged: 0 };
  const rejected = tally.misfits + tally.faulty + (counts === 'unreadable' ? 1 : 0);
  const written = typeof counts === 'object';
  return {
    target: shape.name,
    file,
    ...(written ? counts : none),
    rejected,
    written,
    seconds: (performance.now() - begun) / 1_000,
  };
}

/** Rolls the transaction of a file back; its faults have been told. */
class FileRefused extends Error {}

function refused(run: ImportRun, file: string, error: Error): 'faulty' | 'unreadable' {
  if (error instanceof FileRefused) return 'faulty';
  const reason = error instanceof UnreadableFile ? error.message : constraintReason(error);
  if (reason === undefined) throw error;
  run.onFault({ file, line: error instanceof UnreadableFile ? error.line : 0, reason });
  return 'unreadable';
}

/** Says which rule of the database a file breaks; undefined when the error is of another kind. */
function constraintReason(error: Error & { code?: string; detail?: string }): string | undefined {
  return error.code?.startsWith('23') ? `${error.message}. ${error.detail ?? ''}`.trim() : undefined;
}

interface Work {
  fileImport: FileImport;
  shape: TargetShape;
  tally: { misfits: number; faulty: number };
}

async function inTarget(client: PoolClient, run: ImportRun, { fileImport, shape, tally }: Work): Promise<RowCounts> {
  await client.query('drop table if exists prepared, faults, absent, good, imported');
  const batch = [run.batchId, shape.domain, run.mapping.name];
  await client.query(
    'insert into kernel.import_batches (id, domain, mapping) values ($1, $2, $3) on conflict do nothing',
    batch,
  );
  const sources = await stageAll(client, run, fileImport, () => (tally.misfits += 1));
  const fields = [...shape.fields.values()].filter((field) => fileImport.fields[field.name]);
  const plan: ImportPlan = { organizationId: run.sessions.scope.organizationId, shape, fileImport, fields, sources };
  run.onProgress({ target: shape.name, step: 'checking', bytes: 0 });
  await client.query(prepareSql(plan));
  await client.query(`analyze prepared; drop table ${[...sources.values()].map((source) => source.table).join(', ')}`);
  tally.faulty = await findFaults(client, plan, run.shapes, run.sessions);
  await reportFaults(client, plan, run.mapping.sources[fileImport.from]?.file ?? '', run.onFault);
  if (tally.misfits + tally.faulty > 0 && !run.goodRowsOnly) throw new FileRefused();
  run.onProgress({ target: shape.name, step: 'writing', bytes: 0 });
  const counts = await writeRows(client, plan, run.batchId, tally.faulty > 0);
  await announce(client, run, shape, counts);
  return counts;
}

async function stageAll(
  client: PoolClient,
  run: ImportRun,
  fileImport: FileImport,
  onMisfit: () => void,
): Promise<Map<string, StagedSource>> {
  const staged = new Map<string, StagedSource>();
  for (const [source, columns] of columnsBySource(fileImport)) {
    const file = run.mapping.sources[source]?.file ?? '';
    const format = formatOf(run.mapping, source);
    const table = `staged_${staged.size}`;
    await stageSource(client, table, {
      path: join(run.folder, file),
      format,
      columns,
      onMisfit: (line, reason) => {
        onMisfit();
        run.onFault({ file, line, reason });
      },
      onBytes: (bytes) => run.onProgress({ target: fileImport.target, step: 'reading', bytes }),
    });
    staged.set(source, { table, columns, format });
  }
  return staged;
}

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
