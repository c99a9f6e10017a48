import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { audit } from '#kernel/audit/audit';
import { type FieldFault, invalid, notFound } from '#kernel/errors/fault';
import { emit } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { organizationRenamed } from '../events.ts';
import { changesOf } from './changes-of.ts';
import { Organization } from './organization.entity.ts';
import { CodeTaken } from './organization.errors.ts';
import type { UpdateOrganizationInput } from './organization.types.ts';

/** Changes the settings of the viewer's organization; figures are counted by the new ones from then on. */
export async function updateOrganization(
  context: Context,
  input: UpdateOrganizationInput,
): Promise<Organization | CodeTaken> {
  const wanted = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  if (input.name != null) wanted.name = input.name.trim();
  check(wanted);
  try {
    return await write(context, wanted);
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) return new CodeTaken(wanted.code);
    throw error;
  }
}

function write(context: Context, wanted: UpdateOrganizationInput): Promise<Organization> {
  const { organizationId: id } = context.viewer;
  return context.write(async (em) => {
    const organization = await em.findOne(Organization, { id });
    if (!organization) throw notFound('organization', id);
    const { before, after } = changesOf(organization, wanted);
    if (Object.keys(after).length === 0) return organization;
    em.assign(organization, after);
    await em.flush();
    const { name } = organization;
    if (after.name) await emit(em, organizationRenamed, { name });
    await audit(em, {
      action: 'organizations.OrganizationUpdated',
      subject: { type: 'Organization', id, name },
      before,
      after,
    });
    return organization;
  });
}

function check({ name, code, fiscalYearStart = 1 }: UpdateOrganizationInput): void {
  const faults: (FieldFault | false)[] = [
    name !== undefined &&
      (name === '' || name.length > 200) && {
        path: ['input', 'name'],
        message: 'Give the name of the organization, in at most 200 characters.',
      },
    code !== undefined &&
      !(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) && code.length >= 3 && code.length <= 60) && {
        path: ['input', 'code'],
        message: 'A handle has 3 to 60 lower-case letters and digits, with single hyphens between them.',
      },
    (fiscalYearStart < 1 || fiscalYearStart > 12) && {
      path: ['input', 'fiscalYearStart'],
      message: 'A fiscal year begins in a month from 1 to 12.',
    },
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw invalid(found);
}
