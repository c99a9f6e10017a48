import type { FastifyInstance } from 'fastify';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { Authenticate } from '../auth/authenticate.ts';
import { refusal } from '../errors/refusal.ts';
import { askIdentity, originInput } from './ask-identity.ts';
import { answer, RESULT, type Result } from './auth-answer.ts';
import type { AuthCookie } from './auth-cookies.ts';

const ANSWER_CHALLENGE = `mutation($input: _AnswerChallengeInput!) { result: _answerChallenge(input: $input) ${RESULT} }`;
const SWITCH = `mutation($input: _SwitchInput!) { result: _switch(input: $input) ${RESULT} }`;

const bodyOf = (properties: Record<string, number>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties: Object.fromEntries(
    Object.entries(properties).map(([name, maxLength]) => [name, { type: 'string', maxLength }]),
  ),
});
const SECOND_FACTOR = bodyOf({ challenge: 100, code: 40 });
const ORGANIZATION = bodyOf({ organizationId: 36 });

/** What the endpoints work with. */
export interface SecondFactorEndpointOptions {
  identity: RunningSubgraph;
  authenticate: Authenticate;
  cookie: AuthCookie;
}

/**
 * `POST /auth/second-factor { challenge, code }` goes on where signing in asked for a second factor; `POST /auth/switch
 * { organizationId }`, with a bearer token, goes on in another organization of the same person. Both answer like signing in.
 */
export function secondFactorEndpoints(
  auth: FastifyInstance,
  { identity, authenticate, cookie }: SecondFactorEndpointOptions,
): void {
  auth.post<{ Body: object }>('/auth/second-factor', { schema: { body: SECOND_FACTOR } }, async (request, reply) => {
    const { challenge, code } = request.body as { challenge: string; code: string };
    const input = { challenge, code, ...originInput(request) };
    return answer(reply, cookie, await askIdentity<Result>(identity, ANSWER_CHALLENGE, { input }, request));
  });
  auth.post<{ Body: object }>('/auth/switch', { schema: { body: ORGANIZATION } }, async (request, reply) => {
    const { viewer } = await authenticate(request.headers.authorization ?? '');
    if (viewer.clientId) throw refusal('FORBIDDEN', 'A program belongs to one organization.');
    const { organizationId } = request.body as { organizationId: string };
    const input = { sessionId: viewer.sessionId, organizationId, ...originInput(request) };
    return answer(reply, cookie, await askIdentity<Result>(identity, SWITCH, { input }, request));
  });
}
