import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '#kernel/graph/context';
import { importFolder } from '#kernel/imports/import-folder';
import type { ImportTarget } from '#kernel/imports/import-target';
import { MappingRefused } from '#kernel/imports/read-mapping';
import { logger } from '#kernel/telemetry/logger';
import { saveUpload } from '../uploads/save-upload.ts';
import { Upload } from '../uploads/upload.entity.ts';
import type { ImportRun } from './import-run.entity.ts';
import { type ImportFileInput, ImportState } from './import-run.types.ts';
import { RunLog } from './run-log.ts';

/** Does what `startImport` began; never throws, because nobody waits for it: how it ended stands in the run. */
export async function runImport(
  context: Context,
  run: ImportRun,
  files: readonly ImportFileInput[],
  targets: readonly ImportTarget[],
): Promise<void> {
  const { database, caller, viewer, pools } = context;
  const log = new RunLog(database, caller, run);
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    for (const { name, uploadId } of files) await saveUpload(log.session, uploadId, join(folder, name));
    const { batchId, complete } = await importFolder({
      ...{ mapping: run.mapping, folder, targets, pools, dryRun: run.isDryRun, goodRowsOnly: run.goodRowsOnly },
      scope: { organizationId: viewer.organizationId, userId: viewer.userId, timeZone: viewer.timeZone },
      ...{ onFault: log.onFault, onProgress: log.onProgress, onFile: log.onFile },
    });
    if (complete) await dropUploads(log, files, run.isDryRun);
    await log.end({
      phase: complete ? ImportState.COMPLETE : ImportState.STOPPED,
      batchId: run.isDryRun ? null : batchId,
    });
  } catch (error) {
    await fail(log, run, error as Error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** After a dry run the same files are imported in earnest, after a refusal perhaps with another mapping: then they stay a day. */
async function dropUploads(log: RunLog, files: readonly ImportFileInput[], isDryRun: boolean): Promise<void> {
  if (isDryRun) return;
  await log.session.write((em) => em.nativeDelete(Upload, { id: files.map(({ uploadId }) => uploadId) }));
}

async function fail(log: RunLog, run: ImportRun, error: Error): Promise<void> {
  if (error instanceof MappingRefused) {
    for (const { line, column, message } of error.faults)
      log.onFault({ line, column: String(column), reason: message });
    return log.end({ phase: ImportState.REFUSED, reason: 'The mapping does not fit.' });
  }
  logger.error({ run: run.id, error: error.message, stack: error.stack }, 'import failed');
  await log.end({
    phase: ImportState.FAILED,
    reason: 'Something unforeseen happened; the log of the server says what.',
  });
}
