import type { Job } from '#kernel/jobs/job';

/** Makes, each night, the partitions of the audit for this month and the next six, where they are not there yet. */
export const prepareMonths: Job = {
  name: 'audit.prepare-months',
  schedule: '20 2 * * *',
  async run(_payload, { session }) {
    await session.write((em) => em.execute('select audit.prepare_months()'));
  },
};
