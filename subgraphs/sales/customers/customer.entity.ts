import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { CalendarDate } from '#kernel/graph/scalars';
import type { SalesScope } from '../policy.ts';

export enum CustomerKind {
  PERSON = 'PERSON',
  COMPANY = 'COMPANY',
}
registerEnumType(CustomerKind, {
  name: 'CustomerKind',
  description: 'Whether a customer is a person or a company.',
  valuesConfig: {
    PERSON: { description: 'A person who buys for themselves.' },
    COMPANY: { description: 'A company, shop or institution.' },
  },
});

@Entity({ schema: 'sales', tableName: 'customers' })
@Allow<SalesScope>('sales:customer.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person or company that the organization sells to.' })
export class Customer extends TenantEntity {
  @Field(() => CustomerKind, { description: 'Person or company.' })
  @Enum(() => CustomerKind)
  kind!: CustomerKind;

  @Field(() => String, { description: 'Name of the person or company.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The group of customers it is counted to, in words of the organization, for example Bike Shop.',
  })
  @Property({ type: 'text', nullable: true })
  segment?: string | null;

  @Field(() => String, { nullable: true, description: 'The number under which the organization knows it; unique.' })
  @Property({ type: 'text', nullable: true })
  accountNumber?: string | null;

  @Property({ type: 'uuid', nullable: true })
  territoryId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  salesPersonId?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  @Property({ type: 'text', nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number.' })
  @Property({ type: 'text', nullable: true })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'City of its address.' })
  @Property({ type: 'text', nullable: true })
  city?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country of its address by the two letters of ISO 3166, for example US.',
  })
  @Property({ type: 'text', nullable: true })
  countryCode?: string | null;

  /** Kept by a trigger on the orders. */
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day of its first order that was not cancelled; null when there is none.',
  })
  @Property({ type: 'date', nullable: true })
  firstOrderedOn?: string | null;
}
