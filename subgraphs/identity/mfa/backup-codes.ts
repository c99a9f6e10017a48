import { randomInt } from 'node:crypto';
import type { EntityManager } from '#kernel/database/entity-manager';
import { hashPassword } from '../passwords/password.ts';
import { inPasswordSlot } from '../passwords/password-slots.ts';
import { BackupCode } from './backup-code.entity.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODES = 10;
const LENGTH = 10;
const PREFIX_LENGTH = 4;

/** A backup code on its way to the person, with what is kept of it. */
export interface NewBackupCode {
  code: string;
  prefix: string;
  hash: string;
}

/**
 * Ten codes that nobody knows yet, of 50 random bits each; no two begin alike. They are hashed one after the other, so that nobody who
 * wants codes takes the turns of those who want to sign in.
 */
export async function newBackupCodes(): Promise<NewBackupCode[]> {
  const codes = new Map<string, string>();
  while (codes.size < CODES) {
    const code = Array.from({ length: LENGTH }, () => BASE32[randomInt(BASE32.length)]).join('');
    codes.set(prefixOf(code), code);
  }
  const made: NewBackupCode[] = [];
  for (const [prefix, code] of codes) {
    made.push({ prefix, code, hash: await inPasswordSlot(() => hashPassword(code)) });
  }
  return made;
}

/** The part of a code that finds its hash. */
export function prefixOf(code: string): string {
  return code.slice(0, PREFIX_LENGTH);
}

/** Makes these the codes of the person; all others are void. */
export async function replaceBackupCodes(em: EntityManager, userId: string, codes: NewBackupCode[]): Promise<void> {
  await em.nativeDelete(BackupCode, { userId });
  for (const { prefix, hash } of codes) em.create(BackupCode, { userId, prefix, hash });
  await em.flush();
}
