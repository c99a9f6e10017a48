import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { enqueue } from '#kernel/jobs/enqueue';
import type { Job } from '#kernel/jobs/job';
import { canSendMail, post } from '#kernel/mail/post';
import { type SecurityNews, securityLetter } from '../letters/security-news.ts';

interface Payload {
  userId: string;
  news: SecurityNews;
}

/** Tells a person by mail of something that he should have done himself. */
export const sendSecurityNews: Job<Payload> = {
  name: 'identity.send-security-news',
  async run({ userId, news }, { session }) {
    const [person] = await session.read<{ email: string; name: string; locale: string }>({
      text: 'select email, name, locale from identity.users where id = $1 and deleted_at is null',
      values: [userId],
    });
    if (person) await post(person.email, securityLetter(person.locale, person.name, news));
  },
};

/** Has the letter written when the transaction is committed; where no mail can be sent, the audit has to do. */
export async function tellByMail(
  context: Context,
  em: EntityManager,
  userId: string,
  news: SecurityNews,
  organizationId = context.caller.viewer?.organizationId,
): Promise<void> {
  if (canSendMail()) await enqueue(context, em, sendSecurityNews, { userId, news }, organizationId);
}
