import type { Session } from '#kernel/database/session';
import type { MfaState } from './mfa.types.ts';

const STATE = `select f.enabled_at is not null as "isEnabled", f.enabled_at as "enabledAt",
    m.mfa_required or coalesce(o.mfa_required, false) as "isRequired",
    (select count(*)::int from identity.backup_codes b where b.user_id = m.user_id and b.used_at is null) as "backupCodesLeft"
  from identity.memberships m
  left join identity.known_organizations o on o.organization_id = m.organization_id
  left join identity.second_factors f on f.user_id = m.user_id
  where m.user_id = $1 and m.deleted_at is null`;

/** How it stands with the second factor of a member; what is required is so by the organization of the session. */
export async function mfaStateOf(session: Session, userId: string): Promise<MfaState> {
  const [state] = await session.read<MfaState>({ text: STATE, values: [userId] });
  return state ?? { isEnabled: false, enabledAt: null, isRequired: false, backupCodesLeft: 0 };
}
