import type { Wish } from './basket.ts';
import { businessDaysAfter } from './calendar.ts';
import type { Request } from './demand.ts';
import type { Forecast } from './forecast.ts';
import { basisPoints, type Cents } from './money.ts';
import type { Order, OrderLine } from './orders.ts';
import { amountOn } from './products.ts';
import { Random } from './random.ts';
import type { Stock } from './stock.ts';

const FIRST_NUMBER = 100_001;
const CANCELLED = 0.012;
const BACKORDERED = 0.015;
/** A warehouse delivers less than was asked for when it has at least this share of it. */
const WORTHWHILE = 0.25;

/** Turns requests into orders as far as there is stock, and takes the goods out of it. */
export class Sales {
  readonly orders: Order[] = [];

  constructor(
    private readonly seed: string,
    private readonly stock: Stock,
    private readonly forecast: Forecast,
  ) {}

  /** Notes the wish in any case; nothing is sold of what no warehouse has. */
  sell(request: Request): void {
    const number = `SO-${FIRST_NUMBER + this.orders.length}`;
    const random = new Random(`${this.seed}/${number}`);
    const isCancelled = random.chance(CANCELLED);
    const lines = request.wishes
      .map((wish) => this.fulfil(wish, request, isCancelled ? undefined : number))
      .filter((line) => line !== undefined);
    if (lines.length > 0) this.orders.push(orderOf(number, request, lines, isCancelled, random));
  }

  /** Takes a wish from the nearest warehouse that has it; a cancelled order (without reference) takes nothing. */
  private fulfil(wish: Wish, { customer, day }: Request, reference: string | undefined): OrderLine | undefined {
    const { product } = wish;
    const near = customer.territory.shipsFrom;
    const [nearest = 0] = near;
    if (reference) this.forecast.note(product, nearest, wish.quantity);
    const warehouse = near.find((place) => this.stock.onHand(product, place) >= wish.quantity) ?? nearest;
    const quantity = Math.min(wish.quantity, this.stock.onHand(product, warehouse));
    if (quantity < 1 || quantity < wish.quantity * WORTHWHILE) return undefined;
    if (reference) {
      const unitCost = amountOn(product.costs, day);
      this.stock.book({ day, product, warehouse, quantity: -quantity, kind: 'ISSUE', unitCost, reference });
    }
    return { ...wish, warehouse, quantity, total: lineTotal(wish, quantity) };
  }
}

function lineTotal({ unitPrice, discount }: Wish, quantity: number): Cents {
  return Math.round((quantity * unitPrice * (100 - discount)) / 100);
}

function orderOf(number: string, request: Request, lines: OrderLine[], isCancelled: boolean, random: Random): Order {
  const { day, channel, customer } = request;
  const subtotal = lines.reduce((sum, line) => sum + line.total, 0);
  const tax = channel === 'RESELLER' ? 0 : basisPoints(subtotal, customer.territory.tax);
  const freight = freightOf(request, subtotal);
  const isBackordered = random.chance(BACKORDERED);
  return {
    number,
    day,
    due: day + (channel === 'ONLINE' || channel === 'RETAIL' ? 4 : 8),
    ships: channel === 'RETAIL' ? day : businessDaysAfter(day, isBackordered ? 8 : random.int(1, 3)),
    isCancelled,
    isBackordered,
    channel,
    customer,
    ...(customer.seller && (channel === 'DIRECT' || channel === 'RESELLER') && { seller: customer.seller }),
    lines,
    subtotal,
    tax,
    freight,
    total: subtotal + tax + freight,
  };
}

/** Shops charge a flat rate up to an amount, trade pays a share. */
function freightOf({ channel }: Request, subtotal: Cents): Cents {
  if (channel === 'RETAIL') return 0;
  if (channel === 'ONLINE') return subtotal < 6_000 ? 495 : 0;
  return Math.max(1_500, basisPoints(subtotal, 170));
}
