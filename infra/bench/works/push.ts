import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import type { Bench } from '../bench.ts';
import { type Client, signIn } from '../client.ts';
import type { Line } from '../line.ts';
import { median, quantile } from '../numbers.ts';
import type { Company } from '../world.ts';

const VALUE = 'key value(period: { preset: ALL_TIME }) { current }';
const QUERY = `query Value { metrics(keys: ["sales.orders"]) { ${VALUE} } }`;
const LIVE = `subscription Live { metricChanged(keys: ["sales.orders"]) { ${VALUE} } }`;
const SUBSCRIBERS = { quick: [5, 10], usual: [200, 1_000] };
const COMMITS = { quick: 2, usual: 20 };
/** A metric is announced at most four times a second: each commit is to be heard alone. */
const PAUSE_MS = 350;
const LATEST_MS = 10_000;
const AIM_MS = { first: 1_000, later: 100 };

interface Heard {
  metricChanged: { value: { current: number } };
}

/** From the commit of an order to the new value at each of many subscribers. */
export async function push(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const { url } = (await bench.product()).ready;
  const client = await signIn(url, company);
  const lines: Line[] = [];
  for (const count of bench.command.quick ? SUBSCRIBERS.quick : SUBSCRIBERS.usual)
    lines.push(await lineOf(bench, company, client, url, count));
  return lines;
}

async function lineOf(bench: Bench, company: Company, client: Client, url: string, count: number): Promise<Line> {
  const owner = new pg.Client({ connectionString: (await bench.world()).databaseUrl });
  await owner.connect();
  const audience = await gather(url, client.token, count);
  const [delays, queries]: [number[], number[]] = [[], []];
  for (let commit = 0; commit < (bench.command.quick ? COMMITS.quick : COMMITS.usual); commit += 1) {
    const before = await currentOrders(client, url);
    await sleep(PAUSE_MS);
    const heard = audience.next();
    const committed = await commitOrder(owner, company);
    for (const { current, at } of await heard) {
      if (current !== before.current + 1)
        throw new Error(`A subscriber heard ${current} instead of ${before.current + 1}.`);
      delays.push(at - committed);
    }
    queries.push((await currentOrders(client, url)).milliseconds, before.milliseconds);
  }
  audience.leave();
  await owner.end();
  return pushLine(count, delays, queries);
}

function pushLine(count: number, delays: readonly number[], queries: readonly number[]): Line {
  const [p50, p99, query] = [median(delays), quantile(delays, 0.99), median(queries)];
  return {
    work: 'push',
    what: `${count.toLocaleString('en-US')} subscribers of one metric`,
    ours: `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
    theirs: `the query ${query.toFixed(1)} ms`,
    ratio: `${(p50 / query).toFixed(1)} times`,
    aim: `p99 <= ${AIM_MS.first}, later ${AIM_MS.later} ms`,
    isReached: p99 <= AIM_MS.first,
    figures: { subscribers: count, p50, p99, query },
  };
}

async function currentOrders(client: Client, url: string): Promise<{ current: number; milliseconds: number }> {
  const begun = performance.now();
  const { metrics } = await client.ask<{ metrics: [{ value: { current: number } }] }>(`${url}/graphql`, QUERY);
  return { current: metrics[0].value.current, milliseconds: performance.now() - begun };
}

/** Opens a socket for each subscriber; `next` resolves when every one of them has heard once more. */
async function gather(url: string, token: string, count: number) {
  let hear = (_current: number) => {};
  const clients = Array.from({ length: count }, () => {
    const socket = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    const listener = {
      next: ({ data }: { data?: Heard | null }) => hear(data?.metricChanged.value.current ?? Number.NaN),
      error: () => hear(Number.NaN),
      complete: () => {},
    };
    socket.subscribe<Heard>({ query: LIVE }, listener);
    return socket;
  });
  // A subscription is not confirmed by the protocol; sockets are opened one after the other.
  await sleep(500 + 2 * count);
  const next = () =>
    new Promise<{ current: number; at: number }[]>((resolve, reject) => {
      const heard: { current: number; at: number }[] = [];
      const timer = setTimeout(() => reject(new Error(`${heard.length} of ${count} subscribers heard.`)), LATEST_MS);
      hear = (current) => {
        heard.push({ current, at: performance.now() });
        if (heard.length < count) return;
        clearTimeout(timer);
        resolve(heard);
      };
    });
  return { next, leave: () => clients.forEach((socket) => void socket.dispose()) };
}

/** Copies the newest order under a new number; the moment in which it was committed. */
async function commitOrder(owner: pg.Client, { organizationId }: Company): Promise<number> {
  await owner.query('begin');
  await owner.query("select set_config('app.organization_id', $1, true)", [organizationId]);
  await owner.query(
    `insert into sales.orders (id, number, ordered_on, status, channel, customer_id, currency, subtotal, total)
     select gen_random_uuid(), $2, ordered_on, 'OPEN', channel, customer_id, currency, 10, 10
       from sales.orders where organization_id = $1 and status <> 'CANCELLED' order by ordered_on desc, id desc limit 1`,
    [organizationId, randomUUID()],
  );
  const sent = performance.now();
  await owner.query('commit');
  return sent;
}
