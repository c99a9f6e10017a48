import { randomInt } from 'node:crypto';
import type { EntityManager } from '#kernel/database/entity-manager';
import { User } from '../users/user.entity.ts';
import { hashPassword } from './password.ts';
import { inPasswordSlot } from './password-slots.ts';

/** Without the letters and digits that are taken for others when they are read out. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 4;
const GOOD_FOR_MS = 72 * 60 * 60 * 1_000;

/**
 * Gives a member of the organization a password to be told by word of mouth, where no mail can be sent, and returns it: it is kept
 * nowhere. It opens nothing but the choice of a password of his own, and that for 72 hours.
 */
export async function giveTemporaryPassword(em: EntityManager, userId: string): Promise<string> {
  const password = newTemporaryPassword();
  const passwordHash = await inPasswordSlot(() => hashPassword(password));
  const passwordExpiresAt = new Date(Date.now() + GOOD_FOR_MS);
  await em.nativeUpdate(User, { id: userId }, { passwordHash, passwordExpiresAt });
  return password;
}

/** Four groups of four, such as `k7mq-3xtp-9wha-rb2d`: 79 bits. */
function newTemporaryPassword(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)];
  const group = () => Array.from({ length: GROUP }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
