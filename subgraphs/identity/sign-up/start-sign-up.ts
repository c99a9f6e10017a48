import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job, Work } from '#kernel/jobs/job';
import { post } from '#kernel/mail/post';
import { accountExistsLetter, confirmSignUpLetter } from '../letters/sign-up.ts';
import { hashOfLink, newLinkToken } from '../links/link-token.ts';
import { type Login, loginsOf } from '../users/logins-of.ts';
import { User } from '../users/user.entity.ts';
import type { NewSignUp } from './found-with-owner.ts';
import { PendingSignUp } from './pending-sign-up.entity.ts';

const GOOD_FOR_MS = 24 * 60 * 60 * 1_000;

/** Keeps a sign-up for a day and lets its letter follow. Whether the address is known is looked up when the letter is written. */
export async function startSignUp(context: Context, signUp: NewSignUp): Promise<void> {
  const { organizationId } = signUp;
  await context.session.inside(organizationId, (inside) =>
    inside.write(async (em) => {
      em.create(PendingSignUp, { ...signUp, expiresAt: new Date(Date.now() + GOOD_FOR_MS) });
      await em.flush();
      await enqueue(context, em, sendSignUpLetter, undefined, organizationId);
    }),
  );
}

/** Writes to the address: a link that founds the organization or, if the address is known, that there is an account already. */
export const sendSignUpLetter: Job = {
  name: 'identity.send-sign-up-letter',
  async run(_payload, work) {
    const { session, organizationId } = work;
    const signUp = await session.write((em) => em.findOne(PendingSignUp, { organizationId }));
    if (!signUp) return;
    const [login] = await loginsOf(session, signUp.email);
    if (login) return tellOwner(work, login);
    const token = newLinkToken();
    await session.write((em) => em.nativeUpdate(PendingSignUp, { organizationId }, { hash: hashOfLink(token) }));
    await post(signUp.email, confirmSignUpLetter(signUp, token));
  },
};

/** The letter says nothing that the stranger who signed up has typed. */
async function tellOwner({ session }: Work, { userId, organizationId }: Login): Promise<void> {
  if (!organizationId) return;
  const user = await session.inside(organizationId, (inside) =>
    inside.write((em) => em.findOne(User, { id: userId, deletedAt: null })),
  );
  if (user) await post(user.email, accountExistsLetter(user));
}
