import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '#kernel/errors/user-error';
import { CurrencyCode, Locale, TimeZone } from '#kernel/graph/scalars';

@InputType({ description: 'An organization to found, beside those that the person belongs to.' })
export class CreateOrganizationInput {
  @Field(() => String, { description: 'What the organization is called.' })
  name!: string;

  @Field(() => CurrencyCode, { defaultValue: 'USD', description: "Currency of the organization's books." })
  currency!: string;

  @Field(() => TimeZone, { defaultValue: 'UTC', description: "Time zone in which the organization's days begin." })
  timeZone!: string;

  @Field(() => Locale, { defaultValue: 'en-US', description: 'Language and formats of the organization.' })
  locale!: string;

  @Field(() => Int, { defaultValue: 1, description: 'Month in which the fiscal year begins, 1 to 12.' })
  fiscalYearStart!: number;
}

@ObjectType({ description: 'The organization exists, and the viewer owns it.' })
export class OrganizationCreated {
  @Field(() => ID, { description: 'Of the organization; `POST /auth/switch` leads there.' })
  organizationId!: string;
}

@ObjectType({ implements: UserError, description: 'The person belongs to as many organizations as one person may.' })
export class TooManyOrganizations extends UserError {
  constructor(most: number) {
    super(`You belong to ${most} organizations already. Leave or close one first.`);
  }
}

export const CreateOrganizationResult = createUnionType({
  name: 'CreateOrganizationResult',
  description: 'The new organization, or why there is none.',
  types: () => [OrganizationCreated, TooManyOrganizations] as const,
});
