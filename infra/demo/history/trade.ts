import { WAREHOUSES } from '../company/company.ts';
import type { Day } from './calendar.ts';
import { correctStock } from './corrections.ts';
import type { Customer } from './customers.ts';
import { Demand } from './demand.ts';
import { Forecast } from './forecast.ts';
import { isOffered, type Product } from './products.ts';
import { Purchasing } from './purchasing.ts';
import { Sales } from './sales.ts';
import { Stock, slotOf } from './stock.ts';
import type { Story } from './story.ts';

export interface World {
  story: Story;
  seed: string;
  /** 1 is the whole company. */
  scale: number;
  products: readonly Product[];
  customers: readonly Customer[];
}

export interface Trade {
  sales: Sales;
  purchasing: Purchasing;
  stock: Stock;
  forecast: Forecast;
}

const REHEARSAL = 42;
const OPENING_DAYS = 50;

/**
 * Plays the history day by day: in the morning goods arrive and what runs low is ordered, then customers buy. Because they
 * come last, a day that is only half over has the same beginning as when it is played to its end.
 */
export function playTrade(world: World): Trade {
  const { story, seed, products, customers, scale } = world;
  const demand = new Demand(story, seed, scale, products, customers);
  const forecast = firstForecast(world);
  const stock = new Stock(openingOf(world, forecast));
  const sales = new Sales(seed, stock, forecast);
  const purchasing = new Purchasing(story, seed, products, stock, forecast);
  for (let day = story.from; day <= story.until; day += 1) {
    purchasing.receive(day);
    correctStock(seed, stock, products, day);
    purchasing.order(day);
    for (const request of demand.on(day, day === story.until ? story.share : 1)) sales.sell(request);
    forecast.endDay(day);
  }
  return { sales, purchasing, stock, forecast };
}

/** What the company knew of its demand before the history begins: some weeks of it, played without stock. */
function firstForecast({ story, seed, scale, products, customers }: World): Forecast {
  const demand = new Demand(story, `${seed}/rehearsal`, scale, products, customers);
  const forecast = new Forecast(products);
  for (let day: Day = story.from; day < story.from + REHEARSAL; day += 1) {
    for (const { customer, wishes } of demand.on(day)) {
      for (const { product, quantity } of wishes)
        forecast.note(product, customer.territory.shipsFrom[0] ?? 0, quantity);
    }
  }
  forecast.begin(story.from, REHEARSAL);
  return forecast;
}

function openingOf({ story, products }: World, forecast: Forecast): Int32Array {
  const opening = new Int32Array(products.length * WAREHOUSES.length);
  for (const product of products.filter((one) => isOffered(one, story.from))) {
    for (const warehouse of WAREHOUSES.keys()) {
      opening[slotOf(product, warehouse)] = Math.ceil(forecast.rate(product, warehouse) * OPENING_DAYS);
    }
  }
  return opening;
}
