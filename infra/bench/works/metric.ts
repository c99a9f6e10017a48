import { Temporal } from 'temporal-polyfill';
import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import type { Line } from '../line.ts';
import { median } from '../numbers.ts';
import type { Company } from '../world.ts';

const METRIC = `query Metric($period: PeriodInput!) {
  metrics(keys: ["sales.revenue"]) {
    value(period: $period, compare: PREVIOUS_PERIOD) { current previous }
    series(period: $period, compare: PREVIOUS_PERIOD) { from value previous }
    breakdown(by: "category", period: $period, compare: PREVIOUS_PERIOD, first: 8) { slices { key value previous } other total }
  }
}`;
/** How often the lines of the company are there. */
const TIMES = { quick: [1, 2], usual: [1, 10], full: [1, 10, 100] };
const SAMPLES = { quick: 3, usual: 15 };
/** What twelve million lines may take, in terms of what 120,000 take. */
const MOST_GROWTH = 1.5;

interface Sample {
  lines: number;
  milliseconds: number;
}

/** One metric (value, series, breakdown over a year) as the lines behind it multiply. */
export async function metric(bench: Bench): Promise<Line[]> {
  const { quick, full } = bench.command;
  const company = await bench.company();
  const samples: Sample[] = [];
  for (const times of quick ? TIMES.quick : full ? TIMES.full : TIMES.usual)
    samples.push(await measure(bench, company, times));
  const [base] = samples;
  return samples.map(({ lines, milliseconds }) => {
    const growth = milliseconds / (base?.milliseconds ?? Number.NaN);
    const isLargest = lines > 5_000_000;
    return {
      work: 'metric',
      what: `${company.name}, ${lines.toLocaleString('en-US')} lines, a year`,
      ours: `${milliseconds.toFixed(1)} ms`,
      theirs: `${base?.milliseconds.toFixed(1)} ms over ${base?.lines.toLocaleString('en-US')}`,
      ratio: `${growth.toFixed(2)} times`,
      aim: 'later <= 1.5 at 12 M',
      ...(isLargest && { isReached: growth <= MOST_GROWTH }),
      figures: { lines, milliseconds, growth },
    };
  });
}

async function measure(bench: Bench, company: Company, times: number): Promise<Sample> {
  const name = `metric_${times}`;
  const world = await bench.database(name, 'companies');
  bench.say(`multiplying the order lines by ${times}`);
  const lines = await multiply(bench, world.databaseUrl, company, times);
  const server = await bench.start<{ url: string }>('servers/product', world);
  const client = await signIn(server.ready.url, company);
  const end = await newest(bench, world.databaseUrl, company);
  const taken: number[] = [];
  // The first two connect and plan.
  const samples = 2 + (bench.command.quick ? SAMPLES.quick : SAMPLES.usual);
  for (let sample = 0; sample < samples; sample += 1) {
    const to = end.subtract({ days: sample });
    const period = { from: to.subtract({ days: 364 }).toString(), to: to.toString() };
    const begun = performance.now();
    await client.ask(`${server.ready.url}/graphql`, METRIC, { period });
    taken.push(performance.now() - begun);
  }
  await server.stop();
  return { lines, milliseconds: median(taken.slice(2)) };
}

async function newest(bench: Bench, databaseUrl: string, { organizationId }: Company): Promise<Temporal.PlainDate> {
  const text =
    'select max(ordered_on)::text as day from sales.order_lines where organization_id = $1 and ordered_on <= current_date';
  const [row] = await bench.sql<{ day: string }>(databaseUrl, text, [organizationId]);
  return Temporal.PlainDate.from(row?.day ?? '');
}

/** Makes each line of a company be there so many times, on its own day; the number of its lines then. */
async function multiply(
  bench: Bench,
  databaseUrl: string,
  { organizationId }: Company,
  times: number,
): Promise<number> {
  const columns = `organization_id, order_id, product_id, quantity, unit_price, discount_rate, line_total, unit_cost, ordered_on,
    status, channel, customer_id, territory_id, sales_person_id`;
  // As a replica: the copies are as right as the lines they are made of, so nobody need check them or hear of them.
  if (times > 1)
    await bench.sql(
      databaseUrl,
      `set session_replication_role = replica;
       insert into sales.order_lines (id, line_number, ${columns})
         select gen_random_uuid(), line_number + copy * 1000000, ${columns}
           from sales.order_lines cross join generate_series(1, ${times - 1}) copy where organization_id = '${organizationId}'`,
    );
  await bench.sql(databaseUrl, 'vacuum analyze sales.order_lines');
  const text = 'select count(*)::int as lines from sales.order_lines where organization_id = $1';
  const [row] = await bench.sql<{ lines: number }>(databaseUrl, text, [organizationId]);
  return row?.lines ?? 0;
}
