import { registerEnumType } from 'type-graphql';

/** What became of an invitation. */
export enum InvitationState {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  REVOKED = 'REVOKED',
  EXPIRED = 'EXPIRED',
}

registerEnumType(InvitationState, {
  name: 'InvitationState',
  description: 'What became of an invitation.',
  valuesConfig: {
    PENDING: { description: 'Waits to be accepted.' },
    ACCEPTED: { description: 'The person became a member.' },
    REVOKED: { description: 'Taken back: its link opens nothing.' },
    EXPIRED: { description: 'Nobody accepted it in time; it can be sent again.' },
  },
});

/** The same of the row `t`, for lists. */
export const STATE_SQL = `case when t.accepted_at is not null then 'ACCEPTED' when t.revoked_at is not null then 'REVOKED'
  when t.expires_at <= now() then 'EXPIRED' else 'PENDING' end`;
