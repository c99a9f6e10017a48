import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { tellByMail } from '../sessions/tell-by-mail.ts';
import { Identity } from './identity.entity.ts';
import { LastWayIn } from './identity.errors.ts';
import { IdentityUnlinked } from './identity.types.ts';

type Result = IdentityUnlinked | LastWayIn | ConfirmationRequired;

/** Takes from an account elsewhere the power to open the viewer's own, unless it is his only way in. */
export async function unlinkIdentity(context: Context, id: string): Promise<Result> {
  const { viewer } = context;
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  const { userId } = viewer;
  return context.write(async (em) => {
    // Two that are unlinked at the same moment would each leave the other: the second waits here.
    const [person] = await em.execute<{ hasPassword: boolean }[]>(
      'select password_hash is not null as "hasPassword" from identity.users where id = ? for update',
      [userId],
    );
    const all = await em.find(Identity, { userId }, { orderBy: { linkedAt: 'asc' } });
    const identity = all.find((one) => one.id === id);
    if (!identity) throw notFound('identity', id);
    if (all.length === 1 && !person?.hasPassword) return new LastWayIn();
    await em.remove(identity).flush();
    await tellByMail(context, em, userId, 'IDENTITY_UNLINKED');
    const { issuer, email } = identity;
    await audit(em, {
      action: 'identity.IdentityUnlinked',
      subject: { type: 'User', id: userId },
      before: { issuer, email },
    });
    return Object.assign(new IdentityUnlinked(), { identities: all.filter((one) => one !== identity) });
  });
}
