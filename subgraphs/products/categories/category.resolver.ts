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
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { checkSize } from '#kernel/graph/page';
import { Product } from '../catalogue/product.entity.ts';
import { ChildrenArgs } from '../children-args.ts';
import type { ProductsScope } from '../policy.ts';
import { Category } from './category.entity.ts';
import { CategoryWouldContainItself } from './category.errors.ts';
import { CreateCategoryInput, createCategory } from './create-category.ts';
import { UpdateCategoryInput, updateCategory } from './update-category.ts';

const categoryList = defineList(Category, 'Category', {
  filter: {
    parentId: 'ID',
    isRoot: { sql: 't.parent_id is null', description: 'true: only roots; false: only subcategories.' },
  },
  order: ['name'],
  search: ['name'],
  defaultOrder: 'NAME_ASC',
});

const UpdateCategoryResult = createUnionType({
  name: 'UpdateCategoryResult',
  description: 'The category as it is now, or why it stayed.',
  types: () => [Category, CategoryWouldContainItself] as const,
});

@Resolver(() => Category)
export class CategoryResolver {
  @Allow<ProductsScope>('products:product.read')
  @Query(() => categoryList.Connection, { description: 'The kinds of products.' })
  categories(@Args(() => categoryList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return categoryList.read(context, args, info);
  }

  @Allow<ProductsScope>('products:product.read')
  @Query(() => Category, {
    nullable: true,
    description: 'One category; null when the organization has none with this id.',
  })
  category(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.byId(Category, id, info);
  }

  @Allow<ProductsScope>('products:product.write')
  @Mutation(() => Category, { description: 'Adds a category to the tree.' })
  createCategory(
    @Arg('input', () => CreateCategoryInput, { description: 'The new category.' }) input: CreateCategoryInput,
    @Ctx() context: Context,
  ) {
    return createCategory(context, input);
  }

  @Allow<ProductsScope>('products:product.write')
  @Mutation(() => UpdateCategoryResult, { description: 'Renames or moves a category.' })
  updateCategory(
    @Arg('input', () => UpdateCategoryInput, { description: 'What changes.' }) input: UpdateCategoryInput,
    @Ctx() context: Context,
  ) {
    return updateCategory(context, input);
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The category that it lies in; null for a root.' })
  parent(@Root() row: Category, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Category, row.parentId, info);
  }

  @Needs()
  @FieldResolver(() => [Category], { description: 'The categories directly below, by name.' })
  children(
    @Root() row: Category,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Category,
      { by: 'parentId', orderBy: 'name' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @Needs()
  @FieldResolver(() => [Product], { description: 'The products directly in it, by name.' })
  products(
    @Root() row: Category,
    @Args(() => ChildrenArgs) { first }: ChildrenArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.rows.children(
      Product,
      { by: 'categoryId', orderBy: 'name' },
      row.id,
      checkSize('first', first),
      info,
    );
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may rename or move it.' })
  viewerCanUpdate(@Ctx() context: Context): boolean {
    return holds(context.viewer, [['products:product.write']]);
  }
}
