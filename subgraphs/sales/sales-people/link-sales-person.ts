import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { audit } from '#kernel/audit/audit';
import { mustReachAll } from '#kernel/auth/reach';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { EntityManager } from '#kernel/database/entity-manager';
import { isUuid } from '#kernel/database/is-uuid';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid } from '#kernel/errors/fault';
import { UserError } from '#kernel/errors/user-error';
import type { Context } from '#kernel/graph/context';
import { mustFind } from '../must-find.ts';
import { SalesPerson } from './sales-person.entity.ts';

@InputType({ description: 'Which user a sales person is.' })
export class LinkSalesPersonInput {
  @Field(() => ID, { description: 'The sales person.' })
  salesPersonId!: string;

  @Field(() => ID, { nullable: true, description: 'The user; null for a sales person who is none, or none any more.' })
  userId?: string | null;
}

@ObjectType({ implements: UserError, description: 'A user is at most one sales person.' })
export class UserIsOtherSalesPerson extends UserError {
  constructor(name: string) {
    super(`This user is the sales person ${name} already. Take the link from there first.`);
  }
}

export const LinkSalesPersonResult = createUnionType({
  name: 'LinkSalesPersonResult',
  description: 'The sales person, or why nothing was changed.',
  types: () => [SalesPerson, UserIsOtherSalesPerson, ConfirmationRequired] as const,
});

type Result = SalesPerson | UserIsOtherSalesPerson | ConfirmationRequired;

/**
 * Says which user a sales person is: from then on the rows of that sales person are the user's own, for members who reach no more
 * than that. So it is as delicate as giving a role, and is recorded like one.
 */
export async function linkSalesPerson(
  context: Context,
  { salesPersonId, userId = null }: LinkSalesPersonInput,
): Promise<Result> {
  mustReachAll(context.viewer);
  if (userId !== null && !isUuid(userId))
    throw invalid([{ path: ['input', 'userId'], message: 'This is no id of a user.' }]);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const person = await mustFind(em, SalesPerson, salesPersonId);
    const other = userId && (await otherOf(em, person, userId));
    if (other) return new UserIsOtherSalesPerson(other);
    const before = { user: person.userId ?? null };
    em.assign(person, { userId });
    await em.flush();
    const subject = { type: 'SalesPerson', id: person.id, name: person.name };
    await audit(em, { action: 'sales.SalesPersonLinked', subject, before, after: { user: userId } });
    return person;
  });
}

async function otherOf(em: EntityManager, person: SalesPerson, userId: string): Promise<string | undefined> {
  const [other] = await em.find(SalesPerson, { userId, id: { $ne: person.id } });
  return other?.name;
}
