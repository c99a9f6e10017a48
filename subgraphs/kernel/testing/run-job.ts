import { Session } from '#kernel/database/session';
import type { Domain } from '#kernel/graph/domain';
import type { Job } from '#kernel/jobs/job';
import type { TestGraph } from './test-graph.ts';

/** Runs a job as its schedule does: in no organization, without a payload. `domains` stand for all those of the product. */
export async function runJob({ started }: TestGraph, job: Job, domains: readonly Domain[] = []): Promise<void> {
  const { runtime } = started;
  const session = new Session(runtime.database, { actor: 'nobody', correlationId: 'test' });
  const { signal } = new AbortController();
  await job.run(undefined, { runtime, session, organizationId: '', userId: '', domains, signal });
  await session.close();
}
