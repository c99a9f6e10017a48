import type { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { askForPerson } from './ask-for-person.ts';
import { eraseEverywhere } from './erase-everywhere.ts';
import { CannotEraseYourself } from './personal-data.errors.ts';
import type { PersonInput } from './personal-data.types.ts';
import { PersonalDataKind, type PersonalDataRequest } from './personal-data-request.entity.ts';

/** Has a person erased from every part of the product: what names him is removed or names nobody; nothing brings it back. */
export async function erasePerson(
  context: Context,
  person: PersonInput,
): Promise<PersonalDataRequest | ConfirmationRequired | CannotEraseYourself> {
  if (person.userId === context.viewer.userId) return new CannotEraseYourself();
  return askForPerson(context, person, PersonalDataKind.ERASURE, eraseEverywhere);
}
