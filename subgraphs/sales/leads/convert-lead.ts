import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { Decimal } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { checkTexts } from '../check-text.ts';
import { Customer, CustomerKind } from '../customers/customer.entity.ts';
import { mustFind } from '../must-find.ts';
import { checkWorth, enterStage, USUAL_PROBABILITY } from '../opportunities/enter-stage.ts';
import { Opportunity, OpportunityStage } from '../opportunities/opportunity.entity.ts';
import { Lead, LeadStatus } from './lead.entity.ts';
import { LeadIsClosed } from './lead.errors.ts';

@InputType({ description: 'A lead that wants something.' })
export class ConvertLeadInput {
  @Field(() => ID, { description: 'The lead.' })
  id!: string;

  @Field(() => String, { description: 'What may be sold, in a few words; becomes the name of the opportunity.' })
  name!: string;

  @Field(() => Decimal, { description: 'What that is worth, in the currency of the organization.' })
  amount!: string;
}

export const ConvertLeadResult = createUnionType({
  name: 'ConvertLeadResult',
  description: 'The opportunity that the lead became, with its customer, or why it became none.',
  types: () => [Opportunity, LeadIsClosed] as const,
});

/** Makes a customer and an opportunity of a lead, or says that it is closed. Throws when the input cannot be true. */
export function convertLead(context: Context, input: ConvertLeadInput): Promise<Opportunity | LeadIsClosed> {
  checkTexts({ name: input.name });
  checkWorth(input);
  return context.write(async (em) => {
    const lead = await mustFind(em, Lead, input.id);
    if (lead.status === LeadStatus.CONVERTED || lead.status === LeadStatus.DISQUALIFIED) {
      return new LeadIsClosed(lead.name, lead.status);
    }
    lead.status = LeadStatus.CONVERTED;
    const opportunity = em.create(Opportunity, {
      name: input.name,
      customerId: (await createCustomer(em, lead)).id,
      leadId: lead.id,
      salesPersonId: lead.ownerId ?? null,
      amount: input.amount,
      stage: OpportunityStage.QUALIFICATION,
      probability: USUAL_PROBABILITY.QUALIFICATION,
      openedOn: today(context.viewer.timeZone),
    });
    await em.flush();
    return enterStage(em, opportunity, opportunity.openedOn);
  });
}

async function createCustomer(em: EntityManager, { name, company, email, phone, ownerId }: Lead): Promise<Customer> {
  const customer = em.create(Customer, {
    kind: company ? CustomerKind.COMPANY : CustomerKind.PERSON,
    name: company ?? name,
    email: email ?? null,
    phone: phone ?? null,
    salesPersonId: ownerId ?? null,
  });
  await em.flush();
  return customer;
}
