import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import type { RowFault } from '#kernel/imports/find-faults';
import { importFolder } from '#kernel/imports/import-folder';
import { settle } from '../settle.ts';
import { COMPANY } from './company/company.ts';
import type { Table } from './files/table.ts';
import { businessTables, companyTables, writeFiles } from './files/write-files.ts';
import type { History } from './history/history.ts';

const MAPPINGS = 'infra/demo/mappings';

/** Where a history goes. */
export interface Destination {
  started: readonly StartedDomain[];
  organizationId: string;
  /** Folder for the files while they are imported. */
  dataDir: string;
  onProgress(line: string): void;
}

/** Brings a history into an organization as anybody would bring his files: a second time changes nothing. */
export async function importHistory(history: History, to: Destination): Promise<void> {
  await bring(companyTables(history), ['company'], to);
  await bring(businessTables(history), ['sales', 'stock'], to);
}

/** Brings only what happened on a day (YYYY-MM-DD) and later; what the company is stays as it was. */
export function importNews(history: History, since: string, to: Destination): Promise<void> {
  return bring(businessTables(history), ['sales', 'stock'], to, since);
}

/** Mappings that do not need each other run side by side; what they tell other domains is heard before this returns. */
async function bring(
  tables: readonly Table[],
  mappings: readonly string[],
  to: Destination,
  since?: string,
): Promise<void> {
  const folder = join(to.dataDir, 'demo-files');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    await writeFiles(tables, folder, since);
    await Promise.all(mappings.map((mapping) => importFiles(mapping, folder, to)));
    await settle(to.started);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importFiles(
  mapping: string,
  folder: string,
  { started, organizationId, onProgress }: Destination,
): Promise<void> {
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
