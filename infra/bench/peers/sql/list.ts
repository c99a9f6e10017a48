import type { Pool } from 'pg';
import { rows } from './rows.ts';

/** One page of a list, behind a row or from the front. */
export interface ListQuestion {
  organizationId: string;
  after?: { on: string; id: string };
}

const LIST = `
  select id, number, ordered_on::text as "orderedOn", status, channel, currency, subtotal, discount, tax, freight, total
    from sales.orders
   where organization_id = $1 and (ordered_on, id) < ($2, $3)
   order by ordered_on desc, id desc limit 101`;
const FRONT = { on: '9999-12-31', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** A hundred orders, the newest first, ten fields each. */
export async function answerList(pool: Pool, { organizationId, after = FRONT }: ListQuestion) {
  const found = await rows<{ id: string; orderedOn: string }>(pool, LIST, [organizationId, after.on, after.id]);
  const page = found.slice(0, 100);
  const last = page.at(-1);
  return { nodes: page, hasNextPage: found.length > 100, after: last && { on: last.orderedOn, id: last.id } };
}
