import { audit } from '#kernel/audit/audit';
import type { Job, Work } from '#kernel/jobs/job';
import { insideDomain } from '#kernel/personal-data/inside-domain';
import { purgeArchive } from '#kernel/personal-data/purge-archive';

/** Removes, each night, archived records whose term is over, in organizations that have set one. */
export const purgeArchives: Job = {
  name: 'organizations.purge-archives',
  schedule: '40 3 * * *',
  async run(_payload, work) {
    const text = 'select organization_id as "organizationId", days from organizations.archive_terms()';
    const terms = await work.session.read<{ organizationId: string; days: number }>({ text });
    for (const { organizationId, days } of terms) await purge(work, organizationId, days);
  },
};

/** In modules only: what core domains archive is who was a member, and what was decided. */
async function purge({ domains, runtime, session }: Work, organizationId: string, days: number): Promise<void> {
  const rows: Record<string, number> = {};
  for (const { name } of domains.filter(({ isCore }) => !isCore)) {
    const pool = runtime.pools.get(name);
    const purged = pool && (await insideDomain(pool, organizationId, (client) => purgeArchive(client, name, days)));
    if (purged) rows[name] = purged;
  }
  if (Object.keys(rows).length === 0) return;
  const subject = { type: 'Organization', id: organizationId };
  await session.inside(organizationId, (inside) =>
    inside.write((em) => audit(em, { action: 'organizations.ArchivePurged', subject, after: { days, rows } })),
  );
}
