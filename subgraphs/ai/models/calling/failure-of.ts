import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { AddressRefused } from '../egress/checked-fetch.ts';
import { KeyLost } from '../model-key.ts';
import { RequestOutcome } from '../outcomes.ts';
import { TooMuch } from './read-reply.ts';

/** Why a call has no answer. */
export interface Failure {
  outcome: RequestOutcome;
  /** Whether the endpoint got the request, and may want money for it. */
  wasSent: boolean;
  restUntil?: Date;
}

const LONGEST_REST_S = 300;
const USUAL_REST_S = 10;

/** What an error of the client means, for a call that nobody stopped. */
export function failureOf(error: unknown): Failure {
  if (error instanceof KeyLost) return { outcome: RequestOutcome.REFUSED, wasSent: false };
  if (error instanceof TooMuch) return { outcome: RequestOutcome.RUBBISH, wasSent: true };
  if (error instanceof APIUserAbortError) return { outcome: RequestOutcome.TIMED_OUT, wasSent: true };
  if (causes(error).some((cause) => cause instanceof AddressRefused))
    return { outcome: RequestOutcome.ADDRESS_REFUSED, wasSent: false };
  if (error instanceof APIConnectionError) return { outcome: RequestOutcome.UNAVAILABLE, wasSent: false };
  if (!(error instanceof APIError) || error.status === undefined)
    return { outcome: RequestOutcome.CUT_OFF, wasSent: true };
  if (error.status === 429)
    return { outcome: RequestOutcome.RATE_LIMITED, wasSent: false, restUntil: restUntil(error.headers) };
  return { outcome: error.status >= 500 ? RequestOutcome.UNAVAILABLE : RequestOutcome.REFUSED, wasSent: false };
}

/** When to ask again, by Retry-After in seconds or as a date; never later than in five minutes. */
function restUntil(headers: Headers | undefined): Date {
  const said = headers?.get('retry-after') ?? '';
  const seconds = /^\d+(\.\d+)?$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1_000;
  const rest = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), LONGEST_REST_S) : USUAL_REST_S;
  return new Date(Date.now() + rest * 1_000);
}

function causes(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [];
}
