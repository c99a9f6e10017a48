import type { Bench } from '../bench.ts';
import { signIn } from '../client.ts';
import { duel } from '../duel.ts';
import { duelLine, type Line } from '../line.ts';
import { assertSame } from '../same.ts';

/** A small dashboard over four subgraphs, under a name and an alias that nobody has used before. */
const unseen = (number: number): string => `query Dashboard${number} {
  viewer { role organization { id name currency } }
  figures${number}: metrics(keys: ["sales.revenue", "sales.orders", "products.stock_units"]) {
    key name unit value(period: { preset: LAST_30_DAYS }, compare: PREVIOUS_PERIOD) { current previous changeRate }
  }
  newest${number}: orders(first: 5) { nodes { number total customer { name } lines(first: 3) { quantity product { name } } } }
}`;

/** Operations never seen before: what parsing, checking and planning cost, ours against the stock gateway. */
export async function cold(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const router = await bench.router();
  const client = await signIn(router.ready.url, company);
  const stock = await bench.peerRouter('stock', client.token);
  assertSame(
    await client.ask(`${router.ready.url}/graphql`, unseen(0)),
    await client.ask(`${stock.ready.url}/graphql`, unseen(0)),
  );
  let asked = 0;
  const next = () => {
    asked += 1;
    return client.request(unseen(asked));
  };
  const stockNext = () => ({ ...next(), path: '/' });
  const result = await duel({ server: router, next }, { server: stock, next: stockNext }, bench.duels);
  return [duelLine('cold', `${company.name}, stock gateway`, result, { first: 1.2, later: 2 })];
}
