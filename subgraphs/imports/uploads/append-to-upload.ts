import { LockMode } from '@mikro-orm/core';
import { isUuid } from '#kernel/database/is-uuid';
import { Fault, invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Upload } from './upload.entity.ts';

/** One piece of a file. */
export interface Piece {
  uploadId: string;
  /** The byte with which it begins; 0 begins anew. */
  position: number;
  content: Buffer;
}

/**
 * Stores the next piece of a file; returns how many bytes are there. Throws CONFLICT when another piece is the next one, and
 * VALIDATION_FAILED when the file would become larger than was said.
 */
export function appendToUpload(context: Context, { uploadId, position, content }: Piece): Promise<number> {
  return context.write(async (em) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const upload = isUuid(uploadId) ? await em.findOne(Upload, { id: uploadId }, { lockMode }) : null;
    if (!upload) throw notFound('Upload', uploadId);
    if (position === 0 && upload.received > 0) {
      await em.execute('delete from imports.upload_pieces where upload_id = ?', [uploadId]);
      upload.received = 0;
    }
    if (position !== upload.received) throw new Fault('CONFLICT', `The next byte is number ${upload.received}.`);
    if (position + content.length > upload.bytes)
      throw invalid([{ path: ['content'], message: `The file was to have ${upload.bytes} bytes and has more.` }]);
    const values = [uploadId, position, content];
    await em.execute('insert into imports.upload_pieces (upload_id, position, content) values (?, ?, ?)', values);
    upload.received += content.length;
    await em.flush();
    return upload.received;
  });
}
