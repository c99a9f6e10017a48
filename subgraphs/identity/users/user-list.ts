import { holds } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { MemberState } from '../memberships/member-state.ts';
import { Role } from '../memberships/role.ts';
import type { IdentityScope } from '../policy.ts';
import { User } from './user.entity.ts';

const ofMembership = (sql: string): string =>
  `(select ${sql} from identity.memberships m where m.user_id = t.id and m.deleted_at is null)`;

const STATE = `case when m.deactivated_at is not null then 'DEACTIVATED' when m.last_seen_at is null then 'AWAITING' else 'ACTIVE' end`;
const LAST_SEEN = `coalesce(${ofMembership('m.last_seen_at')}, '-infinity'::timestamptz)`;
const HAS_MFA = 'exists (select from identity.second_factors f where f.user_id = t.id and f.enabled_at is not null)';

/** The members of an organization, also those who are kept out. */
export const userList = defineList(User, 'User', {
  filter: {
    id: 'ID',
    role: { enum: Role },
    state: { enum: MemberState },
    hasMfa: 'BOOLEAN',
    lastSeenAt: 'INSTANT',
  },
  computed: {
    role: { sql: ofMembership('m.role') },
    state: { sql: ofMembership(STATE) },
    hasMfa: { sql: HAS_MFA },
    lastSeenAt: { sql: LAST_SEEN, orderedAs: 'timestamptz' },
  },
  order: ['name', 'email', 'createdAt'],
  search: ['name', 'email'],
  defaultOrder: 'NAME_ASC',
  // The policy on users says the same, but only a join starts from the members instead of walking through everybody.
  where: 't.id in (select m.user_id from identity.memberships m where m.deleted_at is null)',
});

/** Throws FORBIDDEN when somebody who may not see them would learn second factors or last visits from a filter or an order. */
export function checkUserList({ caller }: Context, { filter = {}, order = '' }: ListArgs): void {
  const isTelling = filter.hasMfa != null || filter.lastSeenAt != null || order.startsWith('LAST_SEEN_AT');
  if (!isTelling || holds(caller.viewer, [['identity:user.manage' satisfies IdentityScope]])) return;
  throw new Fault('FORBIDDEN', 'This needs the permission identity:user.manage.');
}
