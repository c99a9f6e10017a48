import { randomUUID } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** argon2id (the library's default algorithm) at the least cost that OWASP allows. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Verified against when there is no password, so that an unknown address takes as long as a known one. */
const nobodysHash = hashPassword(randomUUID());

/** The argon2id hash of a password as a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** True when the password is the one behind the hash; takes the same time when there is no hash. */
export async function isPasswordOf(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFKC'));
  return matches && passwordHash != null;
}

/** True when the hash was made at another cost than today's. */
export function isOutdated(passwordHash: string): boolean {
  const made = parseOptions(passwordHash);
  return Object.entries(COST).some(([name, value]) => made[name as keyof typeof COST] !== value);
}
