import { isUuid } from '#kernel/database/is-uuid';
import type { Session } from '#kernel/database/session';
import { usableModules } from '../modules/usable-modules.ts';
import type { Settings } from './organization.types.ts';
import { settleFromLog } from './settle-organization.ts';

type Stored = Omit<Settings, 'modules'> & { isClosed: boolean; plan: string; switchedOff: string[] };

const SETTINGS = `select name, currency, time_zone as "timeZone", locale, fiscal_year_start as "fiscalYearStart",
    is_demo as "isDemo", deleted_at is not null as "isClosed",
    (select plan from organizations.subscriptions where status <> 'ENDED') as plan,
    array(select module from organizations.organization_modules where not is_on) as "switchedOff"
  from organizations.organizations`;

/** The settings of any organization, for the router and for commands; null when there is none with this id, or none any more. */
export async function readSettings(session: Session, organizationId: string): Promise<Settings | null> {
  if (!isUuid(organizationId)) return null;
  const stored = await session.inside(organizationId, async (inside) => (await read(inside)) ?? readFounded(inside));
  if (!stored || stored.isClosed) return null;
  const { plan, switchedOff, isClosed: _, ...settings } = stored;
  return { ...settings, modules: usableModules(plan, switchedOff) };
}

async function readFounded(session: Session): Promise<Stored | undefined> {
  await settleFromLog(session);
  return read(session);
}

async function read(session: Session): Promise<Stored | undefined> {
  const [stored] = await session.read<Stored>({ text: SETTINGS });
  return stored;
}
