import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { TenantEntity } from '#kernel/database/tenant-entity';
import { DateTime, Decimal, Json } from '#kernel/graph/scalars';
import type { AiScope } from '../policy.ts';

/** A language model that may help with answers. Who removes it removes its row, key and all. */
@Entity({ schema: 'ai', tableName: 'models' })
@Allow<AiScope>('ai:model.manage')
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A language model that may help with answers: where it is reached, its price and its limits.',
})
export class LanguageModel extends TenantEntity {
  @Field(() => String, { description: 'What people call it; who gets its answers reads this name.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, {
    description: 'Where its OpenAI-compatible endpoint begins, such as "https://api.deepseek.com".',
  })
  @Property({ type: 'text' })
  baseUrl!: string;

  @Field(() => String, { description: 'What the endpoint calls it, such as "deepseek-flash".' })
  @Property({ type: 'text' })
  model!: string;

  /** Sealed for this row and this address. */
  @Property({ type: 'text', nullable: true })
  apiKey?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it has its API key, which nobody can read again; null when it has none.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  keySetAt?: Date | null;

  @Field(() => Json, { description: 'What the endpoint wants in each request beside the usual, as an object.' })
  @Property({ type: 'json' })
  requestFields!: Record<string, unknown>;

  @Field(() => Decimal, { description: 'US dollars for a million tokens that it reads.' })
  @Property({ type: 'decimal', precision: 12, scale: 4 })
  inputPrice!: string;

  @Field(() => Decimal, { description: 'US dollars for a million tokens that it writes.' })
  @Property({ type: 'decimal', precision: 12, scale: 4 })
  outputPrice!: string;

  @Field(() => Int, { description: 'Most tokens that it may write for one request.' })
  @Property({ type: 'integer' })
  maxOutputTokens!: number;

  @Field(() => Int, { description: 'Most requests to it within a minute, of the whole organization.' })
  @Property({ type: 'integer' })
  requestsPerMinute!: number;

  @Field(() => Int, { description: 'Seconds after which a request is given up.' })
  @Property({ type: 'integer' })
  timeoutSeconds!: number;

  @Field(() => Int, { description: 'Its place in the order of the models; 1 is the first.' })
  @Property({ type: 'integer' })
  place!: number;

  @Field(() => Boolean, { description: 'Whether it is asked at all.' })
  @Property({ type: 'boolean' })
  isOn!: boolean;
}
