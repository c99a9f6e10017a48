import type { Job } from '#kernel/jobs/job';

/** Drops, each night, what has expired: links for passwords, known devices, sign-ups that nobody confirmed. */
export const forgetExpiredCredentials: Job = {
  name: 'identity.forget-expired-credentials',
  schedule: '25 3 * * *',
  async run(_payload, { session }) {
    await session.write((em) => em.execute('select identity.forget_expired_credentials()'));
  },
};
