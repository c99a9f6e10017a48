import { createUnionType, Field, ID, InputType } from 'type-graphql';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { checkTexts } from '../check-text.ts';
import { Customer } from '../customers/customer.entity.ts';
import { CustomerIsArchived } from '../customers/customer.errors.ts';
import { mustExist, mustFind } from '../must-find.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Activity, ActivityKind } from './activity.entity.ts';

@InputType({ description: 'Something that was or is to be done, about a customer, an opportunity or both.' })
export class LogActivityInput {
  @Field(() => ActivityKind, { description: 'What it is.' })
  kind!: ActivityKind;

  @Field(() => String, { description: 'What it is about.' })
  subject!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which it took or is to take place; today when absent.',
  })
  scheduledOn?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it is done.' })
  isDone!: boolean;

  @Field(() => ID, { nullable: true, description: 'The customer that it is about.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The opportunity that it is about.' })
  opportunityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who did or is to do it.' })
  salesPersonId?: string | null;
}

export const LogActivityResult = createUnionType({
  name: 'LogActivityResult',
  description: 'The logged activity, or why there is none.',
  types: () => [Activity, CustomerIsArchived] as const,
});

/** Logs an activity, or says that the customer is archived. Throws when it is about nothing, or about something that is not there. */
export function logActivity(context: Context, input: LogActivityInput): Promise<Activity | CustomerIsArchived> {
  checkTexts({ subject: input.subject });
  if (!input.customerId && !input.opportunityId) {
    throw invalid([
      { path: ['input', 'customerId'], message: 'Name the customer or the opportunity that it is about.' },
    ]);
  }
  return context.write(async (em) => {
    const customer = input.customerId ? await mustFind(em, Customer, input.customerId) : null;
    if (customer?.deletedAt) return new CustomerIsArchived(customer.name);
    await mustExist(em, Opportunity, input.opportunityId);
    await mustExist(em, SalesPerson, input.salesPersonId);
    const activity = em.create(Activity, {
      ...input,
      scheduledOn: input.scheduledOn ?? today(context.viewer.timeZone),
    });
    await em.flush();
    return activity;
  });
}
