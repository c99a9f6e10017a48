import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { LinkExpired } from '../links/link-expired.ts';
import { hashOfLink } from '../links/link-token.ts';
import { PasswordWrong } from '../passwords/password.errors.ts';
import { isPasswordOf } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { outside } from '../sessions/outside.ts';
import { foundWithOwner } from './found-with-owner.ts';
import { PendingSignUp } from './pending-sign-up.entity.ts';
import type { ConfirmSignUpInput, SignedUp } from './sign-up.types.ts';

type Result = SignedUp | LinkExpired | PasswordWrong;

/**
 * Founds the organization of a sign-up whose letter arrived, once; not when the address has got an account meanwhile. The password is
 * asked for again: somebody who signs up with the address of another must not get an account that the other confirms for him.
 */
export function confirmSignUp(context: Context, { token, password }: ConfirmSignUpInput): Promise<Result> {
  return outside(context, async (session) => {
    const organizationId = await organizationOf(session, hashOfLink(token));
    if (!organizationId) return new LinkExpired();
    return session.inside(organizationId, async (inside) => {
      if (!(await isChosenPassword(inside, password))) return new PasswordWrong();
      return inside.write((em) => found(em, organizationId));
    });
  });
}

async function isChosenPassword(inside: Session, password: string): Promise<boolean> {
  const [signUp] = await inside.read<{ passwordHash: string }>({
    text: 'select password_hash as "passwordHash" from identity.sign_ups',
  });
  await inside.end();
  return inPasswordSlot(() => isPasswordOf(signUp?.passwordHash, password));
}

async function found(em: EntityManager, organizationId: string): Promise<SignedUp | LinkExpired> {
  const signUp = await em.findOne(PendingSignUp, { organizationId });
  // Of two who open the link at once, one deletes it.
  const isMine = signUp && (await em.nativeDelete(PendingSignUp, { organizationId })) > 0;
  return (isMine && (await foundWithOwner(em, signUp))) || new LinkExpired();
}

async function organizationOf(session: Session, hash: string): Promise<string | null> {
  const [row] = await session.read<{ organizationId: string | null }>({
    text: 'select identity.organization_of_sign_up($1) as "organizationId"',
    values: [hash],
  });
  return row?.organizationId ?? null;
}
