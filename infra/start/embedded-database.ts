import { join } from 'node:path';
import { startPostgres } from '../postgres/start-postgres.ts';
import { Refusal } from '../refusal.ts';
import type { WayOut } from './way-out.ts';

/** Starts PostgreSQL over `<dataDir>/postgres`; its owner's URL. Should it die before we stop it, `onLoss` is told. */
export async function embeddedDatabase(
  dataDir: string,
  wayOut: WayOut,
  onLoss: (why: Refusal) => void,
): Promise<string> {
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  await wayOut.add(postgres.stop);
  void postgres.gone.then(() => {
    if (!wayOut.isTaken) onLoss(new Refusal(`PostgreSQL ended; its log is ${join(dataDir, 'postgres.log')}.`));
  });
  return postgres.url;
}
