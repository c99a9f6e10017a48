import { type Activity, activitiesOf } from './activities.ts';
import { dayOf } from './calendar.ts';
import { type Customer, customersOf, type Seller, sellersOf } from './customers.ts';
import { type Lead, leadsOf, withLeads } from './leads.ts';
import { type Opportunity, opportunitiesOf } from './opportunities.ts';
import { type Product, productsOf } from './products.ts';
import { type Quota, quotasOf } from './quotas.ts';
import { type Story, storyUpTo } from './story.ts';
import { playTrade, type Trade } from './trade.ts';

export interface HistoryOptions {
  /** The last day, YYYY-MM-DD. */
  today: string;
  /** How much of it has passed, from 0 to 1; all of it by default. */
  shareOfToday?: number;
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
export function playHistory({ today, shareOfToday = 1, seed = 'wrenfield', scale = 1 }: HistoryOptions): History {
  const story = storyUpTo(dayOf(today));
  const sellers = sellersOf();
  const products = productsOf(story, seed);
  const customers = customersOf(story, seed, sellers, scale);
  const trade = playTrade({ story, seed, scale, shareOfToday, products, customers });
  const leads = leadsOf({ story, seed, scale, sellers, customers });
  const opportunities = withLeads(opportunitiesOf(story, seed, customers, scale), leads);
  const quotas = quotasOf(story, seed, sellers, trade.sales.orders);
  const activities = activitiesOf(story, seed, opportunities);
  return { ...trade, story, sellers, products, customers, quotas, leads, opportunities, activities };
}
