import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';

export enum OpportunityStage {
  PROSPECTING = 'PROSPECTING',
  QUALIFICATION = 'QUALIFICATION',
  PROPOSAL = 'PROPOSAL',
  NEGOTIATION = 'NEGOTIATION',
  WON = 'WON',
  LOST = 'LOST',
}
registerEnumType(OpportunityStage, {
  name: 'OpportunityStage',
  description: 'How far an opportunity has come; won and lost are ends.',
  valuesConfig: {
    PROSPECTING: { description: 'Interest is supposed; 10 % unless somebody knows better.' },
    QUALIFICATION: { description: 'Need and budget are being checked; 25 %.' },
    PROPOSAL: { description: 'The customer has an offer; 50 %.' },
    NEGOTIATION: { description: 'Terms are being agreed; 75 %.' },
    WON: { description: 'The customer buys.' },
    LOST: { description: 'The customer does not buy.' },
  },
});

/** True for the stages in which an opportunity has ended. */
export const isEnd = (stage: OpportunityStage): boolean =>
  stage === OpportunityStage.WON || stage === OpportunityStage.LOST;

@Entity({ schema: 'sales', tableName: 'opportunities' })
@Allow<SalesScope>('sales:pipeline.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A sale that may come.' })
export class Opportunity extends TenantEntity {
  @Field(() => String, { description: 'What may be sold, in a few words.' })
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid' })
  customerId!: string;

  @Property({ type: 'uuid', nullable: true })
  salesPersonId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  territoryId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  leadId?: string | null;

  @Field(() => Decimal, { description: 'What it is worth if won, in the currency of the organization.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  amount!: string;

  @Field(() => OpportunityStage, { description: 'How far it has come.' })
  @Enum(() => OpportunityStage)
  stage!: OpportunityStage;

  @Field(() => Decimal, { description: 'How likely it is to be won, from 0 to 1.' })
  @Property({ type: 'decimal', precision: 5, scale: 4 })
  probability!: string;

  @Field(() => CalendarDate, { description: 'Day on which it was found.' })
  @Property({ type: 'date' })
  openedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which a decision is expected.' })
  @Property({ type: 'date', nullable: true })
  expectedCloseOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Day on which it was won or lost; null while it is open.' })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lost.' })
  @Property({ type: 'text', nullable: true })
  lossReason?: string | null;
}
