import type { FastifyInstance } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { Authenticate } from '../auth/authenticate.ts';
import { refusal } from '../errors/refusal.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { askIdentity, originInput } from './ask-identity.ts';
import { answer, RESULT, type Result } from './auth-answer.ts';
import { refreshCookie } from './auth-cookies.ts';
import type { OriginCheck } from './origins.ts';
import { answerPlainRefusal } from './request.ts';
import { secondFactorEndpoints } from './second-factor-endpoints.ts';

const SIGN_IN = `mutation($input: _SignInInput!) { result: _signIn(input: $input) ${RESULT} }`;
const REFRESH = `mutation($input: _RefreshInput!) { result: _refresh(input: $input) ${RESULT} }`;
const SIGN_OUT = 'mutation($token: String!) { result: _signOut(refreshToken: $token) }';
const CREDENTIALS = {
  type: 'object',
  required: ['email', 'password'],
  properties: { email: { type: 'string', maxLength: 320 }, password: { type: 'string', maxLength: 1_000 } },
};

/** What the endpoints work with. */
export interface AuthEndpointOptions {
  identity: RunningSubgraph;
  authenticate: Authenticate;
  isAllowedOrigin: OriginCheck;
  rates: RateLimits;
  /** True when clients reach the router over https. */
  isSecure: boolean;
}

/**
 * `POST /auth/sign-in`, `/auth/second-factor`, `/auth/switch`, `/auth/refresh`, `/auth/sign-out`: plain HTTP, because the refresh
 * token lives in a cookie that no script can read. Answers `{ accessToken, expiresIn }`, `{ challenge, methods }` or
 * `{ message, code }`; identity decides, this only carries.
 */
export function authEndpoints(app: FastifyInstance, options: AuthEndpointOptions): void {
  const cookie = refreshCookie(options.isSecure);
  app.register(async (auth) => {
    auth.addHook('onRequest', async (request) => {
      if (!options.isAllowedOrigin(request.headers)) throw refusal('FORBIDDEN', 'This page may not sign in here.');
      await options.rates.spendAnonymously(request.ip);
    });
    auth.setErrorHandler((error, _request, reply) => answerPlainRefusal(error, reply));
    auth.post<{ Body: object }>('/auth/sign-in', { schema: { body: CREDENTIALS } }, async (request, reply) => {
      const { email, password } = request.body as { email: string; password: string };
      const input = { email, password, ...originInput(request) };
      return answer(reply, cookie, await askIdentity<Result>(options.identity, SIGN_IN, { input }, request));
    });
    secondFactorEndpoints(auth, { ...options, cookie });
    auth.post('/auth/refresh', async (request, reply) => {
      const input = { refreshToken: request.cookies[cookie.name] ?? '', ...originInput(request) };
      return answer(reply, cookie, await askIdentity<Result>(options.identity, REFRESH, { input }, request));
    });
    auth.post('/auth/sign-out', async (request, reply) => {
      const token = request.cookies[cookie.name];
      if (token) await askIdentity(options.identity, SIGN_OUT, { token }, request);
      return reply.clearCookie(cookie.name, cookie.options).code(204).send();
    });
  });
}
