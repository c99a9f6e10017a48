import { createUnionType, Field, InputType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { type FieldFault, invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import type { ImportTarget } from '#kernel/imports/import-target';
import { isUuid } from '../is-uuid.ts';
import { Upload } from '../uploads/upload.entity.ts';
import { ImportRun, isUnderWay } from './import-run.entity.ts';
import { ImportFileInput, ImportState } from './import-run.types.ts';
import { ImportUnderWay, UploadIncomplete } from './run.errors.ts';
import { runImport } from './run-import.ts';

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
  targets: readonly ImportTarget[],
): Promise<ImportRun | UploadIncomplete | ImportUnderWay> {
  check(input);
  const run = await context.write(async (em) => {
    if (await isOneUnderWay(em)) return new ImportUnderWay();
    const incomplete = await incompleteOf(em, input.files);
    if (incomplete) return incomplete;
    const { mapping, isDryRun, goodRowsOnly } = input;
    const started = em.create(ImportRun, { mapping, isDryRun, goodRowsOnly, phase: ImportState.RUNNING });
    await em.flush();
    return em.refreshOrFail(started);
  });
  if (run instanceof ImportRun) void runImport(context, run, input.files, targets);
  return run;
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
  const working = await em.find(ImportRun, { phase: [ImportState.RUNNING, ImportState.UNDOING] });
  return working.some(isUnderWay);
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
