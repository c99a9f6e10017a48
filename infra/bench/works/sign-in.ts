import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import type { Line } from '../line.ts';
import type { Posted } from '../load.ts';
import { quantile } from '../numbers.ts';
import { METRICS, overviewQuery } from '../overview-page.ts';
import type { Company } from '../world.ts';

const PEOPLE = { quick: 20, usual: 500 };
const CALM_MS = { quick: 500, usual: 10_000 };
/** How often somebody else opens the overview page, whether or not the last one has been answered. */
const EVERY_MS = 50;
/** Others may wait twice as long while everybody comes in. */
const AIM = 2;
const AS_OPENED = { period: { preset: 'QUARTER_TO_DATE' }, compare: 'PREVIOUS_PERIOD' };

/** A stretch of time: when it began and ended. */
interface Stretch {
  begun: number;
  ended: number;
}

/** Five hundred people sign in at the same moment, while somebody else opens the overview page twenty times a second. */
export async function signingIn(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const { url } = (await bench.product()).ready;
  const people = await hire(bench, company, bench.command.quick ? PEOPLE.quick : PEOPLE.usual);
  const client = await signIn(url, company);
  const somebody = workOn(url, client.request(overviewQuery(), { ...METRICS, ...AS_OPENED }));
  try {
    await sleep(CALM_MS.quick);
    const calm = await during(() => sleep(bench.command.quick ? CALM_MS.quick : CALM_MS.usual));
    const rush = await during(() => allComeIn(url, people, company.password));
    const answers = await somebody.answers();
    return [lineOf(rush.result, rush, p95(answers, calm), p95(answers, rush))];
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

/** Colleagues of the owner, with his password: each has an address of his own. */
async function hire(bench: Bench, { organizationId, email }: Company, count: number): Promise<string[]> {
  const { databaseUrl } = await bench.world();
  const hired = await bench.sql<{ email: string }>(
    databaseUrl,
    `with owner as (select * from identity.users where email = $1),
       added as (
         insert into identity.users (id, email, name, locale, password_hash)
         select gen_random_uuid(), 'colleague' || n || '@sign-in.example', 'Colleague ' || n, locale, password_hash
           from owner, generate_series(1, $3::int) n returning id, email),
       members as (
         insert into identity.memberships (organization_id, id, user_id, role)
         select $2, gen_random_uuid(), id, 'member' from added)
     select email from added`,
    [email, organizationId, count],
  );
  return hired.map((person) => person.email);
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

/** Sends the same request again and again at fixed times until it is stopped; when each was sent and how long it took. */
function workOn(url: string, request: Posted) {
  const pool = new Pool(url, { connections: 20 });
  const answers: Promise<{ sent: number; taken: number }>[] = [];
  const ask = async () => {
    const sent = performance.now();
    const response = await pool.request({ method: 'POST', ...request });
    const text = await response.body.text();
    if (response.statusCode !== 200 || text.includes('"errors":[')) throw new Error(`The overview failed: ${text}`);
    return { sent, taken: performance.now() - sent };
  };
  const clock = setInterval(() => {
    const answer = ask();
    answer.catch(() => {}); // It is looked at in the end.
    answers.push(answer);
  }, EVERY_MS);
  return {
    answers: () => Promise.all(answers),
    async leave() {
      clearInterval(clock);
      await Promise.allSettled(answers);
      await pool.close();
    },
  };
}

async function during<T>(work: () => Promise<T>): Promise<Stretch & { result: T }> {
  const begun = performance.now();
  const result = await work();
  return { begun, ended: performance.now(), result };
}

function p95(answers: readonly { sent: number; taken: number }[], { begun, ended }: Stretch): number {
  const sentThen = answers.filter(({ sent }) => sent >= begun && sent <= ended);
  return quantile(
    sentThen.map(({ taken }) => taken),
    0.95,
  );
}
