import 'reflect-metadata';
import { migrate } from '#kernel/database/migrate';
import { logger } from '#kernel/telemetry/logger';
import { configureModels } from '../subgraphs/ai/models/egress/allowed-hosts.ts';
import { configureAudit } from '../subgraphs/audit/heads/heads-folder.ts';
import { COLLEAGUES } from './demo/company/colleagues.ts';
import { createDemoCompany } from './demo/create-demo-company.ts';
import { startDemoOrders } from './demo/start-demo-orders.ts';
import { freePort } from './free-port.ts';
import { Refusal } from './refusal.ts';
import { checkDatabase } from './start/check-database.ts';
import { checkFolder } from './start/check-folder.ts';
import { checkPort } from './start/check-port.ts';
import { embeddedDatabase } from './start/embedded-database.ts';
import { arrangeMail } from './start/mail.ts';
import { secretOf } from './start/secret.ts';
import { keysOf, serveDomains, serveGraph } from './start/serve.ts';
import { publicUrlOf, readSettings, type Settings } from './start/settings.ts';
import { step } from './start/step.ts';
import { WayOut } from './start/way-out.ts';

const wayOut = new WayOut();

/** Starts all of A-EMS on this machine, in this process and its PostgreSQL. */
async function start(): Promise<void> {
  const settings = await withPort(readSettings(process.env));
  const { dataDir, port, host } = settings;
  checkFolder(dataDir);
  await checkPort(port, host);
  const secret = secretOf(dataDir, process.env);
  const keys = keysOf(dataDir);
  configureAudit({ directory: settings.auditHeadsDir, keys: keys.audit });
  configureModels({ hosts: settings.modelHosts });
  const databaseUrl = await step('Database', () => openDatabase(settings));
  await step('Tables', () => migrate({ databaseUrl, secret }));
  const mailboxUrl = await arrangeMail(settings, wayOut);
  const identity = { keys: keys.access, publicUrl: publicUrlOf(settings), providers: settings.providers, mailboxUrl };
  const served = await step('Subgraphs', () => serveDomains(databaseUrl, secret, identity, wayOut));
  const demo = settings.demo
    ? await step('Demo company', (onProgress) =>
        createDemoCompany({ started: served.started, secret, dataDir, onProgress }),
      )
    : undefined;
  const url = await step('Router', () => serveGraph(served, settings, keys, wayOut));
  process.stdout.write(`\nA-EMS is at ${url}\n`);
  if (mailboxUrl) process.stdout.write(`Its mail arrives at ${mailboxUrl}\n`);
  if (!demo) return;
  await wayOut.add(startDemoOrders({ started: served.started, company: demo }).stop);
  process.stdout.write(`Sign in: ${demo.email} / ${demo.password ?? '(the password that was chosen since)'}\n`);
  process.stdout.write(
    `Colleagues, with the first password: ${COLLEAGUES.map(({ email, role }) => `${email} (${role})`).join(', ')}\n`,
  );
}

/** Links in mails name the port before the router listens on it: where any will do (0), one is chosen now. */
async function withPort(settings: Settings): Promise<Settings> {
  return settings.port === 0 ? { ...settings, port: await freePort() } : settings;
}

async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (!databaseUrl) return embeddedDatabase(dataDir, wayOut, fail);
  await checkDatabase(databaseUrl);
  return databaseUrl;
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
