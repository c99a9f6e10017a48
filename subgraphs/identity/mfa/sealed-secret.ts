import { isSealedBefore, seal, unseal } from '#kernel/crypto/seal';

const placeOf = (userId: string): string => `|identity.second_factors|secret|${userId}`;

/** The shared secret of a person as it is kept. */
export function sealSecret(secret: string, userId: string): string {
  return seal(secret, placeOf(userId));
}

/** The shared secret in base32; throws when it was sealed for somebody else. */
export function unsealSecret(sealed: string, userId: string): string {
  return unseal(sealed, placeOf(userId));
}

/** The same secret under the key of today, when it was sealed with a former one; as it was otherwise. */
export function sealedAnew(sealed: string, userId: string): string {
  return isSealedBefore(sealed) ? sealSecret(unsealSecret(sealed, userId), userId) : sealed;
}
