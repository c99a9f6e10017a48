import type { Context } from '#kernel/graph/context';
import { SecurityCheck, SecurityRule } from './security-check.types.ts';

/** Members who can come in; whoever is kept out or has left is no risk. */
const ACTIVE = 'identity.memberships m where m.deleted_at is null and m.deactivated_at is null';
const PROGRAMS = `(select created_at, last_used_at from identity.api_keys where revoked_at is null and expires_at > now()
  union all select created_at, last_used_at from identity.api_clients where revoked_at is null) program`;
const LIVING_CLIENTS = 'identity.api_clients c where c.revoked_at is null';

/** For each rule: what it is held against, and the condition of those that break it. People are named by `m.user_id`. */
const RULES: Readonly<Record<SecurityRule, { of: string; breaks: string; people?: true }>> = {
  SECOND_FACTOR: {
    of: ACTIVE,
    breaks: `not exists (select from identity.second_factors f where f.user_id = m.user_id and f.enabled_at is not null)`,
    people: true,
  },
  TWO_OWNERS: { of: `${ACTIVE} and m.role = 'owner'`, breaks: 'false' },
  NO_DORMANT_MEMBERS: { of: ACTIVE, breaks: `m.last_seen_at < now() - interval '90 days'`, people: true },
  NO_FORGOTTEN_INVITATIONS: {
    of: ACTIVE,
    breaks: `m.last_seen_at is null and m.created_at < now() - interval '14 days'`,
    people: true,
  },
  NO_UNUSED_KEYS: { of: PROGRAMS, breaks: `coalesce(last_used_at, created_at) < now() - interval '90 days'` },
  NO_ENDLESS_CLIENTS: { of: LIVING_CLIENTS, breaks: 'c.expires_at is null' },
};
const OWNERS_WANTED = 2;

interface Row {
  rule: SecurityRule;
  outOf: number;
  count: number;
  userIds: string[];
}

/** Holds the viewer's organization against every rule of good order, in one statement. */
export async function checkSecurity(context: Context): Promise<SecurityCheck[]> {
  const parts = Object.entries(RULES).map(([rule, { of, breaks, people }]) => {
    const named = people ? `(array_agg(m.user_id order by m.created_at) filter (where ${breaks}))[:10]` : 'null';
    return `select '${rule}' as rule, count(*)::int as "outOf", count(*) filter (where ${breaks})::int as count,
      coalesce(${named}, '{}')::uuid[] as "userIds" from ${of}`;
  });
  const rows = await context.read<Row>({ text: parts.join(' union all ') });
  return rows.map((row) => {
    const count = row.rule === SecurityRule.TWO_OWNERS ? Math.max(OWNERS_WANTED - row.outOf, 0) : row.count;
    return Object.assign(new SecurityCheck(), { ...row, count, isMet: count === 0 });
  });
}
