import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Session } from '#kernel/database/session';

/** Writes the bytes of an upload to a file, piece by piece; folders on the way are made. */
export async function saveUpload(session: Session, uploadId: string, path: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  await pipeline(Readable.from(pieces(session, uploadId)), createWriteStream(path));
}

async function* pieces(session: Session, uploadId: string): AsyncGenerator<Buffer> {
  const text = 'select content from imports.upload_pieces where upload_id = $1 and position = $2';
  for (let position = 0; ; ) {
    const [piece] = await session.read<{ content: Buffer }>({
      text,
      values: [uploadId, position],
      name: 'upload_piece',
    });
    if (!piece) return;
    yield piece.content;
    position += piece.content.length;
  }
}
