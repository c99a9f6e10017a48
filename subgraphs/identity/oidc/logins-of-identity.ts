import type { Session } from '#kernel/database/session';

/** A person whom an identity leads to, and one organization to enter. */
export interface IdentityLogin {
  userId: string;
  /** Null for a person who is a member of no organization. */
  organizationId: string | null;
}

/** The ways in behind an account elsewhere, the one used last first. */
export function loginsOfIdentity(
  session: Session,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<IdentityLogin[]> {
  return session.read<IdentityLogin>({
    text: `select user_id as "userId", organization_id as "organizationId" from identity.logins_of_identity($1, $2)`,
    values: [issuer, subject],
  });
}
