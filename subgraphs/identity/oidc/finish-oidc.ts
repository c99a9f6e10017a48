import { timingSafeEqual } from 'node:crypto';
import type { Context } from '#kernel/graph/context';
import { logger } from '#kernel/telemetry/logger';
import { hashOfLink } from '../links/link-token.ts';
import { confirmBy } from './confirm-by.ts';
import { linkTo } from './link-to.ts';
import type { FinishOidcInput, OidcStep } from './oidc.types.ts';
import { takeRequest } from './oidc-requests.ts';
import { type Provider } from './provider.ts';
import { providerOf } from './providers.ts';
import { type OidcRefusal, refusedAt } from './refused-at.ts';
import { signInBy } from './sign-in-by.ts';
import { type BegunRequest, isCancelled, isSilent, type Vouched, verifyAnswer } from './verify-answer.ts';

/** Takes a browser back from a provider: the answer counts once, in the browser that asked for it, for what it was asked for. */
export async function finishOidc(context: Context, input: FinishOidcInput): Promise<OidcStep> {
  const request = await begun(context, input);
  const provider = request && providerOf(request.provider);
  if (!request || !provider) {
    return refusedAt({ purpose: 'SIGN_IN', provider: '', returnTo: '/', sessionId: null }, 'INTERRUPTED');
  }
  const vouched = await verified(context, provider, request, input.query);
  if (typeof vouched === 'string') return refusedAt(request, vouched);
  if (request.purpose === 'LINK') return linkTo(context, request, vouched);
  if (request.purpose === 'CONFIRM') return confirmBy(context, request, vouched);
  return signInBy(context, request, vouched, input);
}

/** The request that an answer belongs to; undefined when this browser did not make it, or asked another provider. */
async function begun({ session }: Context, input: FinishOidcInput): Promise<BegunRequest | undefined> {
  const state = new URLSearchParams(input.query).get('state') ?? '';
  const request = await takeRequest(session, hashOfLink(state));
  if (!request || request.provider !== input.provider) return undefined;
  const { bindingHash, codeVerifier, nonce } = request;
  if (!bindingHash || !codeVerifier || !nonce || !isSame(bindingHash, hashOfLink(input.binding ?? '')))
    return undefined;
  return { ...request, codeVerifier, nonce };
}

async function verified(
  { caller: { correlationId } }: Context,
  provider: Provider,
  request: BegunRequest,
  query: string,
): Promise<Vouched | OidcRefusal> {
  try {
    return await verifyAnswer(provider, request, query);
  } catch (error) {
    if (isCancelled(error)) return 'CANCELLED';
    const { name, message, code } = error as Error & { code?: string };
    logger.warn(
      { correlationId, provider: provider.key, name, code, reason: message },
      'The answer of an identity provider does not hold.',
    );
    return isSilent(error) ? 'UNAVAILABLE' : 'NOT_VERIFIED';
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
