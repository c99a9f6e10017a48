import { type FieldFault, invalid, notFound } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { Organization } from './organization.entity.ts';
import type { UpdateOrganizationInput } from './organization.types.ts';

/** Changes the settings of the viewer's organization; figures are counted by the new ones from then on. */
export function updateOrganization(context: Context, input: UpdateOrganizationInput): Promise<Organization> {
  const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  if (input.name != null) changes.name = input.name.trim();
  check(changes);
  const { organizationId } = context.viewer;
  return context.write(async (em) => {
    const organization = await em.findOne(Organization, { id: organizationId });
    if (!organization) throw notFound('organization', organizationId);
    return em.assign(organization, changes);
  });
}

function check({ name, fiscalYearStart = 1 }: UpdateOrganizationInput): void {
  const faults: FieldFault[] = [];
  if (name !== undefined && (name === '' || name.length > 200)) {
    faults.push({ path: ['input', 'name'], message: 'Give the name of the organization, in at most 200 characters.' });
  }
  if (fiscalYearStart < 1 || fiscalYearStart > 12) {
    faults.push({ path: ['input', 'fiscalYearStart'], message: 'A fiscal year begins in a month from 1 to 12.' });
  }
  if (faults.length > 0) throw invalid(faults);
}
