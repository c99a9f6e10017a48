import { Pool } from 'undici';
import type { Client } from './client.ts';
import { quantile } from './numbers.ts';
import { METRICS, overviewQuery } from './overview-page.ts';

/** How often somebody else opens the overview page, whether or not the last one has been answered. */
const EVERY_MS = 50;
const AS_OPENED = { period: { preset: 'QUARTER_TO_DATE' }, compare: 'PREVIOUS_PERIOD' };

/** A stretch of time: when it began and ended. */
export interface Stretch {
  begun: number;
  ended: number;
}

/** Somebody who has opened the overview page, and does so again twenty times a second until he leaves. */
export async function openOverviews(url: string, client: Client) {
  const request = client.request(overviewQuery(), { ...METRICS, ...AS_OPENED });
  const pool = new Pool(url, { connections: 20 });
  const answers: Promise<{ sent: number; taken: number }>[] = [];
  const ask = async () => {
    const sent = performance.now();
    const response = await pool.request({ method: 'POST', ...request });
    const text = await response.body.text();
    if (response.statusCode !== 200 || text.includes('"errors":[')) throw new Error(`The overview failed: ${text}`);
    return { sent, taken: performance.now() - sent };
  };
  await ask(); // Its figures are computed once, and not while others wait for them.
  const clock = setInterval(() => {
    const answer = ask();
    answer.catch(() => {}); // It is looked at in the end.
    answers.push(answer);
  }, EVERY_MS);
  return {
    /** How long he waited, in milliseconds, for all but one in twenty of the pages that he opened in a stretch. */
    async p95({ begun, ended }: Stretch): Promise<number> {
      const sentThen = (await Promise.all(answers)).filter(({ sent }) => sent >= begun && sent <= ended);
      return quantile(
        sentThen.map(({ taken }) => taken),
        0.95,
      );
    },
    async leave() {
      clearInterval(clock);
      await Promise.allSettled(answers);
      await pool.close();
    },
  };
}

/** Does work and says when it began and ended. */
export async function during<T>(work: () => Promise<T>): Promise<Stretch & { result: T }> {
  const begun = performance.now();
  const result = await work();
  return { begun, ended: performance.now(), result };
}
