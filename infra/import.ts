import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { migrate } from '#kernel/database/migrate';
import { type StartedDomain, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { importFolder } from '#kernel/imports/import-folder';
import type { ImportScope } from '#kernel/imports/import-sessions';
import { MappingRefused } from '#kernel/imports/read-mapping';
import { UndoRefused, undoBatch } from '#kernel/imports/undo-batch';
import { logger } from '#kernel/telemetry/logger';
import { domains } from '../subgraphs/index.ts';
import { type Command, type Import, readCommand } from './import/command.ts';
import { databaseUrlFor } from './import/database-url.ts';
import { ownedOrganization } from './import/organization.ts';
import { Report } from './import/report.ts';
import { Refusal } from './refusal.ts';
import { settle } from './settle.ts';
import { secretOf } from './start/secret.ts';
import { readSettings } from './start/settings.ts';
import { WayOut } from './start/way-out.ts';

const wayOut = new WayOut();
const report = new Report();

/** Runs one command; resolves to the exit code. */
async function run(command: Command): Promise<number> {
  const settings = readSettings(process.env);
  const databaseUrl = await databaseUrlFor(settings, wayOut, fail);
  const secret = secretOf(settings.dataDir, process.env);
  await migrate({ databaseUrl, secret });
  const { started, close } = await startSubgraphs({ domains, allDomains: domains, databaseUrl, secret });
  await wayOut.add(close);
  const { scope, password } = await ownedOrganization(started, command);
  if (password) process.stdout.write(`Owner made. Sign in: ${command.owner} / ${password}\n`);
  const pools = new Map(started.map(({ domain, runtime }) => [domain.name, runtime.database.pool]));
  const where = { targets: domains.flatMap((domain) => domain.imports ?? []), pools, scope };
  if (command.work.kind === 'import') return bringIn(command.work, where, started);
  report.undone(await undoBatch({ ...where, batchId: command.work.batchId }));
  await settle(started);
  return 0;
}

interface Where {
  targets: Parameters<typeof importFolder>[0]['targets'];
  pools: Parameters<typeof importFolder>[0]['pools'];
  scope: ImportScope;
}

async function bringIn(
  { mappingFile, folder, dryRun, goodRowsOnly }: Import,
  where: Where,
  started: readonly StartedDomain[],
): Promise<number> {
  report.head();
  const summary = await importFolder({
    ...where,
    mapping: readText(mappingFile),
    folder,
    dryRun,
    goodRowsOnly,
    onFault: (fault) => report.fault(fault),
    onProgress: (progress) => report.progress(progress),
    onFile: (outcome) => {
      report.file(outcome);
      // A dry run keeps its transactions open and tells nobody anything.
      return dryRun ? undefined : settle(started);
    },
  });
  report.summary(summary, dryRun);
  return summary.complete ? 0 : 1;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`The mapping cannot be read: ${(error as Error).message}.`);
  }
}

/** Says why it ends, in its user's words where that was foreseen, and stops everything. */
function fail(error: unknown): void {
  if (wayOut.isTaken) return;
  process.stderr.write(`${wordsOf(error as Error)}\n`);
  void leave(1);
}

function wordsOf(error: Error): string {
  if (error instanceof MappingRefused) return `The mapping does not fit:\n${error.message}`;
  if (error instanceof Refusal || error instanceof UndoRefused) return error.message;
  return `The import met something unforeseen. ${error.stack ?? error.message}`;
}

async function leave(code: number): Promise<void> {
  await wayOut.take();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(1));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

logger.level = process.env.LOG_LEVEL ?? 'warn';
try {
  await leave(await run(readCommand(process.argv.slice(2))));
} catch (error) {
  fail(error);
}
