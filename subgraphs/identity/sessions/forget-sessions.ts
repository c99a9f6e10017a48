import type { Job } from '#kernel/jobs/job';

/**
 * Drops, each night, sessions that ended or expired 30 days ago, with their tokens, challenges that
 * nobody met, and yesterday's attempts to sign in.
 */
export const forgetSessions: Job = {
  name: 'identity.forget-sessions',
  schedule: '20 3 * * *',
  async run(_payload, { session }) {
    await session.write(async (em) => {
      await em.execute('select identity.forget_ended_sessions()');
      await em.execute('select identity.forget_expired_challenges()');
      await em.execute("delete from identity.sign_in_attempts where last_at < now() - interval '1 day'");
    });
  },
};
