import type { OidcStep } from './oidc.types.ts';
import type { OidcRequest } from './oidc-requests.ts';
import { withParameter } from './safe-path.ts';

/** Why somebody who went to a provider comes back with nothing. */
export type OidcRefusal =
  /** No such provider is registered. */
  | 'UNKNOWN_PROVIDER'
  /** The provider cannot be reached. */
  | 'UNAVAILABLE'
  /** The person said no, there. */
  | 'CANCELLED'
  /** Not begun in this browser, or too long ago, or used before. */
  | 'INTERRUPTED'
  /** What the provider answered does not hold. */
  | 'NOT_VERIFIED'
  /** The provider does not vouch for the e-mail address. */
  | 'EMAIL_NOT_VERIFIED'
  /** Somebody with this e-mail address has an account here: he signs in to it, then links. */
  | 'LINK_FIRST'
  /** Nobody here is known by it, and no organization lets in the people of that domain. */
  | 'NO_ACCOUNT'
  /** The organization that lets in the domain has no seat left in its plan. */
  | 'NO_SEAT_LEFT'
  /** The person is a member of no organization any more. */
  | 'NO_MEMBERSHIP'
  /** The account elsewhere is already somebody's way in. */
  | 'ALREADY_LINKED'
  /** The account elsewhere is not that of the person who was to confirm who he is. */
  | 'SOMEBODY_ELSE'
  /** The person has a second factor, and confirms by that who he is. */
  | 'SECOND_FACTOR';

/** The page that a refusal leads to: where the person came from, or the sign-in page, which knows where to go on to. */
export function refusedAt({ purpose, returnTo }: OidcRequest, code: OidcRefusal): OidcStep {
  const page = purpose === 'SIGN_IN' ? withParameter('/sign-in', 'to', returnTo) : returnTo;
  return { location: withParameter(page, 'refused', code) };
}
