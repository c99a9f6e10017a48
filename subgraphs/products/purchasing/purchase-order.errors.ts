import { Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: 'The supplier is no longer bought from.' })
export class SupplierIsInactive extends UserError {
  constructor(name: string) {
    super(`${name} is no longer bought from; choose another supplier.`);
  }
}

@ObjectType({ implements: UserError, description: 'The supplier delivers this product only in other quantities.' })
export class QuantityOutsideTerms extends UserError {
  @Field(() => Int, { description: 'Smallest number of units that can be ordered.' })
  minOrder: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Largest number of units that can be ordered; null when there is no limit.',
  })
  maxOrder: number | null;

  constructor(name: string, minOrder: number, maxOrder: number | null) {
    super(`${name} can be ordered from ${minOrder} ${maxOrder === null ? 'units on' : `to ${maxOrder} units`}.`);
    this.minOrder = minOrder;
    this.maxOrder = maxOrder;
  }
}

@ObjectType({ implements: UserError, description: 'Another purchase order has this number.' })
export class PurchaseOrderNumberTaken extends UserError {
  constructor(number: string) {
    super(`Another purchase order has the number ${number}; choose a different one, or none to get the next free one.`);
  }
}

@ObjectType({ implements: UserError, description: 'Nothing can come in for this purchase order.' })
export class PurchaseOrderIsNotOpen extends UserError {
  constructor(number: string, status: string) {
    super(`${number} is ${status.toLowerCase()}; goods can come in only for an approved order.`);
  }
}

@ObjectType({ implements: UserError, description: 'More came in than was ordered.' })
export class ReceivedMoreThanOrdered extends UserError {
  @Field(() => Int, { description: 'Place of the line in the order.' })
  lineNumber: number;

  @Field(() => Int, { description: 'Units that have still to come for it.' })
  outstanding: number;

  constructor(lineNumber: number, outstanding: number) {
    super(`Only ${outstanding} units have still to come for line ${lineNumber}; send the rest back or order it first.`);
    this.lineNumber = lineNumber;
    this.outstanding = outstanding;
  }
}
