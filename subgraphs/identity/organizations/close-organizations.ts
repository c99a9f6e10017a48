import type { Consumer } from '#kernel/events/consumer';
import type { OrganizationClosed } from '../../organizations/events.ts';
import { EndReason } from '../sessions/user-session.entity.ts';

/** What opens an organization to people and programs: all of it ends with the organization. */
const ENDINGS = [
  `update identity.sessions set ended_at = now(), end_reason = '${EndReason.MEMBERSHIP_ENDED}' where ended_at is null`,
  'update identity.memberships set deleted_at = now() where deleted_at is null',
  'update identity.api_keys set revoked_at = now() where revoked_at is null',
  'update identity.api_clients set revoked_at = now() where revoked_at is null',
  'update identity.invitations set revoked_at = now() where revoked_at is null and accepted_at is null',
];

/** Lets nobody into an organization any more that was closed; what it holds stays. */
export const closeOrganizations: Consumer<OrganizationClosed> = {
  name: 'identity.close-organizations',
  types: ['organizations.OrganizationClosed'],
  async handle(_event, em) {
    for (const ending of ENDINGS) await em.execute(ending);
  },
};
