import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Organization } from '../organization/organization.entity.ts';
import type { UpdateRetentionInput } from './retention.types.ts';

/** Decides after how many days archived records are removed; the first are in the night that follows. */
export async function updateRetention(
  context: Context,
  { archiveDays = null }: UpdateRetentionInput,
): Promise<Organization | ConfirmationRequired> {
  if (archiveDays !== null && (archiveDays < 30 || archiveDays > 3_650))
    throw invalid([{ path: ['input', 'archiveDays'], message: 'Archived records are kept for 30 to 3,650 days.' }]);
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const { organizationId: id } = context.viewer;
  return context.write(async (em) => {
    const organization = await em.findOne(Organization, { id, deletedAt: null });
    if (!organization) throw notFound('organization', id);
    const before = organization.archiveDays ?? null;
    if (before === archiveDays) return organization;
    em.assign(organization, { archiveDays });
    await em.flush();
    await audit(em, {
      action: 'organizations.RetentionChanged',
      subject: { type: 'Organization', id, name: organization.name },
      before: { archiveDays: before },
      after: { archiveDays },
    });
    return organization;
  });
}
