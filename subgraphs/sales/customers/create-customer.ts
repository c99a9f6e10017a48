import { createUnionType, Field, InputType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { Customer, CustomerKind } from './customer.entity.ts';
import { AccountNumberTaken } from './customer.errors.ts';
import { CustomerDetails, checkDetails, refuseTakenNumber } from './customer-details.ts';

@InputType({ description: 'A customer to create.' })
export class CreateCustomerInput extends CustomerDetails {
  @Field(() => CustomerKind, { description: 'Person or company.' })
  kind!: CustomerKind;

  @Field(() => String, { description: 'Name of the person or company.' })
  name!: string;
}

export const CreateCustomerResult = createUnionType({
  name: 'CreateCustomerResult',
  description: 'The new customer, or why there is none.',
  types: () => [Customer, AccountNumberTaken] as const,
});

/** Creates a customer, or says that its account number is taken. Throws when the input cannot be true. */
export function createCustomer(context: Context, input: CreateCustomerInput): Promise<Customer | AccountNumberTaken> {
  return context
    .write(async (em) => {
      await checkDetails(em, input);
      const customer = em.create(Customer, { ...input });
      await em.flush();
      return customer;
    })
    .catch(refuseTakenNumber(input));
}
