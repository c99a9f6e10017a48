import type { Session } from '#kernel/database/session';
import { normalizeEmail } from './normalize-email.ts';

/** A person who can sign in and one organization to sign in to. */
export interface Login {
  userId: string;
  passwordHash: string | null;
  /** Null for a person who is a member of no organization. */
  organizationId: string | null;
}

/** The ways in behind an e-mail address, the one used last first; the one place that looks across organizations for them. */
export function loginsOf(session: Session, email: string): Promise<Login[]> {
  return session.read<Login>({
    text: `select user_id as "userId", password_hash as "passwordHash", organization_id as "organizationId"
             from identity.logins_of($1)`,
    values: [normalizeEmail(email)],
  });
}
