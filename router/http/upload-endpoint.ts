import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { Authenticate } from '../auth/authenticate.ts';
import { refusal } from '../errors/refusal.ts';
import { answerPlainRefusal, identifyCaller } from './request.ts';

/** Bytes that travel to the subgraph at once. */
const PIECE = 256 * 1024;
const APPEND =
  'mutation($uploadId: ID!, $position: Int!, $content: String!) { received: _appendToUpload(uploadId: $uploadId, position: $position, content: $content) }';

interface UploadRequest {
  Params: { id: string };
  Querystring: { from: number };
  Body: AsyncIterable<Buffer>;
}

/**
 * `PUT /uploads/<id>`: the bytes of a file that `createUpload` announced, because a graph is no place for them. They are passed
 * on piece by piece, never held as a whole; `?from=<byte>` goes on after a break. Answers `{ received }`; imports decides.
 */
export function uploadEndpoint(app: FastifyInstance, imports: RunningSubgraph, authenticate: Authenticate): void {
  const querystring = { type: 'object', properties: { from: { type: 'integer', minimum: 0, default: 0 } } };
  app.register(async (uploads) => {
    uploads.setErrorHandler((error, _request, reply) => answerPlainRefusal(error, reply));
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    uploads.put<UploadRequest>(
      '/uploads/:id',
      { onRequest: identifyCaller(authenticate), schema: { querystring } },
      async (request) => {
        if (!request.signedIn) throw refusal('UNAUTHENTICATED', 'Sign in to upload a file.');
        let received = request.query.from;
        for await (const content of pieces(request.body)) received = await append(imports, request, received, content);
        return { received };
      },
    );
  });
}

async function append(
  imports: RunningSubgraph,
  request: FastifyRequest<UploadRequest>,
  position: number,
  content: Buffer,
): Promise<number> {
  const { data, errors } = await imports.execute({
    query: APPEND,
    variables: { uploadId: request.params.id, position, content: content.toString('base64') },
    caller: request.routerContext.caller,
  });
  if (errors?.[0]) throw errors[0];
  return data?.received as number;
}

/** The same bytes in pieces of equal size, the last one shorter. */
async function* pieces(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    const all = Buffer.concat(waiting);
    let at = 0;
    for (; at + PIECE <= size; at += PIECE) yield all.subarray(at, at + PIECE);
    waiting = [all.subarray(at)];
    size -= at;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
