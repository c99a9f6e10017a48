import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '#kernel/database/session';
import { importFolder } from '#kernel/imports/import-folder';
import type { ImportTarget } from '#kernel/imports/import-target';
import { MappingRefused } from '#kernel/imports/read-mapping';
import type { Job, Work } from '#kernel/jobs/job';
import { saveUpload } from '../uploads/save-upload.ts';
import { Upload } from '../uploads/upload.entity.ts';
import { ImportRun } from './import-run.entity.ts';
import { type ImportFileInput, ImportState } from './import-run.types.ts';
import { RunLog } from './run-log.ts';

export interface RunImport {
  runId: string;
  files: readonly ImportFileInput[];
  /** In which times without a zone are read. */
  timeZone: string;
}

/**
 * The job that does what `startImport` began. An attempt that was cut off is made again from the first file: what it has
 * written already is then left alone, and belongs to the same batch.
 */
export function runImport(targets: readonly ImportTarget[]): Job<RunImport> {
  return {
    name: 'imports.run-import',
    async run(order, work) {
      const run = await work.session.write((em) => em.findOneOrFail(ImportRun, { id: order.runId }));
      if (run.state === ImportState.RUNNING) await attempt(run, order, targets, work);
    },
    async giveUp({ runId }, { session }) {
      const reason = 'Something unforeseen happened; the log of the server says what.';
      await session.write(async (em) => {
        const run = await em.findOneOrFail(ImportRun, { id: runId });
        Object.assign(run, { state: ImportState.FAILED, reason, progress: null, batchId: batchOf(run) });
      });
    },
  };
}

async function attempt(
  run: ImportRun,
  { files, timeZone }: RunImport,
  targets: readonly ImportTarget[],
  work: Work,
): Promise<void> {
  const { session, organizationId, userId, runtime, signal } = work;
  const log = new RunLog(session, run.id);
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    for (const { name, uploadId } of files) await saveUpload(session, uploadId, join(folder, name));
    const { complete } = await importFolder({
      ...{ batchId: run.id, mapping: run.mapping, folder, targets, pools: runtime.pools },
      ...{ dryRun: run.isDryRun, goodRowsOnly: run.goodRowsOnly },
      scope: { organizationId, userId, timeZone },
      ...{ onFault: log.onFault, onFile: log.onFile },
      onProgress: (progress) => {
        signal.throwIfAborted();
        log.onProgress(progress);
      },
    });
    await log.end({ state: complete ? ImportState.COMPLETE : ImportState.STOPPED, batchId: batchOf(run) });
    if (complete && !run.isDryRun) await dropUploads(session, files);
  } catch (error) {
    if (!(error instanceof MappingRefused)) throw error;
    await refuse(log, error);
  } finally {
    log.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A run is the batch of what it wrote; a dry run wrote nothing. */
const batchOf = ({ id, isDryRun }: ImportRun): string | null => (isDryRun ? null : id);

/** After a dry run the same files are imported in earnest, after a refusal perhaps with another mapping: then they stay a day. */
async function dropUploads(session: Session, files: readonly ImportFileInput[]): Promise<void> {
  await session.write((em) => em.nativeDelete(Upload, { id: files.map(({ uploadId }) => uploadId) }));
}

async function refuse(log: RunLog, { faults }: MappingRefused): Promise<void> {
  for (const { line, column, message } of faults) log.onFault({ line, column: String(column), reason: message });
  await log.end({ state: ImportState.REFUSED, reason: 'The mapping does not fit.' });
}
