import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { checkTexts } from '../check-text.ts';
import { Customer } from '../customers/customer.entity.ts';
import { CustomerIsArchived } from '../customers/customer.errors.ts';
import { mustExist, mustFind } from '../must-find.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { checkWorth, enterStage, USUAL_PROBABILITY } from './enter-stage.ts';
import { Opportunity, OpportunityStage } from './opportunity.entity.ts';

@InputType({ description: 'An opportunity to create; it begins in the stage PROSPECTING.' })
export class CreateOpportunityInput {
  @Field(() => String, { description: 'What may be sold, in a few words.' })
  name!: string;

  @Field(() => ID, { description: 'Who may buy.' })
  customerId!: string;

  @Field(() => Decimal, { description: 'What it is worth if won, in the currency of the organization.' })
  amount!: string;

  @Field(() => Decimal, { nullable: true, description: 'How likely it is to be won, from 0 to 1; 0.1 when absent.' })
  probability?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who may sell; who looks after the customer when absent, nobody when null.',
  })
  salesPersonId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Where it may be sold; the territory of the customer when absent, none when null.',
  })
  territoryId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which it was found; today when absent.' })
  openedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which a decision is expected.' })
  expectedCloseOn?: string | null;
}

export const CreateOpportunityResult = createUnionType({
  name: 'CreateOpportunityResult',
  description: 'The new opportunity, or why there is none.',
  types: () => [Opportunity, CustomerIsArchived] as const,
});

/** Creates an opportunity with its first stage, or says that the customer is archived. Throws when the input cannot be true. */
export function createOpportunity(
  context: Context,
  input: CreateOpportunityInput,
): Promise<Opportunity | CustomerIsArchived> {
  checkTexts({ name: input.name });
  checkWorth(input);
  return context.write(async (em) => {
    const customer = await mustFind(em, Customer, input.customerId);
    if (customer.deletedAt) return new CustomerIsArchived(customer.name);
    await mustExist(em, SalesPerson, input.salesPersonId);
    await mustExist(em, Territory, input.territoryId);
    const openedOn = input.openedOn ?? today(context.viewer.timeZone);
    const opportunity = em.create(Opportunity, {
      name: input.name,
      customerId: customer.id,
      amount: input.amount,
      stage: OpportunityStage.PROSPECTING,
      probability: input.probability ?? USUAL_PROBABILITY.PROSPECTING,
      salesPersonId: input.salesPersonId === undefined ? customer.salesPersonId : input.salesPersonId,
      territoryId: input.territoryId === undefined ? customer.territoryId : input.territoryId,
      openedOn,
      expectedCloseOn: input.expectedCloseOn ?? null,
    });
    await em.flush();
    return enterStage(em, opportunity, openedOn);
  });
}
