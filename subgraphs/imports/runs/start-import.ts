import { createUnionType, Field, InputType } from 'type-graphql';
import { mustReachAll } from '#kernel/auth/reach';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { type FieldFault, invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { Upload } from '../uploads/upload.entity.ts';
import { ImportRun } from './import-run.entity.ts';
import { ImportFileInput, ImportState } from './import-run.types.ts';
import { ImportUnderWay, UploadIncomplete } from './run.errors.ts';
import type { RunImport } from './run-import.ts';

const MOST_FILES = 100;

@InputType({ description: 'Files to import and how.' })
export class StartImportInput {
  @Field(() => String, { description: 'The mapping, in YAML: how the files become rows.' })
  mapping!: string;

  @Field(() => [ImportFileInput], { description: 'The files that the mapping names.' })
  files!: ImportFileInput[];

  @Field(() => Boolean, { defaultValue: false, description: 'Do everything, then take it back.' })
  isDryRun!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Take the rows without a fault; otherwise a file with a fault is left out whole, and those after it.',
  })
  goodRowsOnly!: boolean;
}

export const StartImportResult = createUnionType({
  name: 'StartImportResult',
  description: 'The import, under way, or why it did not begin.',
  types: () => [ImportRun, UploadIncomplete, ImportUnderWay] as const,
});

/** Begins an import; it goes on after the answer, and the run tells how far it is. */
export async function startImport(
  context: Context,
  input: StartImportInput,
  runImport: Job<RunImport>,
): Promise<ImportRun | UploadIncomplete | ImportUnderWay> {
  mustReachAll(context.viewer);
  check(input);
  const { mapping, isDryRun, goodRowsOnly, files } = input;
  return context.write(async (em) => {
    if (await isOneUnderWay(em)) return new ImportUnderWay();
    const incomplete = await incompleteOf(em, files);
    if (incomplete) return incomplete;
    const run = em.create(ImportRun, { mapping, isDryRun, goodRowsOnly, state: ImportState.RUNNING });
    await em.flush();
    await enqueue(context, em, runImport, { runId: run.id, files, timeZone: context.viewer.timeZone });
    return em.refreshOrFail(run);
  });
}

function check({ files }: StartImportInput): void {
  const faults: FieldFault[] = files.flatMap(({ name }, index) =>
    /^[\w .()-]+(\/[\w .()-]+)*$/.test(name) && !name.split('/').includes('..')
      ? []
      : [{ path: ['input', 'files', index, 'name'], message: `"${name}" is no name of a file below a folder.` }],
  );
  if (files.length > MOST_FILES)
    faults.push({ path: ['input', 'files'], message: `At most ${MOST_FILES} files at once.` });
  if (faults.length > 0) throw invalid(faults);
}

/** Holds back a second start in the same moment until the first is written. */
export async function isOneUnderWay(em: EntityManager): Promise<boolean> {
  await em.execute("select pg_advisory_xact_lock(hashtextextended('imports ' || kernel.current_organization_id(), 0))");
  return (await em.count(ImportRun, { state: [ImportState.RUNNING, ImportState.UNDOING] })) > 0;
}

async function incompleteOf(
  em: EntityManager,
  files: readonly ImportFileInput[],
): Promise<UploadIncomplete | undefined> {
  for (const { uploadId } of files) {
    const upload = isUuid(uploadId) ? await em.findOne(Upload, { id: uploadId }) : null;
    if (!upload) throw notFound('Upload', uploadId);
    const { fileName, received, bytes } = upload;
    if (received < bytes) return new UploadIncomplete(fileName, received, bytes);
  }
  return undefined;
}
