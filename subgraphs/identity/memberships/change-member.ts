import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import type { EntityManager } from '#kernel/database/entity-manager';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { LastOwner, OwnMembership, type PermissionNotHeld } from '../access/access.errors.ts';
import { refusalOfChange, refusalOfGift } from '../access/may-give.ts';
import { type Rights, rightsOfMember } from '../access/rights.ts';
import { findMember, type Member } from './find-member.ts';
import { isLastOwner, lockOwners } from './lock-owners.ts';

export type ChangeRefusal = PermissionNotHeld | LastOwner | OwnMembership | ConfirmationRequired;

/** One thing that an administrator does to a member. */
export interface MemberChange<T> {
  userId: string;
  action: `identity.${string}`;
  /** True when the member does not come in as an owner afterwards, whatever he was. */
  endsOwnership: boolean;
  /** True when nobody may do it to himself. */
  isForOthers: boolean;
  /** The rights that the member is to have, when they change. */
  after?(em: EntityManager, before: Rights): Promise<Rights>;
  /** Does it, and says what to record. */
  make(em: EntityManager, member: Member, rights: { before: Rights; after: Rights }): Promise<Made<T>>;
}

interface Made<T> {
  result: T;
  /** Absent when everything was so already: then there is nothing to record. */
  record?: { before?: Record<string, unknown>; after?: Record<string, unknown> };
}

/**
 * The way of every change of a member: whoever makes it has just shown who he is, holds what the member has and is to have, and
 * leaves the organization an owner. What is refused is recorded too.
 */
export async function changeMember<T>(context: Context, change: MemberChange<T>): Promise<T | ChangeRefusal> {
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  return context.write(async (em) => {
    const owners = await lockOwners(em);
    const member = await findMember(em, change.userId);
    const before = await rightsOfMember(em, member.membership);
    const after = (await change.after?.(em, before)) ?? before;
    const { action } = change;
    const subject = { type: 'User', id: member.user.id, name: member.user.name };
    const losesOwner = change.endsOwnership || after.role !== before.role;
    const refusal =
      (change.isForOthers && change.userId === context.viewer.userId && new OwnMembership()) ||
      (change.after ? refusalOfGift : refusalOfChange)(context.viewer, before, after) ||
      (losesOwner && isLastOwner(owners, member.membership) && new LastOwner());
    if (refusal) {
      await audit(em, { action, outcome: 'REFUSED', subject });
      return refusal;
    }
    const { result, record } = await change.make(em, member, { before, after });
    if (record) await audit(em, { action, subject, ...record });
    return result;
  });
}
