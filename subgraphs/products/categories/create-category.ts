import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '#kernel/graph/context';
import { checkInput } from '../check-input.ts';
import { findRow } from '../find-row.ts';
import { Category } from './category.entity.ts';

@InputType({ description: 'A new category.' })
export class CreateCategoryInput {
  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The category that it lies in; none makes it a root.' })
  parentId?: string | null;
}

/** Adds a category to the tree. */
export function createCategory(context: Context, input: CreateCategoryInput): Promise<Category> {
  const { name, parentId } = input;
  checkInput(input, { filled: ['name'] });
  return context.write(async (em) => {
    if (parentId) await findRow(em, Category, 'category', parentId);
    return em.create(Category, { name, ...(parentId && { parentId }) });
  });
}
