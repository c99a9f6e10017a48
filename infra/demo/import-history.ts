import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import type { RowFault } from '#kernel/imports/find-faults';
import { importFolder } from '#kernel/imports/import-folder';
import { COMPANY } from './company/company.ts';
import { writeFiles } from './files/write-files.ts';
import type { History } from './history/history.ts';
import { settle } from './settle.ts';

const MAPPINGS = 'infra/demo/mappings';

export interface ImportHistoryOptions {
  started: readonly StartedDomain[];
  organizationId: string;
  /** Where the files lie while they are imported. */
  dataDir: string;
  onProgress(line: string): void;
}

/** Brings a history into an organization as anybody would bring his files: a second time changes nothing. */
export async function importHistory(history: History, options: ImportHistoryOptions): Promise<void> {
  const folder = join(options.dataDir, 'demo-files');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await writeFiles(history, folder);
    await importFiles('company', folder, options);
    // Orders cost what products told sales before; from there on the two domains do not need each other.
    await settle(options.started);
    await Promise.all(['orders', 'stock'].map((mapping) => importFiles(mapping, folder, options)));
    await settle(options.started);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importFiles(mapping: string, folder: string, options: ImportHistoryOptions): Promise<void> {
  const { started, organizationId, onProgress } = options;
  const faults: RowFault[] = [];
  const { complete } = await importFolder({
    mapping: readFileSync(join(MAPPINGS, `${mapping}.yaml`), 'utf8'),
    folder,
    targets: started.flatMap(({ domain }) => domain.imports ?? []),
    pools: new Map(started.map(({ domain, runtime }) => [domain.name, runtime.database.pool])),
    scope: { organizationId, timeZone: COMPANY.timeZone },
    onFault: (fault) => faults.push(fault),
    onFile: ({ file, inserted }) => onProgress(`${file.replace('.csv', '')}: ${inserted.toLocaleString('en-US')}`),
  });
  const [fault] = faults;
  if (!complete) throw new Error(`The demo company does not fit: ${fault?.file}:${fault?.line} ${fault?.reason}`);
}
