import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { ImportsScope } from '../policy.ts';
import { ImportedFile, ImportFault, ImportProgress, ImportState } from './import-run.types.ts';

@Entity({ schema: 'imports', tableName: 'runs' })
@Allow<ImportsScope>('imports:run.read')
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One import of files, under way or done.' })
export class ImportRun extends TenantEntity {
  @Field(() => String, { description: 'How the files became rows: the mapping, in YAML.' })
  @Property({ type: 'text' })
  mapping!: string;

  @Field(() => Boolean, { description: 'Whether everything was only tried.' })
  @Property({ type: 'boolean' })
  isDryRun!: boolean;

  @Field(() => Boolean, { description: 'Whether rows without a fault were taken from files that had some.' })
  @Property({ type: 'boolean' })
  goodRowsOnly!: boolean;

  @Field(() => ImportState, { description: 'How far it has come.' })
  @Enum(() => ImportState)
  state!: ImportState;

  @Field(() => String, { nullable: true, description: 'Why it ended as it did, where that needs words.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Property({ type: 'uuid', nullable: true })
  batchId?: string | null;

  @Field(() => ImportProgress, {
    nullable: true,
    description: 'Where it is; null before the first file and when it is over.',
  })
  @Property({ type: 'json', nullable: true })
  progress?: ImportProgress | null;

  @Field(() => [ImportedFile], { description: 'What became of each entry of the mapping, in its order.' })
  @Property({ type: 'json', defaultRaw: "'[]'" })
  files!: ImportedFile[] & Opt;

  @Field(() => Int, { description: 'How many faults were found.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  faultCount!: number & Opt;

  @Field(() => [ImportFault], { description: 'The first thousand faults, in the order of the files.' })
  @Property({ type: 'json', defaultRaw: "'[]'" })
  faults!: ImportFault[] & Opt;
}
