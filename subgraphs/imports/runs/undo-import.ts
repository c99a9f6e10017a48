import { LockMode } from '@mikro-orm/core';
import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { mustReachAll } from '#kernel/auth/reach';
import { isUuid } from '#kernel/database/is-uuid';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { ImportRun } from './import-run.entity.ts';
import { ImportState } from './import-run.types.ts';
import { ImportUnderWay, NothingToUndo } from './run.errors.ts';
import { isOneUnderWay } from './start-import.ts';
import type { TakeBack } from './take-back.ts';

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
  takeBack: Job<TakeBack>,
): Promise<ImportRun | NothingToUndo | ImportUnderWay> {
  mustReachAll(context.viewer);
  return context.write(async (em) => {
    if (await isOneUnderWay(em)) return new ImportUnderWay();
    const run = isUuid(id) ? await em.findOne(ImportRun, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!run) throw notFound('ImportRun', id);
    if (!run.batchId || run.state === ImportState.UNDONE) return new NothingToUndo();
    await enqueue(context, em, takeBack, { runId: run.id, before: run.state });
    Object.assign(run, { state: ImportState.UNDOING, reason: null });
    await em.flush();
    return em.refreshOrFail(run);
  });
}
