import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A secret of an API client, known by its hash. There are two while one takes the place of the other. */
@Entity({ schema: 'identity', tableName: 'api_client_secrets' })
export class ApiClientSecret {
  @PrimaryKey({ type: 'text' })
  hash!: string;

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Property({ type: 'uuid' })
  clientId!: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  /** Null until another takes its place. */
  @Property({ type: 'timestamptz', nullable: true })
  expiresAt?: Date | null;
}
