import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { CurrencyCode, DateTime, Locale, TimeZone } from '#kernel/graph/scalars';
import type { OrganizationsScope } from '../policy.ts';

/** What all other rows of one organization have in common: its id is their organization_id. */
@Entity({ schema: 'organizations', tableName: 'organizations' })
@ObjectType({ description: 'A company or other body whose data A-EMS keeps apart from all others.' })
@Directive('@key(fields: "id")')
@Allow<OrganizationsScope>('organizations:organization.read')
export class Organization {
  @Field(() => ID, { description: 'Identifies the organization; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Field(() => String, { description: 'What the organization is called.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    description: 'A handle that no other organization has: lower-case letters, digits and hyphens.',
  })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => CurrencyCode, { description: 'Currency of the books: totals over several currencies are told in it.' })
  @Property({ type: 'text' })
  currency!: string;

  @Field(() => TimeZone, { description: 'Where days, weeks and months begin for the organization.' })
  @Property({ type: 'text' })
  timeZone!: string;

  @Field(() => Int, { description: 'Month in which the fiscal year begins, 1 to 12.' })
  @Property({ type: 'integer' })
  fiscalYearStart!: number;

  @Field(() => Locale, { description: 'Language and formats of the organization.' })
  @Property({ type: 'text' })
  locale!: string;

  @Field(() => Boolean, { description: 'True for a company that was made up to look around in.' })
  @Property({ type: 'boolean', default: false })
  isDemo!: boolean & Opt;

  /** Whether members need a second factor; shown as `securityPolicy`. */
  @Property({ type: 'boolean', default: false })
  mfaRequired!: boolean & Opt;

  /** E-mail domains whose people may join by themselves; shown as `securityPolicy`. */
  @Property({ type: 'text[]', defaultRaw: "'{}'" })
  allowedDomains!: string[] & Opt;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after which archived records are removed for good; null: never.',
  })
  @Property({ type: 'integer', nullable: true })
  archiveDays?: number | null;

  @Field(() => DateTime, { description: 'When the organization was founded here.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  updatedAt!: Date & Opt;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  updatedBy?: string | null;

  /** When the organization was closed. */
  @Property({ type: 'timestamptz', nullable: true })
  deletedAt?: Date | null;
}
