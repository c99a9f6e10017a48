import { Temporal } from 'temporal-polyfill';
import { suitableGrain } from '#kernel/metrics/period';
import type { Bench } from '../bench.ts';
import { briefBeside } from '../brief-beside.ts';
import { type Client, plainRequest, post, signIn } from '../client.ts';
import { type Duel, duel } from '../duel.ts';
import { duelLine, type Line, skipped } from '../line.ts';
import { figuresOf, METRICS, type OverviewPage, overviewQuery } from '../overview-page.ts';
import type { Days, Grain } from '../peers/sql/calendar.ts';
import type { OverviewQuestion } from '../peers/sql/overview-reading.ts';
import { assertSame } from '../same.ts';
import type { Company } from '../world.ts';

const BRIEFS = { quick: 5, usual: 100 };
const AIM = { first: 0.3, later: 0.6 };
/** What the page shows when nobody chose another. */
const AS_OPENED = { period: { preset: 'QUARTER_TO_DATE' }, compare: 'PREVIOUS_PERIOD' };

/** The overview page's one query against the same figures by hand. */
export async function overview(bench: Bench): Promise<Line[]> {
  const { demo, sample } = await bench.companies();
  const lines: Line[] = [];
  for (const company of [demo, sample]) if (company) lines.push(...(await linesOf(bench, company)));
  if (!sample) lines.push(skipped('overview', 'AdventureWorks', 'its files are not here'));
  return lines;
}

async function linesOf(bench: Bench, company: Company): Promise<Line[]> {
  const { ready } = await bench.product();
  const client = await signIn(ready.url, company);
  const ask = (variables: object) => client.ask<OverviewPage>(`${ready.url}/graphql`, overviewQuery(), variables);
  const revenueOf = async (variables: object) => (await ask({ ...METRICS, ...variables })).revenue[0].value;
  // By its days: where data is old, a period by name ends for each metric on its own newest day.
  const period = daysOf((await revenueOf(AS_OPENED)).period);
  const { previousPeriod } = await revenueOf({ ...AS_OPENED, period });
  const opened = {
    variables: { ...METRICS, ...AS_OPENED, period },
    plain: byHand(company, period, previousPeriod),
  };
  const shared = await compare(bench, client, ask, () => opened);
  const computed = await compare(bench, client, ask, differing(company, period.to));
  const times = bench.command.quick ? BRIEFS.quick : BRIEFS.usual;
  return [
    duelLine('overview', `${company.name}, as served (results shared)`, shared, AIM),
    duelLine('overview', `${company.name}, every figure computed`, computed, AIM),
    await briefBeside(client, ready.url, company.name, opened.variables, times),
  ];
}

/** The same question for both: variables of the page's query, and what the hand-written endpoint is told. */
interface Question {
  variables: object;
  plain: OverviewQuestion;
}

async function compare(
  bench: Bench,
  client: Client,
  ask: (variables: object) => Promise<OverviewPage>,
  question: () => Question,
): Promise<Duel> {
  const [product, peer] = [await bench.product(), await bench.sqlPeer()];
  const { variables, plain } = question();
  assertSame(figuresOf(await ask(variables)), await post(`${peer.ready.url}/overview`, plain));
  const query = overviewQuery();
  return duel(
    { server: product, next: () => client.request(query, question().variables) },
    { server: peer, next: () => plainRequest('/overview', question().plain) },
    bench.duels,
  );
}

/** Periods of 32 to 40 days, each different from all before, in the two years before a day; none is made of whole months. */
function differing(company: Company, until: string): () => Question {
  const end = Temporal.PlainDate.from(until);
  let asked = 0;
  return () => {
    const [back, length] = [Math.floor(asked / 5) % 600, 32 + (asked % 5) * 2];
    asked += 1;
    const to = end.subtract({ days: back });
    const period = { from: to.subtract({ days: length - 1 }).toString(), to: to.toString() };
    const earlier = (day: string) => Temporal.PlainDate.from(day).subtract({ days: length }).toString();
    const plain = byHand(company, period, { from: earlier(period.from), to: earlier(period.to) });
    return { variables: { ...METRICS, period, compare: 'PREVIOUS_PERIOD' }, plain };
  };
}

const daysOf = ({ from, to }: Days): Days => ({ from, to });

function byHand({ organizationId }: Company, period: Days, previous: Days): OverviewQuestion {
  const yearBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
  const lastYear = { from: yearBefore(period.from), to: yearBefore(period.to) };
  return { organizationId, period, previous, lastYear, grain: suitableGrain(period) as Grain };
}
