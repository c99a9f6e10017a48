import type { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import type { Context } from '#kernel/graph/context';
import { askForPerson } from './ask-for-person.ts';
import { collectPersonalData } from './collect-personal-data.ts';
import type { PersonInput } from './personal-data.types.ts';
import { PersonalDataKind, type PersonalDataRequest } from './personal-data-request.entity.ts';

/** Has everything gathered that is kept about a person; whoever asked can download it for a week. */
export function exportPersonalData(
  context: Context,
  person: PersonInput,
): Promise<PersonalDataRequest | ConfirmationRequired> {
  return askForPerson(context, person, PersonalDataKind.EXPORT, collectPersonalData);
}
