import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';
import { isPasswordOf } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { Proof } from '../sessions/user-session.entity.ts';
import { prefixOf } from './backup-codes.ts';
import { sealedAnew, unsealSecret } from './sealed-secret.ts';
import { acceptedStep } from './totp.ts';

/** A code that is right, as far as reading can tell: `spendProof` decides whether it was used before. */
export type SecondProof =
  | { proof: Proof.TOTP; step: number; sealed: string }
  | { proof: Proof.BACKUP_CODE; id: string };

/**
 * Looks at six digits of the app or at a backup code (case and blanks do not matter); undefined when it is neither. Costs at most one
 * slow hash, and must not run inside a transaction: it may wait for its turn.
 */
export function secondProofOf(session: Session, userId: string, given: string): Promise<SecondProof | undefined> {
  const code = given.replaceAll(/[\s-]/g, '').toUpperCase();
  return code.length === 6 ? totpOf(session, userId, code) : backupCodeOf(session, userId, code);
}

async function totpOf(session: Session, userId: string, code: string): Promise<SecondProof | undefined> {
  const [factor] = await session.read<{ sealed: string }>({
    text: 'select secret as sealed from identity.second_factors where user_id = $1 and secret is not null',
    values: [userId],
  });
  if (!factor) return undefined;
  const step = acceptedStep(unsealSecret(factor.sealed, userId), code);
  return step === undefined ? undefined : { proof: Proof.TOTP, step, sealed: factor.sealed };
}

async function backupCodeOf(session: Session, userId: string, code: string): Promise<SecondProof | undefined> {
  const [kept] = await session.read<{ id: string; hash: string }>({
    text: 'select id, hash from identity.backup_codes where user_id = $1 and prefix = $2 and used_at is null',
    values: [userId, prefixOf(code)],
  });
  await session.end();
  const isRight = await inPasswordSlot(() => isPasswordOf(kept?.hash, code));
  return kept && isRight ? { proof: Proof.BACKUP_CODE, id: kept.id } : undefined;
}

/** Uses a proof up; of any number of parallel uses exactly one gets true. */
export async function spendProof(em: EntityManager, userId: string, given: SecondProof): Promise<boolean> {
  const [text, values] =
    given.proof === Proof.TOTP
      ? [
          'update identity.second_factors set last_step = ?, secret = ? where user_id = ? and last_step < ? and secret = ?',
          [given.step, sealedAnew(given.sealed, userId), userId, given.step, given.sealed],
        ]
      : ['update identity.backup_codes set used_at = now() where id = ? and used_at is null', [given.id]];
  const { affectedRows } = await em.execute<{ affectedRows: number }>(text, values, 'run');
  return affectedRows > 0;
}
