import { Temporal } from 'temporal-polyfill';
import type { Bench } from '../bench.ts';
import { plainRequest, post, signIn } from '../client.ts';
import { duel } from '../duel.ts';
import { duelLine, type Line, skipped } from '../line.ts';
import { figuresOf, METRICS, type OverviewPage, overviewQuery } from '../overview-page.ts';
import { assertSame } from '../same.ts';
import type { Company } from '../world.ts';

const AIM = { first: 0.3, later: 0.6 };
/** What the page shows when nobody chose another. */
const AS_OPENED = { period: { preset: 'QUARTER_TO_DATE' }, compare: 'PREVIOUS_PERIOD' };

interface Days {
  from: string;
  to: string;
}

/** The overview page's one query against the same figures by hand. */
export async function overview(bench: Bench): Promise<Line[]> {
  const { demo, sample } = await bench.companies();
  const lines: Line[] = [];
  for (const company of [demo, sample]) if (company) lines.push(...(await linesOf(bench, company)));
  if (!sample) lines.push(skipped('overview', 'AdventureWorks', 'its files are not here'));
  return lines;
}

async function linesOf(bench: Bench, company: Company): Promise<Line[]> {
  const [product, peer] = [await bench.product(), await bench.sqlPeer()];
  const query = overviewQuery();
  const client = await signIn(product.ready.url, company);
  const ask = (variables: object) =>
    client.ask<OverviewPage>(`${product.ready.url}/graphql`, query, { ...METRICS, ...variables });
  const opened = await ask(AS_OPENED);
  const { period, previousPeriod } = opened.revenue[0].value;
  const { organizationId } = company;
  const byHand = { organizationId, period, previous: previousPeriod, lastYear: yearBefore(period) };
  assertSame(figuresOf(opened), await post(`${peer.ready.url}/overview`, byHand));
  const shared = await duel(
    { server: product, next: () => client.request(query, { ...METRICS, ...AS_OPENED }) },
    { server: peer, next: () => plainRequest('/overview', byHand) },
    bench.duels,
  );
  const [ours, theirs] = [differing(period.to), differing(period.to)];
  const first = ours();
  assertSame(
    figuresOf(await ask(questionOf(first))),
    await post(`${peer.ready.url}/overview`, byHandOf(company, theirs())),
  );
  const computed = await duel(
    { server: product, next: () => client.request(query, { ...METRICS, ...questionOf(ours()) }) },
    { server: peer, next: () => plainRequest('/overview', byHandOf(company, theirs())) },
    bench.duels,
  );
  return [
    duelLine('overview', `${company.name}, as served (results shared)`, shared, AIM),
    duelLine('overview', `${company.name}, every figure computed`, computed, AIM),
  ];
}

const questionOf = (period: Days) => ({ period, compare: 'PREVIOUS_PERIOD' });

function byHandOf({ organizationId }: Company, period: Days) {
  const length = Temporal.PlainDate.from(period.from).until(period.to).days + 1;
  const shift = (day: string) => Temporal.PlainDate.from(day).subtract({ days: length }).toString();
  const previous = { from: shift(period.from), to: shift(period.to) };
  return { organizationId, period, previous, lastYear: yearBefore(period) };
}

function yearBefore({ from, to }: Days): Days {
  const before = (day: string) => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
  return { from: before(from), to: before(to) };
}

/** Periods of 40 to 48 days, each different from all before, in the two years before a day; none is made of whole months. */
function differing(until: string): () => Days {
  const end = Temporal.PlainDate.from(until);
  let asked = 0;
  return () => {
    const [back, length] = [Math.floor(asked / 5) % 600, 40 + (asked % 5) * 2];
    asked += 1;
    const to = end.subtract({ days: back });
    return { from: to.subtract({ days: length - 1 }).toString(), to: to.toString() };
  };
}
