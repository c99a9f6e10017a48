import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { RateLimits } from '../limits/rate-limits.ts';
import { askIdentity, originInput } from './ask-identity.ts';
import { answerPlainRefusal } from './request.ts';

const TOKEN = `mutation($input: _ClientCredentialsInput!) { result: _clientToken(input: $input) {
  __typename ... on _ClientToken { accessToken expiresIn scope } ... on UserError { message } ... on TooManyAttempts { retryAfter }
} }`;
const FORM = 'application/x-www-form-urlencoded';

type Result =
  | { __typename: '_ClientToken'; accessToken: string; expiresIn: number; scope: string }
  | { __typename: 'ClientRefused' | 'ScopeRefused' | 'TooManyAttempts'; message: string; retryAfter?: number };

/** What an API client shows, whichever way it does. */
interface Credentials {
  clientId: string;
  clientSecret: string;
}

/** A refusal by its name in RFC 6749, 5.2. */
class OAuthError extends Error {
  constructor(
    readonly error: 'invalid_request' | 'invalid_client' | 'invalid_scope' | 'unsupported_grant_type',
    description: string,
  ) {
    super(description);
  }
}

/**
 * `POST /oauth/token` with `grant_type=client_credentials`: a token of 15 minutes for an API client (RFC 6749, 4.4). The client shows
 * its secret by HTTP Basic or in the form, not both; `scope` asks for less than all that it may. Identity decides, this only carries.
 */
export function oauthToken(app: FastifyInstance, identity: RunningSubgraph, rates: RateLimits): void {
  app.register(async (oauth) => {
    oauth.removeAllContentTypeParsers();
    oauth.addContentTypeParser(FORM, { parseAs: 'string' }, (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    });
    oauth.addHook('onRequest', async (request) => void (await rates.spendAnonymously(request.ip)));
    oauth.setErrorHandler((error, request, reply) => refuse(error, request, reply));
    oauth.post('/oauth/token', async (request, reply) => {
      const form = formOf(request.body);
      if (form.get('grant_type') !== 'client_credentials') {
        throw new OAuthError('unsupported_grant_type', 'The one grant type here is client_credentials.');
      }
      const input = { ...credentialsOf(request, form), scope: form.get('scope'), ...originInput(request) };
      return answer(reply, await askIdentity<Result>(identity, TOKEN, { input }, request));
    });
  });
}

function formOf(body: unknown): URLSearchParams {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  const names = [...form.keys()];
  const isClear = names.length === new Set(names).size;
  if (isClear && form.get('grant_type')) return form;
  throw new OAuthError('invalid_request', `Send grant_type as ${FORM}, and each parameter once.`);
}

function credentialsOf({ headers: { authorization } }: FastifyRequest, form: URLSearchParams): Credentials {
  const inForm = { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
  if (authorization === undefined && inForm.clientSecret) return inForm;
  if (inForm.clientSecret) throw new OAuthError('invalid_request', 'Show the secret in one way only.');
  const basic = basicOf(authorization ?? '');
  if (!basic) throw new OAuthError('invalid_client', 'Show client_id and client_secret, by HTTP Basic or in the form.');
  if (inForm.clientId && inForm.clientId !== basic.clientId) {
    throw new OAuthError('invalid_request', 'client_id is another one than in the header.');
  }
  return basic;
}

/** The two halves are form-encoded before they are joined (RFC 6749, 2.3.1). */
function basicOf(authorization: string): Credentials | undefined {
  const encoded = /^Basic +([\w+/=-]+)$/i.exec(authorization)?.[1];
  const [, clientId, clientSecret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded ?? '', 'base64').toString()) ?? [];
  if (clientId === undefined || clientSecret === undefined) return undefined;
  try {
    return { clientId: decodeURIComponent(clientId), clientSecret: decodeURIComponent(clientSecret) };
  } catch {
    return undefined;
  }
}

function answer(reply: FastifyReply, result: Result) {
  if (result.__typename === '_ClientToken') {
    const { accessToken: access_token, expiresIn: expires_in, scope } = result;
    return reply.header('cache-control', 'no-store').send({ access_token, token_type: 'Bearer', expires_in, scope });
  }
  const { message, retryAfter } = result;
  if (result.__typename === 'ClientRefused') throw new OAuthError('invalid_client', message);
  if (result.__typename === 'ScopeRefused') throw new OAuthError('invalid_scope', message);
  if (retryAfter) reply.header('retry-after', retryAfter);
  return reply.code(429).send({ error: 'invalid_client', error_description: message });
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'no-store');
  if (!(error instanceof OAuthError)) return answerPlainRefusal(error, reply);
  const isUnknown = error.error === 'invalid_client';
  if (isUnknown && request.headers.authorization) reply.header('www-authenticate', 'Basic realm="a-ems"');
  return reply.code(isUnknown ? 401 : 400).send({ error: error.error, error_description: error.message });
}
