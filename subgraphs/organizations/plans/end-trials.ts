import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Job } from '#kernel/jobs/job';
import { beginSubscription } from './begin-subscription.ts';
import { currentSubscription } from './current-subscription.ts';
import { planOf } from './plans.ts';

/** Puts, each hour, organizations whose trial is over on the free plan; members who have no seat there stay. */
export const endTrials: Job = {
  name: 'organizations.end-trials',
  schedule: '5 * * * *',
  async run(_payload, { session }) {
    const over = await session.read<{ organizationId: string }>({
      text: 'select organizations.trials_that_are_over() as "organizationId"',
    });
    for (const { organizationId } of over)
      await session.inside(organizationId, (inside) => inside.write((em) => endTrial(em, organizationId)));
  },
};

async function endTrial(em: EntityManager, organizationId: string): Promise<void> {
  const current = await currentSubscription(em);
  if (current.status !== 'TRIAL') return;
  const free = planOf('free');
  await beginSubscription(em, current, { plan: free.key, seats: free.seats ?? current.seats });
  await audit(em, {
    action: 'organizations.TrialEnded',
    subject: { type: 'Organization', id: organizationId },
    before: { plan: current.plan },
    after: { plan: free.key },
  });
}
