import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '#kernel/graph/context';
import type { Enqueued, Job } from './job.ts';

/**
 * Lets a job of this domain run, in the viewer's organization, once the transaction of `em` is committed; never when it is not.
 * PostgreSQL refuses jobs of other domains and other organizations.
 */
export async function enqueue<Payload>(
  { viewer, caller, jobs }: Context,
  em: EntityManager,
  job: Job<Payload>,
  payload: Payload,
): Promise<void> {
  const { organizationId, userId } = viewer;
  const enqueued: Enqueued = { organizationId, userId, correlationId: caller.correlationId, payload };
  await jobs.send(job.name, enqueued, em);
}
