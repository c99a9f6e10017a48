import { LRUCache } from 'lru-cache';
import type { Database } from '#kernel/database/open-database';
import { normalizeEmail } from '../users/normalize-email.ts';
import type { Attempt } from './attempts.ts';
import { networkOf } from './network-of.ts';

/** How long PostgreSQL's word is repeated before it is asked again, and to how many at most. */
const REPEATED_MS = 1_000;
const MOST = 10_000;

/** Who was told a moment ago to wait: whoever tries on by the thousand takes nothing from others meanwhile. */
class Waits {
  readonly #until = new LRUCache<string, number>({ max: MOST, ttl: REPEATED_MS });

  /** Seconds to wait as told a moment ago; 0 when nothing was, or on a device that may be known. */
  standing(attempt: Attempt): number {
    const until = attempt.device ? undefined : this.#until.get(keyOf(attempt));
    return until ? Math.max(1, Math.ceil((until - Date.now()) / 1_000)) : 0;
  }

  /** Notes what somebody was told. */
  note(attempt: Attempt, wait: number): void {
    if (!attempt.device) this.#until.set(keyOf(attempt), Date.now() + wait * 1_000);
  }
}

const keyOf = ({ address, email }: Attempt): string => `${networkOf(address)} ${normalizeEmail(email)}`;

const all = new WeakMap<Database, Waits>();

/** The waits that this process has told of late, of one database. */
export function waitsOf(database: Database): Waits {
  const known = all.get(database) ?? new Waits();
  all.set(database, known);
  return known;
}
