import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { invalid, notFound } from '#kernel/errors/fault';
import { emit } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { organizationClosed } from '../events.ts';
import { Organization } from '../organization/organization.entity.ts';
import { type CloseOrganizationInput, OrganizationClosed } from './closing.types.ts';

/** Closes the viewer's organization: every session in it ends and none begins, and nothing of what it holds is removed. */
export async function closeOrganization(
  context: Context,
  { code }: CloseOrganizationInput,
): Promise<OrganizationClosed | ConfirmationRequired> {
  if (needsConfirmation(context.viewer)) return new ConfirmationRequired();
  const { organizationId: id } = context.viewer;
  return context.write(async (em) => {
    const organization = await em.findOne(Organization, { id, deletedAt: null });
    if (!organization) throw notFound('organization', id);
    if (organization.code !== code)
      throw invalid([{ path: ['input', 'code'], message: 'This is not the handle of the organization.' }]);
    const closedAt = new Date();
    em.assign(organization, { deletedAt: closedAt });
    await em.flush();
    await emit(em, organizationClosed, { organizationId: id });
    const subject = { type: 'Organization', id, name: organization.name };
    await audit(em, { action: 'organizations.OrganizationClosed', subject });
    return Object.assign(new OrganizationClosed(), { closedAt });
  });
}
