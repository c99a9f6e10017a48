import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { CalendarDate } from '#kernel/graph/scalars';
import { today } from '#kernel/metrics/metric-engine';
import { checkTexts } from '../check-text.ts';
import { mustExist } from '../must-find.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Lead, LeadStatus } from './lead.entity.ts';
import { LeadIsKnown } from './lead.errors.ts';

@InputType({ description: 'A lead to create; its status is NEW.' })
export class CreateLeadInput {
  @Field(() => String, { description: 'Name of the person.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The company that the person speaks for.' })
  company?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the organization heard of it, for example Trade fair.' })
  source?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sales person who looks after it.' })
  ownerId?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which the organization first heard of it; today when absent.',
  })
  receivedOn?: string | null;
}

export const CreateLeadResult = createUnionType({
  name: 'CreateLeadResult',
  description: 'The new lead, or why there is none.',
  types: () => [Lead, LeadIsKnown] as const,
});

const ENDS = [LeadStatus.CONVERTED, LeadStatus.DISQUALIFIED];

/** Creates a lead, or says that it is one already. Throws when the input cannot be true. */
export function createLead(context: Context, input: CreateLeadInput): Promise<Lead | LeadIsKnown> {
  checkTexts({ ...input });
  return context.write(async (em) => {
    await mustExist(em, SalesPerson, input.ownerId);
    const { email } = input;
    const known = email ? await em.findOne(Lead, { email, status: { $nin: ENDS }, deletedAt: null }) : null;
    if (known?.email) return new LeadIsKnown(known.name, known.email);
    const lead = em.create(Lead, { ...input, receivedOn: input.receivedOn ?? today(context.viewer.timeZone) });
    await em.flush();
    return lead;
  });
}
