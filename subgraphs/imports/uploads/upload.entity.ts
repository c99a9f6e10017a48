import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { ImportsScope } from '../policy.ts';

@Entity({ schema: 'imports', tableName: 'uploads' })
@Allow<ImportsScope>('imports:run.read')
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A file on its way in: `PUT` its bytes to its path. It is dropped after the import, or after a day.',
})
export class Upload extends TenantEntity {
  @Field(() => String, { description: 'What the file is called, for people.' })
  @Property({ type: 'text' })
  fileName!: string;

  @Field(() => Int, { description: 'Size of the whole file in bytes.' })
  @Property({ type: 'integer' })
  bytes!: number;

  @Field(() => Int, { description: 'Bytes that have arrived; the next piece begins there.' })
  @Property({ type: 'integer', defaultRaw: '0' })
  received: number & Opt = 0;
}
