import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';
import { OpportunityStage } from './opportunity.entity.ts';

/** Its customer, territory and sales person repeat those of the opportunity; triggers keep them so. */
@Entity({ schema: 'sales', tableName: 'opportunity_stages' })
@Allow<SalesScope>('sales:pipeline.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A stretch of days that an opportunity spent in one stage, worth one amount.' })
export class OpportunityStageEntry extends TenantEntity {
  @Property({ type: 'uuid' })
  opportunityId!: string;

  @Field(() => OpportunityStage, { description: 'The stage.' })
  @Enum(() => OpportunityStage)
  stage!: OpportunityStage;

  @Field(() => CalendarDate, { description: 'First day in the stage.' })
  @Property({ type: 'date' })
  enteredOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'First day no longer in the stage; null while it lasts.' })
  @Property({ type: 'date', nullable: true })
  leftOn?: string | null;

  @Field(() => Decimal, { description: 'What the opportunity was worth in these days.' })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  amount!: string;

  @Field(() => Decimal, { description: 'How likely it was to be won, from 0 to 1.' })
  @Property({ type: 'decimal', precision: 5, scale: 4 })
  probability!: string;

  @Property({ type: 'uuid' })
  customerId!: string;

  @Property({ type: 'uuid', nullable: true })
  territoryId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  salesPersonId?: string | null;
}
