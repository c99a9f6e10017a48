import type { ImportTarget } from '#kernel/imports/import-target';
import { UndoRefused, undoBatch } from '#kernel/imports/undo-batch';
import type { Job, Work } from '#kernel/jobs/job';
import { ImportRun } from './import-run.entity.ts';
import { ImportState } from './import-run.types.ts';

export interface TakeBack {
  runId: string;
  /** The state that the import has again when it cannot be taken back. */
  before: ImportState;
}

/** The job that does what `undoImport` began. */
export function takeBack(targets: readonly ImportTarget[]): Job<TakeBack> {
  return {
    name: 'imports.take-back',
    async run({ runId, before }, work) {
      const run = await work.session.write((em) => em.findOneOrFail(ImportRun, { id: runId }));
      if (run.state !== ImportState.UNDOING) return;
      const { organizationId, userId, runtime } = work;
      try {
        await undoBatch({ batchId: runId, targets, pools: runtime.pools, scope: { organizationId, userId } });
        await note(work, runId, { state: ImportState.UNDONE });
      } catch (error) {
        if (!(error instanceof UndoRefused)) throw error;
        await note(work, runId, { state: before, reason: error.message });
      }
    },
    giveUp: ({ runId, before }, work) => note(work, runId, { state: before, reason: 'It could not be taken back.' }),
  };
}

async function note({ session }: Work, id: string, values: Partial<ImportRun>): Promise<void> {
  await session.write((em) => em.nativeUpdate(ImportRun, { id }, values));
}
