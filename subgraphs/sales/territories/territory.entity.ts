import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { SalesScope } from '../policy.ts';

@Entity({ schema: 'sales', tableName: 'territories' })
@Allow<SalesScope>('sales:team.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A part of the world in which one team sells.' })
export class Territory extends TenantEntity {
  @Field(() => String, { description: 'What the organization calls it, for example Northwest.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Its country by the two letters of ISO 3166, for example US.' })
  @Property({ type: 'text' })
  countryCode!: string;

  @Field(() => String, { description: 'Its country, for example United States.' })
  @Property({ type: 'text' })
  countryName!: string;

  @Field(() => String, { nullable: true, description: 'The larger part of the world around it, for example Europe.' })
  @Property({ type: 'text', nullable: true })
  region?: string | null;
}
