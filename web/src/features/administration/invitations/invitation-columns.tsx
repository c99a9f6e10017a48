import { Ago } from '../../../ui/Ago.tsx';
import type { Column } from '../../../ui/DataTable.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { RoleBadges } from '../people/RoleBadges.tsx';
import { InvitationMenu } from './InvitationMenu.tsx';
import type { InvitationsPageQuery } from './InvitationsPage.generated.ts';

/** An invitation as its page shows it. */
export type Invitation = InvitationsPageQuery['invitations']['nodes'][number];

const STATES = {
  PENDING: { look: 'active', word: 'Pending' },
  ACCEPTED: { look: 'good', word: 'Accepted' },
  EXPIRED: { look: 'warning', word: 'Expired' },
  REVOKED: { look: 'neutral', word: 'Revoked' },
} as const;

export const invitationColumns: Column<Invitation>[] = [
  {
    name: 'Address',
    orders: { asc: 'EMAIL_ASC', desc: 'EMAIL_DESC' },
    cell: ({ email }) => <span className="block max-w-42 truncate font-medium md:max-w-80">{email}</span>,
  },
  {
    name: 'Roles',
    isSecondary: true,
    cell: ({ role, ownRoles }) => <RoleBadges role={role} ownRoles={ownRoles.map(({ name }) => name)} />,
  },
  {
    name: 'State',
    cell: ({ state }) => <StatusBadge look={STATES[state].look}>{STATES[state].word}</StatusBadge>,
  },
  {
    name: 'Sent',
    isSecondary: true,
    orders: { asc: 'SENT_AT_ASC', desc: 'SENT_AT_DESC' },
    cell: ({ sentAt, inviter }) => (
      <span className="block leading-4">
        <Ago at={sentAt} />
        {inviter && <span className="block text-12 text-fg-3">by {inviter.name}</span>}
      </span>
    ),
  },
  {
    name: 'Good until',
    isSecondary: true,
    orders: { asc: 'EXPIRES_AT_ASC', desc: 'EXPIRES_AT_DESC' },
    cell: ({ expiresAt, state }) => (state === 'PENDING' || state === 'EXPIRED' ? <Ago at={expiresAt} /> : '–'),
  },
  {
    name: 'Actions',
    isUnnamed: true,
    align: 'right',
    cell: (invitation) => <InvitationMenu invitation={invitation} />,
  },
];
