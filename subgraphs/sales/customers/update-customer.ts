import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { mustFind } from '../must-find.ts';
import { Customer, CustomerKind } from './customer.entity.ts';
import { AccountNumberTaken, CustomerIsArchived } from './customer.errors.ts';
import { CustomerDetails, checkDetails, refuseTakenNumber } from './customer-details.ts';

@InputType({ description: 'What to change of a customer: a field that is left out stays, a null empties it.' })
export class UpdateCustomerInput extends CustomerDetails {
  @Field(() => ID, { description: 'The customer.' })
  id!: string;

  @Field(() => CustomerKind, { nullable: true, description: 'Person or company; it cannot be emptied.' })
  kind?: CustomerKind;

  @Field(() => String, { nullable: true, description: 'Name of the person or company; it cannot be emptied.' })
  name?: string;
}

export const UpdateCustomerResult = createUnionType({
  name: 'UpdateCustomerResult',
  description: 'The changed customer, or why it stayed as it was.',
  types: () => [Customer, AccountNumberTaken, CustomerIsArchived] as const,
});

/** Changes a customer, or says why not. Throws when the input cannot be true. */
export function updateCustomer(
  context: Context,
  input: UpdateCustomerInput,
): Promise<Customer | AccountNumberTaken | CustomerIsArchived> {
  refuseEmptied(input);
  const { id, ...changes } = input;
  return context
    .write(async (em) => {
      await checkDetails(em, changes);
      const customer = await mustFind(em, Customer, id);
      if (customer.deletedAt) return new CustomerIsArchived(customer.name);
      em.assign(customer, changes, { ignoreUndefined: true });
      await em.flush();
      return em.refreshOrFail(customer);
    })
    .catch(refuseTakenNumber(input));
}

function refuseEmptied({ kind, name }: UpdateCustomerInput): void {
  const emptied = Object.entries({ kind, name }).filter(([, value]) => value === null);
  if (emptied.length === 0) return;
  throw invalid(
    emptied.map(([field]) => ({ path: ['input', field], message: `The ${field} of a customer cannot be emptied.` })),
  );
}
