import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
  type IDToken,
} from 'openid-client';
import type { OidcRequest } from './oidc-requests.ts';
import { GOOGLE_ISSUER, type Provider } from './provider.ts';
import { clientOf, redirectUriOf } from './providers.ts';

/** Whom a provider vouches for, and with what. */
export interface Vouched {
  issuer: string;
  subject: string;
  name: string | undefined;
  locale: string | undefined;
  /** In lower case; only when the provider says that it belongs to the person. */
  email: string | undefined;
  /** Domain whose administrator the account belongs to; undefined when nobody but the person answers for it. */
  domain: string | undefined;
}

/** A request as it was begun. */
export type BegunRequest = OidcRequest & { codeVerifier: string; nonce: string; age: number };

/**
 * Turns a provider's answer into whom it vouches for: spends the code, and checks issuer, audience, nonce, times and signature.
 * Throws whatever does not hold; `AuthorizationResponseError` is the provider's own no.
 */
export async function verifyAnswer(provider: Provider, request: BegunRequest, query: string): Promise<Vouched> {
  const client = await clientOf(provider);
  const answer = redirectUriOf(provider);
  answer.search = query;
  const tokens = await authorizationCodeGrant(client, answer, {
    expectedState: answer.searchParams.get('state') ?? '',
    expectedNonce: request.nonce,
    pkceCodeVerifier: request.codeVerifier,
    idTokenExpected: true,
    ...(request.purpose === 'CONFIRM' && { maxAge: request.age }),
  });
  const claims = tokens.claims() as IDToken;
  return vouchedBy(provider, await withEmail(client, claims, tokens.access_token));
}

/** Whether somebody refused at the provider, rather than something being wrong. */
export function isCancelled(error: unknown): boolean {
  return error instanceof AuthorizationResponseError && error.error === 'access_denied';
}

/** Whether the provider did not answer, rather than something being wrong. */
export function isSilent(error: unknown): boolean {
  const { name, message, code } = error as Error & { code?: string };
  return code === 'OAUTH_TIMEOUT' || name === 'TimeoutError' || message === 'fetch failed';
}

/** Some providers tell the e-mail address only when asked for it. */
async function withEmail(client: Configuration, claims: IDToken, accessToken: string): Promise<IDToken> {
  if (claims.email !== undefined || !client.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await fetchUserInfo(client, accessToken, claims.sub)), ...claims };
}

function vouchedBy({ issuer }: Provider, claims: IDToken): Vouched {
  const email = claims.email_verified === true ? textOf(claims.email)?.trim().toLowerCase() : undefined;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: textOf(claims.name),
    locale: textOf(claims.locale),
    email,
    domain: email && domainOf(issuer, email, claims),
  };
}

/** At Google anybody can have an account with an address elsewhere; only `hd` says that the domain's administrator gave it. */
function domainOf(issuer: string, email: string, { hd }: IDToken): string | undefined {
  const domain = email.split('@').at(-1);
  return issuer === GOOGLE_ISSUER && hd !== domain ? undefined : domain;
}

const textOf = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);
