import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { checkMapping } from './check-mapping.ts';
import type { RowFault } from './find-faults.ts';
import { type FileOutcome, importFile, type Progress } from './import-file.ts';
import { type ImportScope, ImportSessions } from './import-sessions.ts';
import type { ImportTarget } from './import-target.ts';
import { readHeaders } from './read-headers.ts';
import { readMapping } from './read-mapping.ts';
import { shapesOf } from './target-fields.ts';

/** A folder of files to bring into one organization. */
export interface ImportRequest {
  /** Text of the mapping file. */
  mapping: string;
  /** The files of the mapping's sources lie in or under it. */
  folder: string;
  /** Everything that files may bring in, of all domains. */
  targets: readonly ImportTarget[];
  /** The connections of the domains, by name. */
  pools: ReadonlyMap<string, Pick<Pool, 'connect'>>;
  scope: ImportScope;
  /** Names the import, to undo it; a new id by default. An import that is made again after it was cut off keeps its own. */
  batchId?: string;
  /** Do everything, then take it back. */
  dryRun?: boolean;
  /** Take the rows without a fault; by default a file with a fault is left out whole, and the files after it too. */
  goodRowsOnly?: boolean;
  onFault?(fault: RowFault): void;
  onProgress?(progress: Progress): void;
  /** Waited for before the next file. */
  onFile?(outcome: FileOutcome): Promise<void> | void;
}

export interface ImportSummary {
  /** Names the import, to undo it. */
  batchId: string;
  files: FileOutcome[];
  /** True when every file of the mapping was written. */
  complete: boolean;
}

/**
 * Imports the files of a folder as a mapping says: each of its imports in its order, each in one transaction.
 * A second run over the same files changes nothing. Throws MappingRefused, before a row is read, when the mapping does not fit.
 */
export async function importFolder(request: ImportRequest): Promise<ImportSummary> {
  const read = readMapping(request.mapping);
  const shapes = shapesOf(request.targets);
  checkMapping(read, shapes, await readHeaders(read, request.folder));
  const sessions = new ImportSessions(request.pools, request.scope, request.dryRun);
  const run = {
    mapping: read.mapping,
    folder: request.folder,
    shapes,
    sessions,
    batchId: request.batchId ?? randomUUID(),
    goodRowsOnly: request.goodRowsOnly ?? false,
    onFault: request.onFault ?? (() => undefined),
    onProgress: request.onProgress ?? (() => undefined),
  };
  const files: FileOutcome[] = [];
  try {
    for (const fileImport of read.mapping.imports) {
      const outcome = await importFile(run, fileImport);
      files.push(outcome);
      await request.onFile?.(outcome);
      if (!outcome.written) break;
    }
  } finally {
    await sessions.end('rollback');
  }
  return {
    batchId: run.batchId,
    files,
    complete: files.length === read.mapping.imports.length && files.every((file) => file.written),
  };
}
