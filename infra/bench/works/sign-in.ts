import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import type { Line } from '../line.ts';
import { quantile } from '../numbers.ts';
import { hire } from '../people.ts';
import { during, openOverviews, type Stretch } from '../somebody-else.ts';

const PEOPLE = { quick: 20, usual: 500 };
const CALM_MS = { quick: 500, usual: 10_000 };
/** Others may wait twice as long while everybody comes in. */
const AIM = 2;

/** Five hundred people sign in at the same moment, while somebody else opens the overview page twenty times a second. */
export async function signingIn(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const { url } = (await bench.product()).ready;
  const people = await hire(bench, company, bench.command.quick ? PEOPLE.quick : PEOPLE.usual, 'sign-in.example');
  const somebody = await openOverviews(url, await signIn(url, company));
  try {
    await sleep(CALM_MS.quick);
    const calm = await during(() => sleep(bench.command.quick ? CALM_MS.quick : CALM_MS.usual));
    const rush = await during(() => allComeIn(url, people, company.password));
    return [lineOf(rush.result, rush, await somebody.p95(calm), await somebody.p95(rush))];
  } finally {
    await somebody.leave();
  }
}

function lineOf(waits: readonly number[], { begun, ended }: Stretch, before: number, meanwhile: number): Line {
  const rate = (waits.length * 1_000) / (ended - begun);
  const [p50, late] = [quantile(waits, 0.5), quantile(waits, 0.95)];
  const ratio = meanwhile / before;
  return {
    work: 'sign-in',
    what: `${waits.length} people at the same moment`,
    ours: `${rate.toFixed(1)}/s, in after p50 ${(p50 / 1_000).toFixed(1)} s, p95 ${(late / 1_000).toFixed(1)} s`,
    theirs: `overview p95 ${before.toFixed(1)} ms before, ${meanwhile.toFixed(1)} ms meanwhile`,
    ratio: `${ratio.toFixed(2)} times`,
    aim: `<= ${AIM} times`,
    isReached: ratio <= AIM,
    figures: { people: waits.length, rate, p50, p95: late, overviewBefore: before, overviewMeanwhile: meanwhile },
  };
}

/** Everybody tries at once, and again when told to wait; how long it took each, in milliseconds. */
async function allComeIn(url: string, people: readonly string[], password: string): Promise<number[]> {
  const pool = new Pool(url, { connections: people.length });
  const waits = await Promise.all(people.map((email) => comeIn(pool, JSON.stringify({ email, password }))));
  await pool.close();
  return waits;
}

async function comeIn(pool: Pool, body: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const headers = { 'content-type': 'application/json' };
    const response = await pool.request({ method: 'POST', path: '/auth/sign-in', headers, body });
    const text = await response.body.text();
    if (response.statusCode === 200) return performance.now() - begun;
    if (response.statusCode !== 429) throw new Error(`Signing in was answered ${response.statusCode}: ${text}`);
    await sleep(Number(response.headers['retry-after']) * 1_000 * (0.5 + Math.random()));
  }
}
