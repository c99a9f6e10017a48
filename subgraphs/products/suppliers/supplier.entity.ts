import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'suppliers' })
@Allow<ProductsScope>('products:purchase.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A company that the organization buys from.' })
export class Supplier extends TenantEntity {
  @Field(() => String, { description: 'Name of the company.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'The number under which the organization knows it; unique.' })
  @Property({ type: 'text' })
  accountNumber!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How good its credit is, from 1 (superior) to 5 (below average); null when not rated.',
  })
  @Property({ type: 'integer', nullable: true })
  rating?: number | null;

  @Field(() => Boolean, { description: 'Whether it is preferred over others that offer the same.' })
  @Property({ type: 'boolean', defaultRaw: 'false' })
  isPreferred!: boolean & Opt;

  @Field(() => Boolean, { description: 'Whether it is still bought from.' })
  @Property({ type: 'boolean', defaultRaw: 'true' })
  isActive!: boolean & Opt;

  @Field(() => String, { nullable: true, description: 'Address of its web site.' })
  @Property({ type: 'text', nullable: true })
  website?: string | null;
}
