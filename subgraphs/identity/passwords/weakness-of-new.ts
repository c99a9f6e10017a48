import { isPasswordOf } from './password.ts';
import { type PasswordOwner, weaknessOf } from './weakness-of.ts';

/** Why a person may not choose this password, for him to read: it is weak, or the one he has. Hashes; run it in a password slot. */
export async function weaknessOfNew(
  password: string,
  owner: PasswordOwner & { passwordHash: string | null },
): Promise<string | undefined> {
  const weakness = weaknessOf(password, owner);
  if (weakness || owner.passwordHash === null) return weakness;
  const isOld = await isPasswordOf(owner.passwordHash, password);
  return isOld ? 'This is the password that you have. Choose another one.' : undefined;
}
