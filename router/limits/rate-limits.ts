import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '#kernel/auth/viewer';
import { refusal } from '../errors/refusal.ts';
import type { Limits } from './limits.ts';

const MINUTE_SECONDS = 60;

/** What is left after a request was paid for; goes into the answer's `extensions.cost`. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until the whole allowance is restored. */
  restoreIn: number;
}

/** Allowances for each minute: of a user or a program and of the whole organization in points of cost, of an address in requests. */
export interface RateLimits {
  /** Pays for an operation; throws RATE_LIMITED, with `retryAfter` in seconds, when the user or organization cannot. */
  spend(viewer: Viewer, cost: number): Promise<Allowance>;
  /** Pays for a request without a session. */
  spendAnonymously(address: string): Promise<Allowance>;
}

/** Counts in this process's memory. */
export function rateLimits({ costPerMinute, requestsPerMinute }: Limits): RateLimits {
  const minute = (points: number) => new RateLimiterMemory({ points, duration: MINUTE_SECONDS });
  const users = minute(costPerMinute.user);
  const organizations = minute(costPerMinute.organization);
  const addresses = minute(requestsPerMinute);
  return {
    async spend(viewer, cost) {
      await pay(organizations, viewer.organizationId, cost);
      return pay(users, `${viewer.organizationId}:${viewer.clientId ?? viewer.userId}`, cost);
    },
    spendAnonymously: (address) => pay(addresses, address, 1),
  };
}

async function pay(limiter: RateLimiterMemory, key: string, points: number): Promise<Allowance> {
  try {
    const { remainingPoints, msBeforeNext } = await limiter.consume(key, points);
    return { limit: limiter.points, remaining: remainingPoints, restoreIn: seconds(msBeforeNext) };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const retryAfter = seconds(error.msBeforeNext);
    throw refusal('RATE_LIMITED', `That was too much at once. Try again in ${retryAfter} seconds.`, { retryAfter });
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
