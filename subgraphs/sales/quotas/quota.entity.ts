import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate, Decimal } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';

@Entity({ schema: 'sales', tableName: 'quotas' })
@Allow<SalesScope>('sales:team.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a sales person is to sell in a stretch of days.' })
export class Quota extends TenantEntity {
  @Property({ type: 'uuid' })
  salesPersonId!: string;

  @Field(() => CalendarDate, { description: 'First day of the quota.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'First day that no longer belongs to the quota; null while nobody set an end.',
  })
  @Property({ type: 'date', nullable: true })
  until?: string | null;

  @Field(() => Decimal, {
    description: 'Revenue to reach from the first day until the end, in the currency of the organization.',
  })
  @Property({ type: 'decimal', precision: 19, scale: 4 })
  amount!: string;
}
