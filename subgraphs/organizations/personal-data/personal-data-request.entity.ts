import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AllowTo } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { DateTime } from '#kernel/graph/scalars';
import type { Subject } from '#kernel/personal-data/personal-table';

/** What is to be done with what is kept about a person. */
export enum PersonalDataKind {
  EXPORT = 'EXPORT',
  ERASURE = 'ERASURE',
}

/** How far a request is. */
export enum PersonalDataState {
  RUNNING = 'RUNNING',
  COMPLETE = 'COMPLETE',
  REFUSED = 'REFUSED',
  FAILED = 'FAILED',
}

registerEnumType(PersonalDataKind, {
  name: 'PersonalDataKind',
  description: 'What is to be done with what is kept about a person.',
  valuesConfig: {
    EXPORT: { description: 'All of it is gathered for the one who asked.' },
    ERASURE: { description: 'All of it is removed, or made to name nobody.' },
  },
});
registerEnumType(PersonalDataState, {
  name: 'PersonalDataState',
  description: 'How far a request about personal data is.',
  valuesConfig: {
    RUNNING: { description: 'At work, or about to begin.' },
    COMPLETE: { description: 'Done in every part of the product.' },
    REFUSED: { description: 'Nothing was done; the reason says why.' },
    FAILED: { description: 'Given up after five attempts; what was done until then is done. Ask again.' },
  },
});

@ObjectType({ description: 'One part of the product in a request about personal data.' })
export class PersonalDataPart {
  @Field(() => String, { description: 'Name of the part, for example "sales".' })
  domain!: string;

  @Field(() => String, { description: 'What the part is called.' })
  title!: string;

  @Field(() => Int, { description: 'Rows that were found, or that lost something.' })
  rows!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the part was done; null until then.' })
  finishedAt!: string | null;
}

/** Somebody asked for an export or the erasure of a person; the record of it outlives the person. */
@Entity({ schema: 'organizations', tableName: 'personal_data_requests' })
@ObjectType({ description: 'An export or the erasure of what is kept about a person, and what came of it.' })
@AllowTo('SIGNED_IN')
export class PersonalDataRequest extends TenantEntity {
  @Field(() => PersonalDataKind, { description: 'What was asked for.' })
  @Enum({ items: () => PersonalDataKind, columnType: 'text' })
  kind!: PersonalDataKind;

  @Field(() => PersonalDataState, { description: 'How far it is.' })
  @Enum({ items: () => PersonalDataState, columnType: 'text' })
  state: PersonalDataState & Opt = PersonalDataState.RUNNING;

  @Field(() => String, { nullable: true, description: 'Why it was refused or given up.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Address of the person; null once erased, and while it is looked up.',
  })
  @Property({ type: 'text', nullable: true })
  person?: string | null;

  /** What is known of the person while the work goes on. */
  @Property({ type: 'jsonb', nullable: true })
  subject?: Subject | null;

  @Field(() => [PersonalDataPart], { description: 'What came of it in each part of the product.' })
  @Property({ type: 'jsonb', defaultRaw: "'[]'" })
  parts: PersonalDataPart[] & Opt = [];

  @Field(() => DateTime, { nullable: true, description: 'When the last part was done.' })
  @Property({ type: 'timestamptz', nullable: true })
  finishedAt?: Date | null;

  @Property({ type: 'text', nullable: true })
  content?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when an export can be downloaded.' })
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;
}
