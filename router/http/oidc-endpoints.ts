import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { RateLimits } from '../limits/rate-limits.ts';
import { askIdentity, originInput } from './ask-identity.ts';
import { type AuthCookie, bindingCookie, refreshCookie, WEEK_SECONDS } from './auth-cookies.ts';
import { answerPlainRefusal } from './request.ts';

const TEN_MINUTES_SECONDS = 10 * 60;
const STEP = '{ location binding refreshToken }';
const BEGIN = `mutation($input: _BeginOidcInput!) { result: _beginOidc(input: $input) ${STEP} }`;
const FINISH = `mutation($input: _FinishOidcInput!) { result: _finishOidc(input: $input) ${STEP} }`;
const BEGIN_QUERY = {
  type: 'object',
  properties: { to: { type: 'string', maxLength: 2_000 }, ticket: { type: 'string', maxLength: 100 } },
};

interface Step {
  location: string;
  binding: string | null;
  refreshToken: string | null;
}

/** What the endpoints work with. */
export interface OidcEndpointOptions {
  identity: RunningSubgraph;
  rates: RateLimits;
  /** True when clients reach the router over https. */
  isSecure: boolean;
}

interface Begin {
  Params: { provider: string };
  Querystring: { to?: string; ticket?: string };
}

/**
 * `GET /auth/oidc/<provider>?to=/path` sends the browser to an identity provider, `GET /auth/oidc/<provider>/callback` takes it
 * back: to that path, signed in, or to where identity says why not. Identity decides, this only carries.
 */
export function oidcEndpoints(app: FastifyInstance, { identity, rates, isSecure }: OidcEndpointOptions): void {
  const cookies = { binding: bindingCookie(isSecure), refresh: refreshCookie(isSecure) };
  app.register(async (oidc) => {
    oidc.addHook('onRequest', async (request) => void (await rates.spendAnonymously(request.ip)));
    oidc.setErrorHandler((error, _request, reply) => answerPlainRefusal(error, reply));
    oidc.get<Begin>('/auth/oidc/:provider', { schema: { querystring: BEGIN_QUERY } }, async (request, reply) => {
      const { to = '/', ticket } = request.query;
      const browser = {
        binding: bindingOf(request, cookies.binding),
        refreshToken: request.cookies[cookies.refresh.name],
      };
      const input = { provider: request.params.provider, to, ticket, ...browser, ...originInput(request) };
      return lead(reply, cookies, await askIdentity<Step>(identity, BEGIN, { input }, request));
    });
    oidc.get<Pick<Begin, 'Params'>>('/auth/oidc/:provider/callback', async (request, reply) => {
      const { provider } = request.params;
      const query = new URL(request.url, 'http://router.invalid').search;
      const input = { provider, query, binding: bindingOf(request, cookies.binding), ...originInput(request) };
      return lead(reply, cookies, await askIdentity<Step>(identity, FINISH, { input }, request));
    });
  });
}

function bindingOf(request: FastifyRequest, { name }: AuthCookie): string | undefined {
  const binding = request.cookies[name];
  return binding && /^[\w-]{43}$/.test(binding) ? binding : undefined;
}

/**
 * The refresh cookie is set although the redirect began at another site; it is sent again from the next request of our own page
 * on, which is the one that asks for an access token.
 */
function lead(
  reply: FastifyReply,
  { binding, refresh }: { binding: AuthCookie; refresh: AuthCookie },
  step: Step,
): FastifyReply {
  if (step.binding) reply.setCookie(binding.name, step.binding, { ...binding.options, maxAge: TEN_MINUTES_SECONDS });
  if (step.refreshToken) reply.setCookie(refresh.name, step.refreshToken, { ...refresh.options, maxAge: WEEK_SECONDS });
  return reply.header('cache-control', 'no-store').redirect(step.location);
}
