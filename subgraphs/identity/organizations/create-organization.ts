import { newId } from '#kernel/database/new-id';
import { Fault, type FieldFault, invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { outside } from '../sessions/outside.ts';
import { addOwner } from '../sign-up/add-owner.ts';
import {
  type CreateOrganizationInput,
  OrganizationCreated,
  TooManyOrganizations,
} from './create-organization.types.ts';

/** More than anybody works in; it keeps one person from founding without end. */
const MOST = 20;

/** Founds another organization for the viewer, who owns it; the session stays where it is. */
export async function createOrganization(
  context: Context,
  input: CreateOrganizationInput,
): Promise<OrganizationCreated | TooManyOrganizations> {
  const { userId, clientId } = context.viewer;
  if (clientId) throw new Fault('FORBIDDEN', 'A program cannot own an organization.');
  const name = input.name.trim();
  check({ ...input, name });
  const mine = await context.read({ text: 'select from identity.organizations_of_viewer()' });
  if (mine.length >= MOST) return new TooManyOrganizations(MOST);
  const organizationId = newId();
  await outside(context, (session) =>
    session.inside(organizationId, (inside) =>
      inside.write((em) => addOwner(em, userId, { ...input, organizationId, name, isDemo: false })),
    ),
  );
  return Object.assign(new OrganizationCreated(), { organizationId });
}

function check({ name, fiscalYearStart }: CreateOrganizationInput): void {
  const faults: (FieldFault | false)[] = [
    (name === '' || name.length > 200) && {
      path: ['input', 'name'],
      message: 'Give the name of the organization, in at most 200 characters.',
    },
    (fiscalYearStart < 1 || fiscalYearStart > 12) && {
      path: ['input', 'fiscalYearStart'],
      message: 'A fiscal year begins in a month from 1 to 12.',
    },
  ];
  const found = faults.filter((fault) => fault !== false);
  if (found.length > 0) throw invalid(found);
}
