import { audit } from '#kernel/audit/audit';
import type { EntityManager } from '#kernel/database/entity-manager';
import type { Context } from '#kernel/graph/context';
import { tellByMail } from '../sessions/tell-by-mail.ts';

/** Says by letter and in the audit that a backup code was used: its owner may not have been the one. */
export async function reportBackupCode(
  context: Context,
  em: EntityManager,
  userId: string,
  organizationId: string,
): Promise<void> {
  await tellByMail(context, em, userId, 'BACKUP_CODE_USED', organizationId);
  await audit(em, { action: 'identity.BackupCodeUsed', subject: { type: 'User', id: userId }, actorId: userId });
}
