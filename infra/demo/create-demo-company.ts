import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import { accountOf, demoPassword } from './account.ts';
import { catchUp, lastDayOf } from './catch-up.ts';
import { momentOf } from './clock.ts';
import { CHIEF_EXECUTIVE, COMPANY } from './company/company.ts';
import { databaseOf, type FoundedDemo, findOrFoundDemo } from './found-demo.ts';
import { playHistory } from './history/history.ts';
import { type Destination, importHistory } from './import-history.ts';

export interface DemoOptions {
  /** All domains of the product, running. */
  started: readonly StartedDomain[];
  /** The secret of the installation. */
  secret: string;
  /** Folder for the files on their way in. */
  dataDir: string;
  now?: Date;
  /** Of customers and orders; 1 by default. */
  scale?: number;
  onProgress?(line: string): void;
}

/** The company, and how its chief executive signs in. */
export interface DemoCompany {
  organizationId: string;
  /** Of the chief executive. */
  userId: string;
  email: string;
  /** Absent when it was changed since. */
  password?: string;
}

/**
 * Makes the demo company in an empty database, three years of history up to now; finishes one that was left half made, and
 * brings one of an earlier day up to now. Undefined when the database belongs to others.
 */
export async function createDemoCompany(options: DemoOptions): Promise<DemoCompany | undefined> {
  const { started, secret, dataDir, onProgress = () => undefined } = options;
  const password = demoPassword(secret);
  const founded = await findOrFoundDemo(started, password);
  if (!founded) return undefined;
  const { organizationId } = founded;
  await bringUpToNow(founded, options, { started, organizationId, dataDir, onProgress });
  const { email } = CHIEF_EXECUTIVE;
  const { userId, hasDemoPassword } = await accountOf(databaseOf(started, 'identity'), email, password);
  return { organizationId, userId, email, ...(hasDemoPassword && { password }) };
}

/** The story stays the one that was told when the company was founded, so that its past never changes. */
async function bringUpToNow(
  { foundedAt }: FoundedDemo,
  { now = new Date(), scale }: DemoOptions,
  to: Destination,
): Promise<void> {
  const lastDay = await lastDayOf(to);
  const { day: until, share } = momentOf(now, COMPANY.timeZone);
  if (lastDay && lastDay >= until) return;
  const { day: today } = momentOf(foundedAt, COMPANY.timeZone);
  const history = playHistory({ today, until, share, ...(scale && { scale }) });
  await (lastDay ? catchUp(history, lastDay, to) : importHistory(history, to));
}
