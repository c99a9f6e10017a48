import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeyPair } from '#kernel/auth/keys';
import { openDatabase } from '#kernel/database/open-database';
import { urlOf } from '#kernel/database/roles';
import { logger } from '#kernel/telemetry/logger';
import { type VerifiedChain, verifyChains } from '../subgraphs/audit/chain/verify-chains.ts';
import type { HeadsFolder } from '../subgraphs/audit/heads/heads-folder.ts';
import { databaseUrlFor } from './import/database-url.ts';
import { Refusal } from './refusal.ts';
import { secretOf } from './start/secret.ts';
import { readSettings, type Settings } from './start/settings.ts';
import { WayOut } from './start/way-out.ts';

/**
 * Walks the audit chains of all organizations, as the role that may read them, and says of each whether it is intact. Ends with 1
 * when one is not, and when that cannot be found out.
 */
async function verifyAudit(env: NodeJS.ProcessEnv): Promise<void> {
  const wayOut = new WayOut();
  try {
    const settings = readSettings(env);
    const heads = headsOf(settings, env);
    const database = await openDatabase({ domain: 'audit', entities: [], url: await auditUrl(settings, env, wayOut) });
    await wayOut.add(database.close);
    for await (const chain of verifyChains(database, heads)) tell(chain);
  } catch (error) {
    process.stderr.write(`The audit was not verified: ${(error as Error).message}\n`);
    process.exitCode = 1;
  } finally {
    await wayOut.take();
  }
}

/** Without the key that signed them heads prove nothing, and a new one would make all of them look forged. */
function headsOf({ auditHeadsDir, dataDir }: Settings, env: NodeJS.ProcessEnv): HeadsFolder {
  const keysDir = env.KEYS_DIR ?? join(dataDir, 'keys');
  if (!existsSync(join(keysDir, 'audit.public.pem'))) throw new Refusal(`${keysDir} holds no key of the audit.`);
  return { directory: auditHeadsDir, keys: loadKeyPair(keysDir, 'audit') };
}

async function auditUrl(settings: Settings, env: NodeJS.ProcessEnv, wayOut: WayOut): Promise<string> {
  const databaseUrl = settings.databaseUrl ?? (await databaseUrlFor(settings, wayOut, () => undefined));
  return urlOf('audit', databaseUrl, secretOf(settings.dataDir, env));
}

function tell({ organizationId, entries, heads, fault }: VerifiedChain): void {
  const proof = heads > 0 ? `${heads} signed heads` : 'no signed head, so what was cut off would not show';
  process.stdout.write(`${organizationId}: ${fault ? fault.message : `intact, ${entries} entries, ${proof}`}\n`);
  if (fault) process.exitCode = 1;
}

logger.level = process.env.LOG_LEVEL ?? 'warn';
await verifyAudit(process.env);
