import type { Bench } from '../bench.ts';
import { type Client, plainRequest, post, signIn } from '../client.ts';
import { duel } from '../duel.ts';
import { duelLine, type Line } from '../line.ts';
import type { ListQuestion } from '../peers/sql/list.ts';
import { assertSame } from '../same.ts';

const LIST = `query List($after: String) {
  orders(first: 100, after: $after, order: ORDERED_ON_DESC) {
    nodes { id number orderedOn status channel currency subtotal discount tax freight total }
    pageInfo { hasNextPage endCursor }
  }
}`;
const PAGES = 10;

interface Answer {
  orders: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

interface PlainAnswer {
  nodes: object[];
  after: ListQuestion['after'];
}

/** A thousand orders of ten fields, in ten pages of a hundred. */
export async function list(bench: Bench): Promise<Line[]> {
  const company = await bench.company();
  const [product, peer] = [await bench.product(), await bench.sqlPeer()];
  const client = await signIn(product.ready.url, company);
  const { organizationId } = company;
  const pages = await leafThrough(client, product.ready.url, peer.ready.url, organizationId);
  const [ours, theirs] = [turning(pages), turning(pages)];
  const result = await duel(
    { server: product, next: () => client.request(LIST, { after: ours().cursor }) },
    { server: peer, next: () => plainRequest('/list', { organizationId, after: theirs().after }) },
    bench.duels,
  );
  return [duelLine('list', `${company.name}, pages of 100 x 10 fields`, result, { first: 0.25, later: 0.5 })];
}

interface Place {
  cursor?: string;
  after?: ListQuestion['after'];
}

/** Where the pages begin, for both; every page must be the same. */
async function leafThrough(client: Client, ours: string, theirs: string, organizationId: string): Promise<Place[]> {
  const places: Place[] = [{}];
  for (const { cursor, after } of places) {
    const { orders } = await client.ask<Answer>(`${ours}/graphql`, LIST, { after: cursor });
    const plain = await post<PlainAnswer>(`${theirs}/list`, { organizationId, after });
    assertSame(orders.nodes, plain.nodes);
    if (places.length < PAGES && orders.pageInfo.hasNextPage)
      places.push({ cursor: orders.pageInfo.endCursor, after: plain.after });
  }
  return places;
}

/** One after the other, over and over. */
function turning(pages: readonly Place[]): () => Place {
  let turned = 0;
  return () => pages[turned++ % pages.length] as Place;
}
