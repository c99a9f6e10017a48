import type { Bench } from '../bench.ts';
import { plainRequest, post, signIn } from '../client.ts';
import { duel } from '../duel.ts';
import { duelLine, type Line } from '../line.ts';
import { assertSame } from '../same.ts';

const EDGES = `query Edges {
  orders(first: 100, order: ORDERED_ON_DESC) {
    nodes {
      number orderedOn total
      customer { name segment }
      lines(first: 20) { quantity lineTotal product { name category { name } stock } }
    }
  }
}`;

/** A hundred orders with everything around them, over three subgraphs' worth of rows. */
export async function edges(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const [product, peer] = [await bench.product(), await bench.sqlPeer()];
  const client = await signIn(product.ready.url, company);
  const byHand = { organizationId: company.organizationId };
  const { orders } = await client.ask<{ orders: { nodes: unknown } }>(`${product.ready.url}/graphql`, EDGES);
  assertSame(orders.nodes, await post(`${peer.ready.url}/edges`, byHand));
  const result = await duel(
    { server: product, next: () => client.request(EDGES) },
    { server: peer, next: () => plainRequest('/edges', byHand) },
    bench.duels,
  );
  return [duelLine('edges', `${company.name}, 100 orders`, result, { first: 0.15, later: 0.4 })];
}
