import type { Consumer } from '#kernel/events/consumer';
import type { UnitsSold } from '../../sales/events.ts';

const UPSERT = `
  insert into products.demand (product_id, sold_on, units)
  select e."productId", e."on", e.units from jsonb_to_recordset(?::jsonb) as e ("productId" uuid, "on" date, units int)
  on conflict (organization_id, product_id, sold_on) do update set units = excluded.units where demand.units <> excluded.units`;

/** Keeps how many units of each product were sold on which day. Sales always tells the whole day, so the newest word counts. */
export const noteDemand: Consumer<UnitsSold> = {
  name: 'products.note-demand',
  types: ['sales.UnitsSold'],
  async handle({ payload: { entries } }, em) {
    await em.execute(UPSERT, [JSON.stringify(entries)]);
  },
};
