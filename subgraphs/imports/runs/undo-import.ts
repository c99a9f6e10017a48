import { LockMode } from '@mikro-orm/core';
import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { ImportTarget } from '#kernel/imports/import-target';
import { UndoRefused, undoBatch } from '#kernel/imports/undo-batch';
import { logger } from '#kernel/telemetry/logger';
import { isUuid } from '../is-uuid.ts';
import { ImportRun } from './import-run.entity.ts';
import { ImportState } from './import-run.types.ts';
import { ImportUnderWay, NothingToUndo } from './run.errors.ts';
import { RunLog } from './run-log.ts';
import { isOneUnderWay } from './start-import.ts';

@InputType({ description: 'An import to take back.' })
export class UndoImportInput {
  @Field(() => ID, { description: 'The import.' })
  id!: string;
}

export const UndoImportResult = createUnionType({
  name: 'UndoImportResult',
  description: 'The import, being taken back, or why that did not begin.',
  types: () => [ImportRun, NothingToUndo, ImportUnderWay] as const,
});

/**
 * Begins to take an import back; it goes on after the answer. When rows were changed or are needed since, the import
 * keeps its state and its reason says so.
 */
export async function undoImport(
  context: Context,
  { id }: UndoImportInput,
  targets: readonly ImportTarget[],
): Promise<ImportRun | NothingToUndo | ImportUnderWay> {
  let before = ImportState.COMPLETE;
  const run = await context.write(async (em) => {
    if (await isOneUnderWay(em)) return new ImportUnderWay();
    const found = isUuid(id) ? await em.findOne(ImportRun, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!found) throw notFound('ImportRun', id);
    if (!found.batchId || found.phase === ImportState.UNDONE) return new NothingToUndo();
    before = found.phase;
    Object.assign(found, { phase: ImportState.UNDOING, seenAt: new Date(), reason: null });
    await em.flush();
    return em.refreshOrFail(found);
  });
  if (run instanceof ImportRun) void takeBack(context, run, before, targets);
  return run;
}

async function takeBack(
  context: Context,
  run: ImportRun,
  before: ImportState,
  targets: readonly ImportTarget[],
): Promise<void> {
  const { database, caller, viewer, pools } = context;
  const log = new RunLog(database, caller, run);
  try {
    const scope = { organizationId: viewer.organizationId, userId: viewer.userId };
    await undoBatch({ batchId: run.batchId ?? '', targets, pools, scope });
    await log.end({ phase: ImportState.UNDONE });
  } catch (error) {
    const { message } = error as Error;
    if (!(error instanceof UndoRefused)) logger.error({ run: run.id, error: message }, 'undo of an import failed');
    await log.end({ phase: before, reason: error instanceof UndoRefused ? message : 'It could not be taken back.' });
  }
}
