import { type Activity, activitiesOf } from './activities.ts';
import { dayOf } from './calendar.ts';
import { type Customer, customersOf, type Seller, sellersOf } from './customers.ts';
import { type Lead, leadsOf, withLeads } from './leads.ts';
import { type Opportunity, opportunitiesOf } from './opportunities.ts';
import { type Product, productsOf } from './products.ts';
import { type Quota, quotasOf } from './quotas.ts';
import { type Story, storyOf } from './story.ts';
import { playTrade, type Trade } from './trade.ts';

export interface HistoryOptions {
  /** The day on which the story is told, YYYY-MM-DD: three years of it lie before, its turns at fixed distances. */
  today: string;
  /** The last day, YYYY-MM-DD: today by default, or a later day. What came before it stays the same. */
  until?: string;
  /** How much of the last day's business has been done, from 0 to 1; all of it by default. */
  share?: number;
  /** Another seed makes another company of the same kind. */
  seed?: string;
  /** Of customers, orders and the pipeline; 1 by default. */
  scale?: number;
}

/** Everything that the demo company did in three years. */
export interface History extends Trade {
  story: Story;
  sellers: readonly Seller[];
  products: readonly Product[];
  customers: readonly Customer[];
  quotas: readonly Quota[];
  leads: readonly Lead[];
  opportunities: readonly Opportunity[];
  activities: readonly Activity[];
}

/** Plays the history of the demo company up to today. The same options give the same history, to the last cent. */
export function playHistory(options: HistoryOptions): History {
  const { today, until = today, share, seed = 'wrenfield', scale = 1 } = options;
  const story = storyOf(dayOf(today), dayOf(until), share);
  const sellers = sellersOf();
  const products = productsOf(story, seed);
  const customers = customersOf(story, seed, sellers, scale);
  const trade = playTrade({ story, seed, scale, products, customers });
  const leads = leadsOf({ story, seed, scale, sellers, customers });
  const opportunities = withLeads(opportunitiesOf(story, seed, customers, scale), leads);
  const quotas = quotasOf(story, seed, sellers, trade.sales.orders);
  const activities = activitiesOf(story, seed, opportunities);
  return { ...trade, story, sellers, products, customers, quotas, leads, opportunities, activities };
}
