import { availableParallelism } from 'node:os';
import { Fault } from '#kernel/errors/fault';
import { Turns } from './turns.ts';

/** One hashes while another asks the database. */
const RUNNING = availableParallelism();
/** Whoever would wait longer is told so at once: a page that shows nothing for long is loaded again, which helps nobody. */
const LONGEST_WAIT_MS = 4_000;
const RETRY_AFTER_SECONDS = 5;
/** How much the newest duration counts: some twenty of them make up the mean. */
const SHARE_OF_NEWEST = 0.1;

const turns = new Turns(RUNNING);
let meanMs = 100;

/**
 * Runs work that hashes a password when its turn comes; throws RATE_LIMITED at once when so many wait that it would not come within
 * four seconds, as the last ones went, or when it has not come by then. People on devices that are known go first: a flood of
 * strangers does not keep them out.
 */
export async function inPasswordSlot<T>(work: () => Promise<T>, isOnKnownDevice = false): Promise<T> {
  if (((turns.ahead(isOnKnownDevice) + 1) * meanMs) / RUNNING > LONGEST_WAIT_MS) throw tooBusy();
  const asked = performance.now();
  return turns.run(() => {
    if (performance.now() - asked > LONGEST_WAIT_MS) throw tooBusy();
    return timed(work);
  }, isOnKnownDevice);
}

async function timed<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    meanMs += SHARE_OF_NEWEST * (performance.now() - begun - meanMs);
  }
}

function tooBusy(): Fault {
  const message = 'Too many people are signing in at this moment. Try again in a few seconds.';
  return new Fault('RATE_LIMITED', message, { retryAfter: RETRY_AFTER_SECONDS });
}
