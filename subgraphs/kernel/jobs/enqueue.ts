import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '#kernel/graph/context';
import type { Enqueued, Job } from './job.ts';

/**
 * Lets a job of this domain run once the transaction of `em` is committed; never when it is not. It runs in the viewer's
 * organization; a use case without viewer names the organization of its transaction, or '' where there is none.
 * PostgreSQL refuses jobs of other domains and other organizations.
 */
export async function enqueue<Payload>(
  { caller, jobs }: Context,
  em: EntityManager,
  job: Job<Payload>,
  payload: Payload,
  organizationId = caller.viewer?.organizationId ?? '',
): Promise<void> {
  const { correlationId, viewer, address = '', userAgent = '' } = caller;
  const userId = viewer?.userId ?? '';
  const enqueued: Enqueued = { organizationId, userId, correlationId, address, userAgent, payload };
  await jobs.send(job.name, enqueued, em);
}
