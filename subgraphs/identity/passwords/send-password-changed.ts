import type { Job } from '#kernel/jobs/job';
import { post } from '#kernel/mail/post';
import { passwordChangedLetter } from '../letters/password-changed.ts';
import { User } from '../users/user.entity.ts';

/** Tells a person that his password was changed: if it was not him, he must learn of it. */
export const sendPasswordChanged: Job<{ userId: string }> = {
  name: 'identity.send-password-changed',
  async run({ userId }, { session }) {
    const user = await session.write((em) => em.findOne(User, { id: userId }));
    if (user) await post(user.email, passwordChangedLetter(user));
  },
};
