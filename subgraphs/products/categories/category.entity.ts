import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { ProductsScope } from '../policy.ts';

@Entity({ schema: 'products', tableName: 'categories' })
@Allow<ProductsScope>('products:product.read')
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A kind of product, in a tree: a category without parent is a root, one below is a subcategory.',
})
export class Category extends TenantEntity {
  @Property({ type: 'uuid', nullable: true })
  parentId?: string | null;

  @Field(() => String, { description: 'What it is called.' })
  @Property({ type: 'text' })
  name!: string;
}
