import { createHmac, randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { compare } from 'bcryptjs';
import { type Key, keysFor, newestOf } from '#kernel/crypto/keyring';
import { Turns } from './turns.ts';

/** argon2id (the library's default algorithm) at the least cost that OWASP allows. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const PARAMETERS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}`;

/** As people bring it along who were imported from elsewhere. */
const BCRYPT = /^\$2[aby]\$/;

/** Each hash keeps a core busy and 19 MiB: one core is left to everything else that people do. */
const cores = new Turns(Math.max(1, availableParallelism() - 1));

let nobodysHash: Promise<string> | undefined;

/**
 * The hash of a password as a PHC string: argon2id over its HMAC, whose key is not in the database. So a stolen database alone does
 * not let anyone guess; `keyid` names the key. Throws when this process knows no secret.
 */
export async function hashPassword(password: string): Promise<string> {
  const pepper = newestOf('pepper');
  const made = await cores.run(() => hash(peppered(password, pepper), COST));
  return made.replace(PARAMETERS, `${PARAMETERS},keyid=${pepper.id}`);
}

/**
 * True when the password is the one behind the hash, also when the hash is from the time before the pepper or from another
 * product (bcrypt). Takes the same time when there is no hash.
 */
export async function isPasswordOf(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(randomUUID());
  const matches = await fits(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash != null;
}

/** True when the hash was not made as `hashPassword` makes it today: another cost, another pepper or none, another algorithm. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(`${PARAMETERS},keyid=${newestOf('pepper').id}$`);
}

async function fits(passwordHash: string, password: string): Promise<boolean> {
  if (BCRYPT.test(passwordHash)) return compare(password, passwordHash);
  const [parameter, keyId] = /,keyid=([^$]*)/.exec(passwordHash) ?? [];
  if (parameter === undefined) return cores.run(() => verify(passwordHash, password.normalize('NFKC')));
  const pepper = keysFor('pepper').find(({ id }) => id === keyId);
  // Without the key it cannot be the password, but that takes as long to find out.
  const plainHash = passwordHash.replace(parameter, '');
  const matches = await cores.run(() => verify(plainHash, peppered(password, pepper ?? newestOf('pepper'))));
  return matches && pepper !== undefined;
}

function peppered(password: string, { bytes }: Key): string {
  return createHmac('sha256', bytes).update(password.normalize('NFKC')).digest('base64');
}
