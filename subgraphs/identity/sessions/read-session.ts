import { isScope } from '#kernel/auth/role-scopes';
import { isUuid } from '#kernel/database/is-uuid';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { type BearerRow, memberOf, OF_MEMBER, rightsOfBearer } from '../access/bearer.ts';
import { stateOfKey } from '../api-keys/read-api-key.ts';
import { Role } from '../memberships/role.ts';
import type { SessionState } from './session.types.ts';

const OF_SESSION = `s.ended_at is not null as revoked, s.expires_at as "expiresAt",
  s.last_used_at < now() - interval '1 minute' as "isTouchDue"`;

const OF_PERSON = `select ${OF_MEMBER}, ${OF_SESSION}, s.confirmed_at as "confirmedAt",
    case when (m.mfa_required or o.mfa_required)
      and not (f.enabled_at is not null and s.proofs && array['TOTP', 'BACKUP_CODE']) then 'MFA' end as pending
  from identity.sessions s ${memberOf('s')} where s.id = $1`;

const OF_CLIENT = `select c.id as "clientId", c.organization_id as "organizationId", ${OF_SESSION},
    array(select unnest(s.scopes) intersect select unnest(c.scopes) order by 1) as scopes
  from identity.sessions s join identity.api_clients c on c.id = s.client_id
  where s.id = $1 and c.revoked_at is null and (c.expires_at is null or c.expires_at > now())`;

type OfSession = Pick<SessionState, 'revoked' | 'expiresAt'> & { isTouchDue: boolean };
type PersonRow = BearerRow & OfSession & Pick<SessionState, 'confirmedAt' | 'pending'>;
type ClientRow = OfSession & { clientId: string; organizationId: string; scopes: string[] };

/**
 * The state of a session with the rights of its bearer as they are now, none while he has something to do first; null when it, or the
 * membership, the client or the key behind it, is gone. The router asks while the session is in use: that is noted once a minute.
 */
export async function readSession({ session }: Context, id: string): Promise<SessionState | null> {
  if (!isUuid(id)) return null;
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_session($1) as "organizationId"',
    values: [id],
  });
  if (!found?.organizationId) return null;
  return session.inside(
    found.organizationId,
    async (inside) =>
      (await stateOfPerson(inside, id)) ?? (await stateOfClient(inside, id)) ?? (await stateOfKey(inside, id)),
  );
}

async function stateOfPerson(session: Session, id: string): Promise<SessionState | null> {
  const [row] = await session.read<PersonRow>({ text: OF_PERSON, values: [id] });
  if (!row) return null;
  await touchWhenDue(session, id, row);
  const { scopes, reach } = await rightsOfBearer(session, row);
  return { ...row, clientId: null, reach, scopes: row.pending ? [] : scopes };
}

/** A client is nobody's colleague: it may what it asked for, sees the rows of everybody, and can never confirm who it is. */
async function stateOfClient(session: Session, id: string): Promise<SessionState | null> {
  const [row] = await session.read<ClientRow>({ text: OF_CLIENT, values: [id] });
  if (!row) return null;
  await touchWhenDue(session, id, row);
  const bearer = { userId: row.clientId, role: Role.GUEST, permissionVersion: 0, pending: null, confirmedAt: null };
  return { ...row, ...bearer, reach: null, scopes: row.scopes.filter(isScope) };
}

async function touchWhenDue(session: Session, id: string, { isTouchDue, revoked }: OfSession): Promise<void> {
  if (!isTouchDue || revoked) return;
  await session.write((em) =>
    em.execute(
      "update identity.sessions set last_used_at = now() where id = ? and last_used_at < now() - interval '1 minute'",
      [id],
    ),
  );
}
