import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  createUnionType,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { Masked } from '#kernel/auth/masked';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { Category } from '../categories/category.entity.ts';
import { ChildrenArgs } from '../children-args.ts';
import type { ProductsScope } from '../policy.ts';
import { amountsOf } from './amounts-of.ts';
import { CreateProductInput, createProduct } from './create-product.ts';
import { LifecycleStage } from './lifecycle-stage.ts';
import { Product } from './product.entity.ts';
import { LaterAmountKnown, ProductIsRetired, ProductNumberTaken } from './product.errors.ts';
import { ProductCost, ProductPrice } from './product-amounts.entity.ts';
import { RetireProductInput, retireProduct } from './retire-product.ts';
import { UpdateProductInput, updateProduct } from './update-product.ts';

const productList = defineList(Product, 'Product', {
  filter: {
    categoryId: 'ID',
    stage: { enum: LifecycleStage },
    number: 'TEXT',
    price: 'DECIMAL',
    cost: 'DECIMAL',
    introducedOn: 'DATE',
  },
  order: ['name', 'number', 'price', 'cost'],
  search: ['name', 'number'],
  defaultOrder: 'NAME_ASC',
});

const CreateProductResult = createUnionType({
  name: 'CreateProductResult',
  description: 'The new product, or why there is none.',
  types: () => [Product, ProductNumberTaken] as const,
});

const UpdateProductResult = createUnionType({
  name: 'UpdateProductResult',
  description: 'The product as it is now, or why it stayed.',
  types: () => [Product, ProductNumberTaken, ProductIsRetired, LaterAmountKnown] as const,
});

const RetireProductResult = createUnionType({
  name: 'RetireProductResult',
  description: 'The retired product, or why it stayed.',
  types: () => [Product, ProductIsRetired] as const,
});

@Resolver(() => Product)
export class ProductResolver {
  @Allow<ProductsScope>('products:product.read')
  @Query(() => productList.Connection, { description: 'What the organization makes, buys or sells.' })
  products(@Args(() => productList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return productList.read(context, args, info);
  }

  @Allow<ProductsScope>('products:product.read')
  @Query(() => Product, {
    nullable: true,
    description: 'One product; null when the organization has none with this id.',
  })
  product(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Product, id, info);
  }

  @Allow<ProductsScope>('products:product.write')
  @Mutation(() => CreateProductResult, { description: 'Adds a product.' })
  createProduct(
    @Arg('input', () => CreateProductInput, { description: 'The new product.' }) input: CreateProductInput,
    @Ctx() context: Context,
  ) {
    return createProduct(context, input);
  }

  @Allow<ProductsScope>('products:product.write')
  @Mutation(() => UpdateProductResult, { description: 'Changes a product, its cost or its price.' })
  updateProduct(
    @Arg('input', () => UpdateProductInput, { description: 'What changes.' }) input: UpdateProductInput,
    @Ctx() context: Context,
  ) {
    return updateProduct(context, input);
  }

  @Allow<ProductsScope>('products:product.write')
  @Mutation(() => RetireProductResult, { description: 'Ends the life of a product.' })
  retireProduct(
    @Arg('input', () => RetireProductInput, { description: 'Which one, and from when.' }) input: RetireProductInput,
    @Ctx() context: Context,
  ) {
    return retireProduct(context, input);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: 'The category, usually a subcategory, that it lies in.',
  })
  category(@Root() row: Product, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Category, row.categoryId, info);
  }

  @Needs()
  @Masked<ProductsScope>('products:cost.read')
  @FieldResolver(() => [ProductCost], { nullable: true, description: 'What it cost over time, newest first.' })
  costs(
    @Root() row: Product,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return amountsOf(context, ProductCost, row.id, first, info);
  }

  @Needs()
  @FieldResolver(() => [ProductPrice], { description: 'What it was offered at over time, newest first.' })
  prices(
    @Root() row: Product,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return amountsOf(context, ProductPrice, row.id, first, info);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change or retire it.' })
  viewerCanUpdate(@Root() row: Product, @Ctx() context: Context): boolean {
    return row.stage !== LifecycleStage.RETIRED && holds(context.viewer, [['products:product.write']]);
  }
}
