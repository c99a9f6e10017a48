import { scopesOf } from '#kernel/auth/role-scopes';
import type { Context } from '#kernel/graph/context';
import type { SessionState } from './session.types.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const STATE = `select s.user_id as "userId", s.organization_id as "organizationId", m.role,
    m.permission_version as "permissionVersion", s.ended_at is not null as revoked, s.expires_at as "expiresAt"
  from identity.sessions s
  join identity.memberships m on m.user_id = s.user_id and m.deleted_at is null
  join identity.users u on u.id = s.user_id and u.deleted_at is null
  where s.id = $1`;

/** The state of a session with the rights of its bearer as they are now; null when it or the membership is gone. */
export async function readSession({ session }: Context, id: string): Promise<SessionState | null> {
  if (!UUID.test(id)) return null;
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_session($1) as "organizationId"',
    values: [id],
  });
  if (!found?.organizationId) return null;
  return session.inside(found.organizationId, async (inside) => {
    const [state] = await inside.read<Omit<SessionState, 'scopes'>>({ text: STATE, values: [id] });
    return state ? { ...state, scopes: scopesOf(state.role) } : null;
  });
}
