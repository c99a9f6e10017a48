import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { productsBelow, tellNames } from '../catalogue/tell-others.ts';
import { checkInput } from '../check-input.ts';
import { findRow } from '../find-row.ts';
import { Category } from './category.entity.ts';
import { CategoryWouldContainItself } from './category.errors.ts';

@InputType({ description: 'What changes of a category; what is left out stays.' })
export class UpdateCategoryInput {
  @Field(() => ID, { description: 'Which category.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The category that it lies in; null makes it a root.' })
  parentId?: string | null;
}

/** Renames or moves a category; the other domains are told of every product below it. */
export function updateCategory(
  context: Context,
  input: UpdateCategoryInput,
): Promise<Category | CategoryWouldContainItself> {
  const { id, name, parentId } = input;
  checkInput(input, { filled: ['name'] });
  return context.write(async (em) => {
    const category = await findRow(em, Category, 'category', id);
    if (parentId && (await liesBelow(em, parentId, id))) return new CategoryWouldContainItself(category.name);
    if (name) category.name = name;
    if (parentId !== undefined) category.parentId = parentId;
    await em.flush();
    await em.execute(tellNames(productsBelow('select ?::uuid')), [id]);
    return category;
  });
}

/** True when the category is the other one or lies somewhere below it. */
async function liesBelow(em: EntityManager, id: string, ancestorId: string): Promise<boolean> {
  await findRow(em, Category, 'category', id);
  // moves of categories in one organization wait for each other, so that two of them cannot close a circle together
  await em.execute(
    "select pg_advisory_xact_lock(hashtextextended('categories ' || kernel.current_organization_id(), 0))",
  );
  const path = await em.execute<{ id: string }[]>(
    `with recursive above (id, parent_id) as (
       select c.id, c.parent_id from products.categories c where c.id = ?::uuid
       union select c.id, c.parent_id from products.categories c join above a on c.id = a.parent_id)
     select id from above`,
    [id],
  );
  return path.some((step) => step.id === ancestorId);
}
