import { Arg, Ctx, Directive, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Context } from '#kernel/graph/context';
import type { ImportsScope } from '../policy.ts';
import { appendToUpload } from './append-to-upload.ts';
import { CreateUploadInput, CreateUploadResult, createUpload } from './create-upload.ts';
import { Upload } from './upload.entity.ts';

@Resolver(() => Upload)
export class UploadResolver {
  @FieldResolver(() => String, {
    description: 'Where to `PUT` the bytes, with the access token; `?from=` and a byte number goes on after a break.',
  })
  path(@Root() { id }: Upload): string {
    return `/uploads/${id}`;
  }

  @Allow<ImportsScope>('imports:run.write')
  @Mutation(() => CreateUploadResult, { description: 'Announces a file; its bytes follow by `PUT` to its path.' })
  createUpload(
    @Arg('input', () => CreateUploadInput, { description: 'What will come.' }) input: CreateUploadInput,
    @Ctx() context: Context,
  ) {
    return createUpload(context, input);
  }

  @Allow<ImportsScope>('imports:run.write')
  @Directive('@inaccessible')
  @Mutation(() => Int, {
    description: 'Stores the next piece of a file for the router; returns how many bytes are there.',
  })
  _appendToUpload(
    @Arg('uploadId', () => ID, { description: 'The upload.' }) uploadId: string,
    @Arg('position', () => Int, { description: 'The byte with which the piece begins.' }) position: number,
    @Arg('content', () => String, { description: 'The bytes in Base64.' }) content: string,
    @Ctx() context: Context,
  ) {
    return appendToUpload(context, { uploadId, position, content: Buffer.from(content, 'base64') });
  }
}
