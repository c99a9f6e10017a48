import { setTimeout as sleep } from 'node:timers/promises';

/** What comes of some work within a time, else undefined: the work goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const patience = new AbortController();
  work.catch(() => undefined); // Who has left does not hear of a failure.
  try {
    return await Promise.race([work, sleep(milliseconds, undefined, { signal: patience.signal })]);
  } finally {
    patience.abort();
  }
}
