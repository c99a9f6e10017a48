import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import type { AiScope } from '../policy.ts';
import type { Language } from '../understand/planner.ts';
import type { TrailStep } from './trail.ts';

/** A chart that a person keeps on his overview: what to ask for, never what was answered. PostgreSQL shows it to nobody else. */
@Entity({ schema: 'ai', tableName: 'pins' })
@Allow<AiScope>('ai:conversation.use')
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A chart that a person keeps on his overview; it is answered anew whenever it is shown. Nobody else sees it.',
})
export class PinnedChart extends TenantEntity {
  @Property({ type: 'uuid', defaultRaw: 'kernel.current_user_id()' })
  userId!: string & Opt;

  @Field(() => String, { description: 'What its person calls it.' })
  @Property({ type: 'text' })
  title!: string;

  /** Ascending; gaps mean nothing. */
  @Property({ type: 'integer' })
  position!: number;

  /** Which chart of the answer, from 0. */
  @Property({ type: 'integer' })
  chart!: number;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'text' })
  language!: Language;

  /** The questions that led to it; the last one is what is shown. */
  @Property({ type: 'json' })
  trail!: TrailStep[];
}
