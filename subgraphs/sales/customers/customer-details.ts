import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from '#kernel/database/entity-manager';
import { checkTexts } from '../check-text.ts';
import { mustExist } from '../must-find.ts';
import { SalesPerson } from '../sales-people/sales-person.entity.ts';
import { Territory } from '../territories/territory.entity.ts';
import { AccountNumberTaken } from './customer.errors.ts';

/** What can be said of a customer beside kind and name. */
@InputType({ description: 'What can be said of a customer beside kind and name.' })
export abstract class CustomerDetails {
  @Field(() => String, {
    nullable: true,
    description: 'The group of customers it is counted to, in words of the organization.',
  })
  segment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number under which the organization knows it; no two customers have the same.',
  })
  accountNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The territory where it is counted.' })
  territoryId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The sales person who looks after it.' })
  salesPersonId?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'City of its address.' })
  city?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country of its address by the two letters of ISO 3166, for example US.',
  })
  countryCode?: string | null;
}

/** Throws VALIDATION_FAILED or NOT_FOUND when the details cannot be true. */
export async function checkDetails(em: EntityManager, details: CustomerDetails): Promise<void> {
  checkTexts({ ...details });
  await mustExist(em, Territory, details.territoryId);
  await mustExist(em, SalesPerson, details.salesPersonId);
}

/** Turns the one clash that PostgreSQL watches for into a refusal; everything else is thrown on. */
export function refuseTakenNumber({ accountNumber }: CustomerDetails): (error: unknown) => AccountNumberTaken {
  return (error) => {
    if (error instanceof UniqueConstraintViolationException && accountNumber)
      return new AccountNumberTaken(accountNumber);
    throw error;
  };
}
