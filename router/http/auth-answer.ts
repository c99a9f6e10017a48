import type { FastifyReply } from 'fastify';
import { refusal } from '../errors/refusal.ts';
import { type AuthCookie, deviceCookie, WEEK_SECONDS, YEAR_SECONDS } from './auth-cookies.ts';

/** What the endpoints ask of everything that may lead to a session. */
export const RESULT = `{
  __typename
  ... on _Tokens { accessToken refreshToken expiresIn device }
  ... on _PasswordMustChange { token }
  ... on _SecondFactorRequired { challenge methods }
  ... on UserError { message }
  ... on TooManyAttempts { retryAfter }
  ... on RefreshRefused { isRace }
}`;

/** What came of it. */
export type Result =
  | { __typename: '_Tokens'; accessToken: string; refreshToken: string; expiresIn: number; device?: string | null }
  | { __typename: '_PasswordMustChange'; token: string }
  | { __typename: '_SecondFactorRequired'; challenge: string; methods: string[] }
  | Refused;

interface Refused {
  __typename:
    | 'SignInRefused'
    | 'RefreshRefused'
    | 'CodeRefused'
    | 'ChallengeOver'
    | 'SwitchRefused'
    | 'TooManyAttempts';
  message: string;
  retryAfter?: number;
  isRace?: boolean;
}

/**
 * Tells a client what came of it: the refresh token and what makes the device known go into cookies, everything else into the body.
 * `{ passwordToken }` is a link with which the person sets a password of his own before he signs in.
 */
export function answer(reply: FastifyReply, cookie: AuthCookie, result: Result): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (result.__typename === '_Tokens') {
    const { accessToken, refreshToken, expiresIn, device } = result;
    if (device) keepDevice(reply, cookie, device);
    return reply
      .setCookie(cookie.name, refreshToken, { ...cookie.options, maxAge: WEEK_SECONDS })
      .send({ accessToken, expiresIn });
  }
  if (result.__typename === '_SecondFactorRequired') {
    return reply.send({ challenge: result.challenge, methods: result.methods });
  }
  if (result.__typename === '_PasswordMustChange') return reply.send({ passwordToken: result.token });
  return refuse(reply, cookie, result);
}

function keepDevice(reply: FastifyReply, { options }: AuthCookie, device: string): void {
  const known = deviceCookie(options.secure === true);
  reply.setCookie(known.name, device, { ...known.options, maxAge: YEAR_SECONDS });
}

/** A client can tell by the status what to do: 410 begins anew with the password, 409 uses the newer cookie, 429 waits. */
function refuse(reply: FastifyReply, cookie: AuthCookie, { __typename, message, retryAfter, isRace }: Refused) {
  switch (__typename) {
    case 'ChallengeOver':
      return reply.code(410).send({ message, code: 'UNAUTHENTICATED' });
    case 'SwitchRefused':
      throw refusal('FORBIDDEN', message);
    case 'TooManyAttempts':
      if (retryAfter) reply.header('retry-after', retryAfter);
      throw refusal('RATE_LIMITED', message, { retryAfter });
    case 'RefreshRefused':
      if (isRace) throw refusal('CONFLICT', message);
      reply.clearCookie(cookie.name, cookie.options);
      throw refusal('UNAUTHENTICATED', message);
    default:
      throw refusal('UNAUTHENTICATED', message);
  }
}
