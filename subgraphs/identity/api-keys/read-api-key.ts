import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { type BearerRow, memberOf, OF_MEMBER, rightsOfBearer } from '../access/bearer.ts';
import type { SessionState } from '../sessions/session.types.ts';

const STATE = `select ${OF_MEMBER}, k.id as "clientId", k.scopes as given, k.expires_at as "expiresAt",
    k.revoked_at is not null as revoked, (m.mfa_required or o.mfa_required) and f.enabled_at is null as "isPending",
    coalesce(k.last_used_at < now() - interval '1 minute', true) as "isTouchDue"
  from identity.api_keys k ${memberOf('k')} where `;

type Row = BearerRow & {
  clientId: string;
  given: string[];
  expiresAt: Date;
  revoked: boolean;
  isPending: boolean | null;
  isTouchDue: boolean;
};

/**
 * The state of a key, known by the hash of its secret: it may what it was given, as far as its owner may it now. Null when there is no
 * such key or its owner is no active member. The router asks while the key is in use: that is noted once a minute.
 */
export async function readApiKey({ session }: Context, hash: string): Promise<SessionState | null> {
  const [found] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_api_key($1) as "organizationId"',
    values: [hash],
  });
  if (!found?.organizationId) return null;
  return session.inside(found.organizationId, (inside) => stateOf(inside, 'k.hash = $1', hash));
}

/** The state of a key that is asked for by its id, for work that goes on for its bearer. */
export function stateOfKey(session: Session, id: string): Promise<SessionState | null> {
  return stateOf(session, 'k.id = $1', id);
}

async function stateOf(session: Session, condition: string, value: string): Promise<SessionState | null> {
  const [row] = await session.read<Row>({ text: STATE + condition, values: [value] });
  if (!row) return null;
  if (row.isTouchDue && !row.revoked) await touch(session, row.clientId);
  const { scopes, reach } = await rightsOfBearer(session, row);
  const ofOwner = row.isPending ? [] : scopes;
  const given = row.given.filter((scope) => ofOwner.includes(scope));
  return { ...row, reach, scopes: given, pending: null, confirmedAt: null };
}

async function touch(session: Session, id: string): Promise<void> {
  await session.write((em) =>
    em.execute(
      `update identity.api_keys set last_used_at = now()
        where id = ? and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
      [id],
    ),
  );
}
