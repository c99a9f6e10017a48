import { eventType } from '#kernel/events/emit';

/** An organization came to be, with its owner as the first member; it is the organization that the event belongs to. */
export interface OrganizationFounded {
  organizationId: string;
  name: string;
  /** ISO 4217. */
  currency: string;
  /** IANA. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  /** Month, 1 to 12. */
  fiscalYearStart: number;
  isDemo: boolean;
}

/** A refresh token was used a second time: someone has a copy of it. Its session was ended. */
export interface RefreshTokenReplayed {
  userId: string;
  sessionId: string;
}

/** A person became a member of the event's organization, as its founder, invited or made by an administrator. */
export interface MemberJoined {
  userId: string;
}

/** A person is no member of the event's organization any more. */
export interface MemberLeft {
  userId: string;
}

export const organizationFounded = eventType<OrganizationFounded>('identity.OrganizationFounded');
export const refreshTokenReplayed = eventType<RefreshTokenReplayed>('identity.RefreshTokenReplayed');
export const memberJoined = eventType<MemberJoined>('identity.MemberJoined');
export const memberLeft = eventType<MemberLeft>('identity.MemberLeft');
