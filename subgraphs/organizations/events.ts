import { eventType } from '#kernel/events/emit';

/** An organization is called otherwise from now on. */
export interface OrganizationRenamed {
  name: string;
}

/** How members of an organization must sign in, from now on. */
export interface SecurityPolicyChanged {
  /** Whether each member needs a second factor. */
  mfaRequired: boolean;
  /** E-mail domains, lower case, whose people may join by themselves when an identity provider vouches for them. */
  allowedDomains: string[];
}

/** Another plan, or another number of seats, is in force. */
export interface PlanChanged {
  plan: string;
  /** Most members that the organization may have. */
  seats: number;
  /** Credits for each month, which the assistant spends; a credit is a US cent. */
  monthlyCredits: number;
}

/** Modules can be used from now on that could not, or the other way round: all of those that cannot. */
export interface ModulesChanged {
  off: string[];
}

/** The organization is closed: nobody may be let in any more. */
export interface OrganizationClosed {
  organizationId: string;
}

export const organizationRenamed = eventType<OrganizationRenamed>('organizations.OrganizationRenamed');
export const securityPolicyChanged = eventType<SecurityPolicyChanged>('organizations.SecurityPolicyChanged');
export const planChanged = eventType<PlanChanged>('organizations.PlanChanged');
export const modulesChanged = eventType<ModulesChanged>('organizations.ModulesChanged');
export const organizationClosed = eventType<OrganizationClosed>('organizations.OrganizationClosed');
