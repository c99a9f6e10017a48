import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKeyPair } from '#kernel/auth/keys';
import { migrate } from '#kernel/database/migrate';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { logger } from '#kernel/telemetry/logger';
import { startRouter } from '../router/main.ts';
import { configureIdentity } from '../subgraphs/identity/access-token.ts';
import { domains } from '../subgraphs/index.ts';
import { Refusal } from './refusal.ts';
import { checkDatabase } from './start/check-database.ts';
import { checkFolder } from './start/check-folder.ts';
import { checkPort } from './start/check-port.ts';
import { embeddedDatabase } from './start/embedded-database.ts';
import { secretOf } from './start/secret.ts';
import { readSettings, type Settings } from './start/settings.ts';
import { step } from './start/step.ts';
import { WayOut } from './start/way-out.ts';

const wayOut = new WayOut();

/** Starts all of A-EMS on this machine, in this process and its PostgreSQL. */
async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const { dataDir, port, host } = settings;
  checkFolder(dataDir);
  await checkPort(port, host);
  const secret = secretOf(dataDir, process.env);
  const databaseUrl = await step('Database', () => openDatabase(settings));
  await step('Tables', () => migrate({ databaseUrl, secret }));
  const url = await step('Graph', () => serve(settings, databaseUrl, secret));
  process.stdout.write(`\nA-EMS is at ${url}\n`);
}

async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (!databaseUrl) return embeddedDatabase(dataDir, wayOut, fail);
  await checkDatabase(databaseUrl);
  return databaseUrl;
}

/** Starts subgraphs and router; the address to open. */
async function serve({ dataDir, port, host }: Settings, databaseUrl: string, secret: string): Promise<string> {
  const keysDir = join(dataDir, 'keys');
  const keys = { access: loadKeyPair(keysDir, 'access'), assertion: loadKeyPair(keysDir, 'assertion') };
  configureIdentity({ keys: keys.access });
  const running = await startSubgraphs({ domains, allDomains: domains, databaseUrl, secret });
  await wayOut.add(running.close);
  const router = await startRouter({
    supergraphSdl: await readFile('schema/supergraph.graphql', 'utf8'),
    subgraphs: running.started.map(({ subgraph }) => subgraph),
    keys,
    port,
    host,
    webRoot: join(process.cwd(), 'dist/web'),
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  await wayOut.add(router.close);
  return `http://localhost:${router.port}`;
}

/** Says why it ends, in one sentence where that was foreseen, and stops everything. */
function fail(error: unknown): void {
  if (wayOut.isTaken) return;
  const { message, stack } = error as Error;
  process.stderr.write(
    error instanceof Refusal ? `${message}\n` : `A-EMS met something unforeseen. ${stack ?? message}\n`,
  );
  void leave(1);
}

async function leave(code: number): Promise<void> {
  await wayOut.take();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

// On a terminal people read; LOG_LEVEL=info brings a line for each request.
logger.level = process.env.LOG_LEVEL ?? 'warn';
await start().catch(fail);
