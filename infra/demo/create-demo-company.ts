import { Session } from '#kernel/database/session';
import type { StartedDomain } from '#kernel/graph/start-subgraphs';
import { accountOf, demoPassword } from './account.ts';
import { momentOf } from './clock.ts';
import { CHIEF_EXECUTIVE, COMPANY } from './company/company.ts';
import { databaseOf, findOrFoundDemo } from './found-demo.ts';
import { playHistory } from './history/history.ts';
import { importHistory } from './import-history.ts';

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
 * Makes the demo company in an empty database, three years of history up to now, and finishes one that was left half made.
 * Undefined when the database belongs to others.
 */
export async function createDemoCompany(options: DemoOptions): Promise<DemoCompany | undefined> {
  const { started, secret, now = new Date(), scale = 1, dataDir, onProgress = () => undefined } = options;
  const password = demoPassword(secret);
  const founded = await findOrFoundDemo(started, password);
  if (!founded) return undefined;
  const { organizationId, foundedAt } = founded;
  if (!(await isComplete(started, organizationId))) {
    const { day: until, share } = momentOf(now, COMPANY.timeZone);
    const history = playHistory({ today: momentOf(foundedAt, COMPANY.timeZone).day, until, share, scale });
    await importHistory(history, { started, organizationId, dataDir, onProgress });
  }
  const { email } = CHIEF_EXECUTIVE;
  const { userId, hasDemoPassword } = await accountOf(databaseOf(started, 'identity'), email, password);
  return { organizationId, userId, email, ...(hasDemoPassword && { password }) };
}

/** Each file is written wholly or not at all; these two are the last of their kind. */
const LAST_FILES = { sales: 'sales.order_lines', products: 'products.stock_moves' };

async function isComplete(started: readonly StartedDomain[], organizationId: string): Promise<boolean> {
  const answers = Object.entries(LAST_FILES).map(async ([domain, table]) => {
    const session = new Session(databaseOf(started, domain), { actor: 'nobody', correlationId: 'demo' });
    const text = `select exists (select from ${table} where source_key is not null) as written`;
    const [row] = await session.inside(organizationId, (inside) => inside.read<{ written: boolean }>({ text }));
    return row?.written;
  });
  return (await Promise.all(answers)).every((written) => written === true);
}
