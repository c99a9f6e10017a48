import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { loginsOf } from '../users/logins-of.ts';
import { normalizeEmail } from '../users/normalize-email.ts';
import { User } from '../users/user.entity.ts';

/** Why somebody was not let in. */
export type RefusalReason = 'WRONG_CREDENTIALS' | 'TOO_MANY_ATTEMPTS';

/** Reports that somebody was not let in. Whether the account is known is looked up later: the answer takes as long for any. */
export async function reportRefusal(context: Context, email: string, reason: RefusalReason): Promise<void> {
  await context.write((em) => enqueue(context, em, auditRefusal, { email: normalizeEmail(email), reason }));
}

/** Records a refusal in the organization that the person uses, if there is such a person. */
export const auditRefusal: Job<{ email: string; reason: RefusalReason }> = {
  name: 'identity.audit-refusal',
  async run({ email, reason }, { session }) {
    const [login] = await loginsOf(session, email);
    if (!login?.organizationId) return;
    await session.inside(login.organizationId, (inside) =>
      inside.write(async (em) => {
        const { id, name } = await em.findOneOrFail(User, { id: login.userId });
        const subject = { type: 'User', id, name };
        await audit(em, { action: 'identity.SignInRefused', outcome: 'REFUSED', subject, after: { reason } });
      }),
    );
  },
};
