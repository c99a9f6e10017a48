import type { Job } from '#kernel/jobs/job';

/** Drops, each night, exports of personal data that are a week old. */
export const forgetExports: Job = {
  name: 'organizations.forget-exports',
  schedule: '30 3 * * *',
  async run(_payload, { session }) {
    await session.write((em) => em.execute('select organizations.forget_exports()'));
  },
};
