import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** One link in a session's chain of refresh tokens: known by its hash, good for one use. */
@Entity({ schema: 'identity', tableName: 'refresh_tokens' })
export class RefreshToken {
  @PrimaryKey({ type: 'text' })
  hash!: string;

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Property({ type: 'uuid' })
  sessionId!: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  issuedAt!: Date & Opt;

  @Property({ type: 'timestamptz', nullable: true })
  usedAt?: Date | null;
}
