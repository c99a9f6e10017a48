import { ObjectType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { UserError } from '#kernel/errors/user-error';

@ObjectType({ implements: UserError, description: "Every seat of the organization's plan is taken." })
export class NoSeatLeft extends UserError {
  constructor() {
    super('Every seat of the plan is taken. An owner can add seats or let somebody leave.');
  }
}

/**
 * Whether the plan has a seat for one more member. Who is told so has it until his transaction ends: others wait for their answer.
 */
export async function hasFreeSeat(em: EntityManager): Promise<boolean> {
  const [plan] = await em.execute<{ seats: number | null }[]>(
    'select seats from identity.known_organizations for update',
  );
  if (plan?.seats == null) return true;
  const [taken] = await em.execute<{ seats: number }[]>(
    'select count(*)::int as seats from identity.memberships where deleted_at is null',
  );
  return (taken?.seats ?? 0) < plan.seats;
}
