import { scopesWith } from '#kernel/auth/role-scopes';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { type Reaching, readReach } from '../reach/read-reach.ts';
import type { SessionState } from './session.types.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const STATE = `select s.user_id as "userId", s.organization_id as "organizationId", m.role,
    m.permission_version as "permissionVersion", s.ended_at is not null as revoked, s.expires_at as "expiresAt",
    s.confirmed_at as "confirmedAt", case when (m.mfa_required or o.mfa_required)
      and not (f.enabled_at is not null and s.proofs && array['TOTP', 'BACKUP_CODE']) then 'MFA' end as pending,
    s.last_used_at < now() - interval '1 minute' as "isTouchDue",
    m.reach as "reachKind", m.reach_territory_ids as "reachTerritoryIds",
    array(select p.scope from identity.member_roles r join identity.role_permissions p on p.role_id = r.role_id
      where r.membership_id = m.id) as permissions
  from identity.sessions s
  join identity.memberships m on m.user_id = s.user_id and m.deleted_at is null and m.deactivated_at is null
  join identity.users u on u.id = s.user_id and u.deleted_at is null
  left join identity.known_organizations o on o.organization_id = s.organization_id
  left join identity.second_factors f on f.user_id = s.user_id
  where s.id = $1`;

type Row = Omit<SessionState, 'scopes' | 'reach'> & Reaching & { isTouchDue: boolean; permissions: string[] };

/**
 * The state of a session with the rights of its bearer as they are now, none while he has something to do first; null when it or the
 * membership is gone. The router asks while the session is in use: that is noted once a minute.
 */
export async function readSession({ session }: Context, id: string): Promise<SessionState | null> {
  if (!UUID.test(id)) return null;
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_session($1) as "organizationId"',
    values: [id],
  });
  if (!found?.organizationId) return null;
  return session.inside(found.organizationId, async (inside) => {
    const [row] = await inside.read<Row>({ text: STATE, values: [id] });
    if (!row) return null;
    const { isTouchDue, permissions, ...state } = row;
    if (isTouchDue && !state.revoked) await touch(inside, id);
    const reach = await readReach(inside, state);
    return { ...state, reach, scopes: state.pending ? [] : scopesWith(state.role, permissions) };
  });
}

async function touch(session: Session, id: string): Promise<void> {
  await session.write((em) =>
    em.execute(
      "update identity.sessions set last_used_at = now() where id = ? and last_used_at < now() - interval '1 minute'",
      [id],
    ),
  );
}
