import type { Job } from '#kernel/jobs/job';
import { consumersOf } from '#kernel/modules/follow-modules';

/** Drops from the event log, each night, what is older than 90 days and was read by every consumer that wants it. */
export const forgetEvents: Job = {
  name: 'organizations.forget-events',
  schedule: '10 3 * * *',
  async run(_payload, { session, domains }) {
    const consumers = domains.flatMap(consumersOf).map(({ name, types }) => ({ name, types }));
    await session.write((em) => em.execute('select kernel.forget_events(?::jsonb)', [JSON.stringify(consumers)]));
  },
};
