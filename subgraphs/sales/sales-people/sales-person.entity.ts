import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { SalesScope } from '../policy.ts';

@Entity({ schema: 'sales', tableName: 'sales_people' })
@Allow<SalesScope>('sales:team.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'Somebody who sells for the organization and may have quotas.' })
export class SalesPerson extends TenantEntity {
  @Field(() => String, { description: 'Full name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address at work.' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Property({ type: 'uuid', nullable: true })
  territoryId?: string | null;

  /** The person in identity, once one of its users is known to be this seller. */
  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;
}
