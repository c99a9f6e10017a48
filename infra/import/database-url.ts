import { join } from 'node:path';
import { DATABASE } from '../postgres/cluster.ts';
import { runningPort } from '../postgres/left-server.ts';
import { checkDatabase } from '../start/check-database.ts';
import { checkFolder } from '../start/check-folder.ts';
import { embeddedDatabase } from '../start/embedded-database.ts';
import type { Settings } from '../start/settings.ts';
import type { WayOut } from '../start/way-out.ts';

/**
 * The database to import into: that of DATABASE_URL, or the one of DATA_DIR. The latter is joined when A-EMS is running over it
 * and started otherwise. Throws a Refusal that says what is in the way.
 */
export async function databaseUrlFor(
  { databaseUrl, dataDir }: Settings,
  wayOut: WayOut,
  onLoss: (why: Error) => void,
): Promise<string> {
  if (databaseUrl) {
    await checkDatabase(databaseUrl);
    return databaseUrl;
  }
  checkFolder(dataDir);
  const port = runningPort(join(dataDir, 'postgres'));
  return port ? `postgresql://postgres@127.0.0.1:${port}/${DATABASE}` : embeddedDatabase(dataDir, wayOut, onLoss);
}
