import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } from 'openid-client';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { logger } from '#kernel/telemetry/logger';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import { sessionOfToken } from '../sessions/session-of-token.ts';
import type { BeginOidcInput, OidcStep } from './oidc.types.ts';
import { keepRequest, type OidcRequest, takeRequest } from './oidc-requests.ts';
import type { Provider } from './provider.ts';
import { clientOf, providerOf, redirectUriOf } from './providers.ts';
import { refusedAt } from './refused-at.ts';
import { safePath } from './safe-path.ts';

/**
 * Sends a browser to a provider: to sign in, or for what its ticket says. The browser keeps a binding, without which the answer of
 * the provider is worth nothing: it does not help to make somebody else open the address that the answer leads to.
 */
export async function beginOidc({ session, caller }: Context, input: BeginOidcInput): Promise<OidcStep> {
  const request = await requestOf(session, input);
  if (!request) return refusedAt(signInTo(input), 'INTERRUPTED');
  const provider = providerOf(request.provider);
  if (!provider) return refusedAt(request, 'UNKNOWN_PROVIDER');
  const [state, nonce, codeVerifier] = [newLinkToken(), randomNonce(), randomPKCECodeVerifier()];
  const location = await addressOf(provider, request, { state, nonce, codeVerifier }).catch((error: Error) => {
    const { correlationId } = caller;
    logger.warn({ correlationId, provider: provider.key, reason: error.message }, 'An identity provider is silent.');
    return undefined;
  });
  if (!location) return refusedAt(request, 'UNAVAILABLE');
  const binding = input.binding || newLinkToken();
  const secrets = { bindingHash: hashOfLink(binding), codeVerifier, nonce };
  await session.write((em) => keepRequest(em, hashOfLink(state), request, secrets));
  return { location, binding };
}

/** What the browser comes for; undefined when its ticket is not good, or was given to another session. */
async function requestOf(session: Session, input: BeginOidcInput): Promise<OidcRequest | undefined> {
  if (!input.ticket) return signInTo(input);
  const request = await takeRequest(session, hashOfLink(input.ticket));
  if (!request || request.bindingHash || request.provider !== input.provider) return undefined;
  const sessionId = await sessionOfToken(session, input.refreshToken ?? '');
  return sessionId === request.sessionId ? request : undefined;
}

function signInTo({ provider, to }: BeginOidcInput): OidcRequest {
  return { purpose: 'SIGN_IN', provider, returnTo: safePath(to), sessionId: null };
}

async function addressOf(
  provider: Provider,
  { purpose }: OidcRequest,
  { state, nonce, codeVerifier }: { state: string; nonce: string; codeVerifier: string },
): Promise<string> {
  const url = buildAuthorizationUrl(await clientOf(provider), {
    redirect_uri: redirectUriOf(provider).href,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(purpose === 'CONFIRM' && { prompt: 'login', max_age: '0' }),
  });
  return url.href;
}
