import { availableParallelism } from 'node:os';
import { Fault } from '#kernel/errors/fault';

/** Each hash takes a core and 19 MiB for some milliseconds: so many at once, so many in the queue, the rest come back later. */
const RUNNING = 2 * availableParallelism();
const WAITING = 50;
const RETRY_AFTER_SECONDS = 5;

const waiting: (() => void)[] = [];
let running = 0;

/** Runs work that hashes a password when its turn comes; throws RATE_LIMITED at once when the queue is full. */
export async function inPasswordSlot<T>(work: () => Promise<T>): Promise<T> {
  if (running < RUNNING) running += 1;
  else await turn();
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function turn(): Promise<void> {
  if (waiting.length >= WAITING) {
    throw new Fault('RATE_LIMITED', 'Too many people are signing in at this moment. Try again in a few seconds.', {
      retryAfter: RETRY_AFTER_SECONDS,
    });
  }
  return new Promise((resolve) => waiting.push(resolve));
}
