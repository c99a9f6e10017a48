import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import type { ProviderVisitInput } from './identity.types.ts';
import { ProviderVisit } from './oidc.types.ts';
import { keepRequest, type Purpose } from './oidc-requests.ts';
import { providerOf } from './providers.ts';
import { safePath } from './safe-path.ts';

/** Begins to link an account elsewhere to the viewer's own. */
export async function linkIdentity(
  context: Context,
  input: ProviderVisitInput,
): Promise<ProviderVisit | ConfirmationRequired> {
  return needsConfirmation(context.viewer) ? new ConfirmationRequired() : visit(context, input, 'LINK');
}

/** Begins to confirm, by signing in anew at a linked provider, that the viewer is who he was. */
export function confirmWithProvider(context: Context, input: ProviderVisitInput): Promise<ProviderVisit> {
  return visit(context, input, 'CONFIRM');
}

/** A ticket that is good in the browser of this session alone: without it, somebody could be made to link his account to ours. */
async function visit(context: Context, { provider, to }: ProviderVisitInput, purpose: Purpose): Promise<ProviderVisit> {
  if (!providerOf(provider)) {
    throw invalid([{ path: ['input', 'provider'], message: 'There is no such provider. See signInMethods.' }]);
  }
  const ticket = newLinkToken();
  const { sessionId } = context.viewer;
  await context.write((em) =>
    keepRequest(em, hashOfLink(ticket), { purpose, provider, returnTo: safePath(to), sessionId }),
  );
  return Object.assign(new ProviderVisit(), { url: `/auth/oidc/${provider}?ticket=${ticket}` });
}
