import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { mustFind } from '../must-find.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { Customer } from './customer.entity.ts';
import { CustomerHasOpenOpportunities } from './customer.errors.ts';

@InputType({ description: 'A customer to archive.' })
export class ArchiveCustomerInput {
  @Field(() => ID, { description: 'The customer.' })
  id!: string;
}

export const ArchiveCustomerResult = createUnionType({
  name: 'ArchiveCustomerResult',
  description: 'The archived customer, or why it stays in use.',
  types: () => [Customer, CustomerHasOpenOpportunities] as const,
});

/** Takes a customer out of use, keeping its orders; doing it twice changes nothing. */
export function archiveCustomer(
  context: Context,
  { id }: ArchiveCustomerInput,
): Promise<Customer | CustomerHasOpenOpportunities> {
  return context.write(async (em) => {
    const customer = await mustFind(em, Customer, id);
    if (customer.deletedAt) return customer;
    const open = await em.count(Opportunity, { customerId: id, closedOn: null, deletedAt: null });
    if (open > 0) return new CustomerHasOpenOpportunities(customer.name, open);
    customer.deletedAt = new Date();
    await em.flush();
    return em.refreshOrFail(customer);
  });
}
