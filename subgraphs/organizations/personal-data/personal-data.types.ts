import { createUnionType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { CannotEraseYourself } from './personal-data.errors.ts';
import { PersonalDataRequest } from './personal-data-request.entity.ts';

@InputType({ description: 'A person, by one of both: a member by id, anybody by e-mail address.' })
export class PersonInput {
  @Field(() => ID, { nullable: true, description: 'Id of somebody who is, or was, a member.' })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of anybody: member, customer, contact, lead.' })
  email?: string | null;
}

/** Kinds of files that an export can be had as. */
export enum ExportFormat {
  JSON = 'JSON',
  CSV = 'CSV',
}

registerEnumType(ExportFormat, {
  name: 'PersonalDataFormat',
  description: 'The kind of file that an export is.',
  valuesConfig: {
    JSON: { description: 'With its structure: for another program.' },
    CSV: { description: 'One line for each value: for a spreadsheet.' },
  },
});

export const ExportPersonalDataResult = createUnionType({
  name: 'ExportPersonalDataResult',
  description: 'The export, which is made from now on, or why there is none.',
  types: () => [PersonalDataRequest, ConfirmationRequired] as const,
});

export const ErasePersonResult = createUnionType({
  name: 'ErasePersonResult',
  description: 'The erasure, which is done from now on, or why nothing is erased.',
  types: () => [PersonalDataRequest, ConfirmationRequired, CannotEraseYourself] as const,
});
