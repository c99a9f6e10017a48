import { createUnionType, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CurrencyCode, Locale, TimeZone } from '#kernel/graph/scalars';
import { Organization } from './organization.entity.ts';
import { CodeTaken } from './organization.errors.ts';

@InputType({ description: 'Settings to change; what is left out stays.' })
export class UpdateOrganizationInput {
  @Field(() => String, { nullable: true, description: 'What the organization is called.' })
  name?: string;

  @Field(() => String, { nullable: true, description: 'Handle: 3 to 60 lower-case letters, digits and hyphens.' })
  code?: string;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of the books; amounts on record keep theirs.' })
  currency?: string;

  @Field(() => TimeZone, { nullable: true, description: 'Where days, weeks and months begin.' })
  timeZone?: string;

  @Field(() => Locale, { nullable: true, description: 'Language and formats.' })
  locale?: string;

  @Field(() => Int, { nullable: true, description: 'Month in which the fiscal year begins, 1 to 12.' })
  fiscalYearStart?: number;
}

export const UpdateOrganizationResult = createUnionType({
  name: 'UpdateOrganizationResult',
  description: 'The organization with its new settings, or why they stay.',
  types: () => [Organization, CodeTaken] as const,
});

@Directive('@inaccessible')
@ObjectType('_Settings', { description: 'What the router must know of an organization to serve its members.' })
export class Settings {
  @Field(() => String, { description: 'What the organization is called.' })
  name!: string;

  @Field(() => String, { description: 'Currency of the books, ISO 4217.' })
  currency!: string;

  @Field(() => String, { description: 'IANA time zone.' })
  timeZone!: string;

  @Field(() => String, { description: 'BCP 47 tag.' })
  locale!: string;

  @Field(() => Int, { description: 'Month in which the fiscal year begins, 1 to 12.' })
  fiscalYearStart!: number;

  @Field(() => [String], { description: 'Modules that can be used: those of the plan that are not switched off.' })
  modules!: string[];

  @Field(() => Boolean, { description: 'True for a company that was made up to look around in.' })
  isDemo!: boolean;
}
