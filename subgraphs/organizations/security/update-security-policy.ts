import { audit } from '#kernel/audit/audit';
import { needsConfirmation } from '#kernel/auth/step-up';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { notFound } from '#kernel/errors/fault';
import { emit } from '#kernel/events/emit';
import type { Context } from '#kernel/graph/context';
import { securityPolicyChanged } from '../events.ts';
import { changesOf } from '../organization/changes-of.ts';
import { Organization } from '../organization/organization.entity.ts';
import { checkedDomains } from './checked-domains.ts';
import type { SecurityPolicy, UpdateSecurityPolicyInput } from './security.types.ts';

/** Changes how members must sign in; who has no second factor yet must set one up before anything else. */
export async function updateSecurityPolicy(
  context: Context,
  { mfaRequired, allowedDomains }: UpdateSecurityPolicyInput,
): Promise<Organization | ConfirmationRequired> {
  const { viewer } = context;
  const wanted: Partial<SecurityPolicy> = {
    ...(mfaRequired != null && { mfaRequired }),
    ...(allowedDomains != null && { allowedDomains: checkedDomains(allowedDomains) }),
  };
  if (needsConfirmation(viewer)) return new ConfirmationRequired();
  const id = viewer.organizationId;
  return context.write(async (em) => {
    const organization = await em.findOne(Organization, { id, deletedAt: null });
    if (!organization) throw notFound('organization', id);
    const { before, after } = changesOf<SecurityPolicy>(organization, wanted);
    if (Object.keys(after).length === 0) return organization;
    em.assign(organization, after);
    await em.flush();
    const { name, mfaRequired, allowedDomains } = organization;
    await emit(em, securityPolicyChanged, { mfaRequired, allowedDomains });
    const subject = { type: 'Organization', id, name };
    await audit(em, { action: 'organizations.SecurityPolicyChanged', subject, before, after });
    return organization;
  });
}
