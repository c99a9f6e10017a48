import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import { duel } from '../duel.ts';
import { duelLine, type Line } from '../line.ts';
import { METRICS, overviewQuery } from '../overview-page.ts';
import { assertSame } from '../same.ts';

const AS_OPENED = { period: { preset: 'QUARTER_TO_DATE' }, compare: 'PREVIOUS_PERIOD' };

/** The overview page's query through our router and through Hive Gateway, both over HTTP to the same subgraphs. */
export async function overviewHttp(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const router = await bench.router();
  const client = await signIn(router.ready.url, company);
  const hive = await bench.peerRouter('hive', client.token);
  const query = overviewQuery();
  const variables = { ...METRICS, ...AS_OPENED };
  const ask = (url: string) => client.ask(`${url}/graphql`, query, variables);
  assertSame(await ask(router.ready.url), await ask(hive.ready.url));
  const request = client.request(query, variables);
  const result = await duel(
    { server: router, next: () => request },
    { server: hive, next: () => request },
    bench.duels,
  );
  return [duelLine('overview-http', `${company.name}, Hive Gateway`, result, { first: 1, later: 1 })];
}
