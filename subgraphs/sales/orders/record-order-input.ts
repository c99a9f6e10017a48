import { Field, ID, InputType, Int } from 'type-graphql';
import { isUuid } from '#kernel/database/is-uuid';
import { type FieldFault, invalid } from '#kernel/errors/fault';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { SalesChannel } from './order.entity.ts';

@InputType({ description: 'One product of an order to record.' })
export class RecordOrderLineInput {
  @Field(() => ID, { description: 'The product.' })
  productId!: string;

  @Field(() => Int, { description: 'Units ordered, at least one.' })
  quantity!: number;

  @Field(() => Decimal, { description: 'Price of one unit before discount.' })
  unitPrice!: string;

  @Field(() => Decimal, {
    defaultValue: '0',
    description: 'Share of the price that the customer is let off, from 0 to 1.',
  })
  discountRate!: string;
}

@InputType({ description: 'An order to record; its amounts are in the currency of the organization.' })
export class RecordOrderInput {
  @Field(() => String, {
    description: 'The number that customer and organization call it by; no two orders have the same.',
  })
  number!: string;

  @Field(() => ID, { description: 'Who orders.' })
  customerId!: string;

  @Field(() => SalesChannel, { description: 'The way on which it came in.' })
  channel!: SalesChannel;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day of the order; today in the time zone of the organization when absent.',
  })
  orderedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which the customer expects the goods.' })
  dueOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who sold; who looks after the customer when absent, nobody when null.',
  })
  salesPersonId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where it was sold; the territory of the customer when absent, none when null.',
  })
  territoryId?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the customer gives to it.' })
  customerReference?: string | null;

  @Field(() => Decimal, { defaultValue: '0', description: 'Tax.' })
  tax!: string;

  @Field(() => Decimal, { defaultValue: '0', description: 'What the customer pays for transport.' })
  freight!: string;

  @Field(() => [RecordOrderLineInput], { description: 'What is ordered, 1 to 1,000 lines.' })
  lines!: RecordOrderLineInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the client: a second request with the same key gets the order of the first instead of making another.',
  })
  idempotencyKey?: string | null;
}

const MOST_LINES = 1_000;
/** Beyond this a line would not fit its column; floating point is good enough to judge that. */
const LARGEST_LINE = 1e12;
/** Throws VALIDATION_FAILED, naming each field that cannot be true on this day. */
export function checkOrder({ number, orderedOn, tax, freight, lines }: RecordOrderInput, today: string): void {
  const faults: FieldFault[] = lines.slice(0, MOST_LINES).flatMap(lineFaults);
  const refuse = (field: string, message: string) => faults.push({ path: ['input', field], message });
  if (number.trim() === '') refuse('number', 'Give the order a number.');
  if (orderedOn && orderedOn > today) refuse('orderedOn', `${orderedOn} lies ahead; today is ${today}.`);
  if (Number(tax) < 0) refuse('tax', 'Tax cannot be negative.');
  if (Number(freight) < 0) refuse('freight', 'Freight cannot be negative.');
  if (lines.length > MOST_LINES) refuse('lines', `An order has at most ${MOST_LINES} lines; record several orders.`);
  if (faults.length > 0) throw invalid(faults);
}

function lineFaults(
  { productId, quantity, unitPrice, discountRate }: RecordOrderLineInput,
  index: number,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const refuse = (field: string, message: string) => faults.push({ path: ['input', 'lines', index, field], message });
  if (!isUuid(productId)) refuse('productId', `"${productId}" is no id of a product.`);
  if (quantity < 1) refuse('quantity', 'Order at least one unit.');
  if (Number(unitPrice) < 0) refuse('unitPrice', 'A price cannot be negative.');
  if (quantity * Number(unitPrice) > LARGEST_LINE)
    refuse('unitPrice', 'This line is worth more than an order can hold.');
  if (Number(discountRate) < 0 || Number(discountRate) > 1)
    refuse('discountRate', 'A discount lies between 0 and 1; 0.15 is 15 %.');
  return faults;
}
