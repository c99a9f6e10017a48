import { KEY_CUSTOMER } from '../company/company.ts';
import { fillBasket, type Occasion, type Wish } from './basket.ts';
import { Buyers } from './buyers.ts';
import { type Day, weekdayOf } from './calendar.ts';
import type { Customer } from './customers.ts';
import { Menu } from './menu.ts';
import type { Product } from './products.ts';
import { Random } from './random.ts';
import { bustleOn, CHANNELS, type Channel } from './season.ts';
import { growthOn, type Story } from './story.ts';

/** Somebody's wish to buy. */
export interface Request extends Occasion {
  /** When in the day's business it comes, from 0 to 1. */
  moment: number;
  wishes: readonly Wish[];
}

/** Orders on an average day at the end of the history. */
const ORDERS_A_DAY: Record<Channel, number> = { ONLINE: 14.5, RETAIL: 4, RESELLER: 4.6, DIRECT: 6.2 };
const KEY_LINES = 10;

/** What is asked for day by day. Each day has chance of its own, so that one more day changes none before it. */
export class Demand {
  private readonly buyers: Buyers;
  private readonly menu: Menu;

  constructor(
    private readonly story: Story,
    private readonly seed: string,
    private readonly scale: number,
    products: readonly Product[],
    private readonly customers: readonly Customer[],
  ) {
    this.buyers = new Buyers(customers);
    this.menu = new Menu(products);
  }

  /** The requests of a day in their order, or of its first part when `share` is less than 1. */
  on(day: Day, share = 1): Request[] {
    const random = new Random(`${this.seed}/demand/${day}`);
    const usual = CHANNELS.flatMap((channel) =>
      Array.from({ length: this.count(random, channel, day) }, () => this.request(random, channel, day)),
    );
    return [...usual, ...this.keyRequests(random, day)]
      .filter((request) => request !== undefined)
      .filter(({ moment }) => moment < share)
      .sort((one, other) => one.moment - other.moment);
  }

  private count(random: Random, channel: Channel, day: Day): number {
    return random.poisson(ORDERS_A_DAY[channel] * this.scale * growthOn(this.story, day) * bustleOn(channel, day));
  }

  private request(random: Random, channel: Channel, day: Day): Request | undefined {
    const customer = this.buyers.pick(random, channel, day);
    if (!customer) return undefined;
    const { lines, lineValue } = customer.segment;
    return this.fill(random, {
      day,
      channel,
      customer,
      lines: random.int(1, lines),
      lineValue: lineValue * Math.sqrt(customer.weight),
    });
  }

  private fill(random: Random, occasion: Occasion): Request {
    return { ...occasion, moment: random.next(), wishes: fillBasket(random, this.menu, occasion) };
  }

  /** The key customer orders on Tuesdays and Fridays. */
  private keyRequests(random: Random, day: Day): Request[] {
    const customer = this.customers.find(({ key }) => key === KEY_CUSTOMER.key);
    if (!customer || day >= customer.left || ![2, 5].includes(weekdayOf(day))) return [];
    const lineValue = (KEY_CUSTOMER.orderValue / KEY_LINES) * this.scale;
    return [this.fill(random, { day, channel: 'DIRECT', customer, lines: KEY_LINES, lineValue })];
  }
}
