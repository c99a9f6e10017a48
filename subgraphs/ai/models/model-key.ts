import { seal, unseal } from '#kernel/crypto/seal';
import type { LanguageModel } from './language-model.entity.ts';

/** A key was sealed with a secret that this installation has no more, or for another row or address. */
export class KeyLost extends Error {
  override name = 'KeyLost';
}

type Place = Pick<LanguageModel, 'organizationId' | 'id' | 'baseUrl'>;

/** Where a key belongs: to its row and to one origin. Sealed for that, it opens for no other, whoever may have changed the row. */
const placeOf = ({ organizationId, id, baseUrl }: Place): string =>
  `${organizationId}|ai.models|api_key|${id}|${new URL(baseUrl).origin}`;

/** The key as it is kept. */
export function sealKey(key: string, model: Place): string {
  return seal(key, placeOf(model));
}

/** The key as it is sent; undefined for a model without one. Throws KeyLost when it does not open. */
export function openKey(model: Place & Pick<LanguageModel, 'apiKey'>): string | undefined {
  if (!model.apiKey) return undefined;
  try {
    return unseal(model.apiKey, placeOf(model));
  } catch (cause) {
    throw new KeyLost('The API key does not open.', { cause });
  }
}
