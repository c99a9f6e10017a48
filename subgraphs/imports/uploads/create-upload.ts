import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import { UserError } from '#kernel/errors/user-error';
import type { Context } from '#kernel/graph/context';
import { Upload } from './upload.entity.ts';

const MOST_BYTES = { file: 500_000_000, organization: 2_000_000_000 };

@InputType({ description: 'A file to upload.' })
export class CreateUploadInput {
  @Field(() => String, { description: 'What the file is called, for people.' })
  fileName!: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  bytes!: number;
}

@ObjectType({
  implements: UserError,
  description: 'The file is too large, or too much is waiting to be imported already.',
})
export class UploadTooLarge extends UserError {
  constructor(most: number) {
    super(`At most ${most / 1_000_000} MB can be uploaded now; import what is there, or split the file.`);
  }
}

export const CreateUploadResult = createUnionType({
  name: 'CreateUploadResult',
  description: 'The upload, or why there is none.',
  types: () => [Upload, UploadTooLarge] as const,
});

/** Makes room for a file, and drops uploads that nobody imported within a day. */
export function createUpload(
  context: Context,
  { fileName, bytes }: CreateUploadInput,
): Promise<Upload | UploadTooLarge> {
  if (fileName.length === 0 || fileName.length > 255)
    throw invalid([{ path: ['input', 'fileName'], message: 'A file name has 1 to 255 characters.' }]);
  if (bytes < 1) throw invalid([{ path: ['input', 'bytes'], message: 'An empty file cannot be imported.' }]);
  return context.write(async (em) => {
    await em.execute("delete from imports.uploads where created_at < now() - interval '1 day'");
    const [waiting] = await em.execute<{ sum: string }[]>('select coalesce(sum(bytes), 0) as sum from imports.uploads');
    const most = Math.min(MOST_BYTES.file, MOST_BYTES.organization - Number(waiting?.sum));
    if (bytes > most) return new UploadTooLarge(most);
    const upload = em.create(Upload, { fileName, bytes });
    await em.flush();
    return upload;
  });
}
