import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import type { RowFault } from '#kernel/imports/find-faults';
import { importFolder } from '#kernel/imports/import-folder';
import { COMPANY } from './company/company.ts';
import { writeFiles } from './files/write-files.ts';
import type { History } from './history/history.ts';
import { settle } from './settle.ts';

const MAPPING = 'infra/demo/demo.yaml';

export interface ImportHistoryOptions {
  started: readonly StartedDomain[];
  organizationId: string;
  /** Where the files lie while they are imported. */
  dataDir: string;
  onProgress(line: string): void;
}

/** Brings a history into an organization as anybody would bring his files: a second time changes nothing. */
export async function importHistory(history: History, options: ImportHistoryOptions): Promise<void> {
  const { started, organizationId, dataDir, onProgress } = options;
  const folder = join(dataDir, 'demo-files');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const faults: RowFault[] = [];
  try {
    await writeFiles(history, folder);
    const { complete } = await importFolder({
      mapping: readFileSync(MAPPING, 'utf8'),
      folder,
      targets: started.flatMap(({ domain }) => domain.imports ?? []),
      pools: new Map(started.map(({ domain, runtime }) => [domain.name, runtime.database.pool])),
      scope: { organizationId, timeZone: COMPANY.timeZone },
      onFault: (fault) => faults.push(fault),
      onFile: async ({ target, inserted, seconds }) => {
        await settle(started);
        onProgress(`${target}: ${inserted.toLocaleString('en-US')} in ${seconds.toFixed(1)} s`);
      },
    });
    const [fault] = faults;
    if (!complete) throw new Error(`The demo company does not fit: ${fault?.file}:${fault?.line} ${fault?.reason}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
