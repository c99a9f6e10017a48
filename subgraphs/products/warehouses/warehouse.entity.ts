import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'warehouses' })
@Allow<ProductsScope>('products:stock.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A place where goods are kept.' })
export class Warehouse extends TenantEntity {
  @Field(() => String, { description: 'Short name for labels and lists; unique.' })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Property({ type: 'text' })
  name!: string;
}
