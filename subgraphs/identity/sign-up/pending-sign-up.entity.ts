import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Somebody who signed up and has not confirmed the address yet: the person and the organization exist only here. */
@Entity({ schema: 'identity', tableName: 'sign_ups' })
export class PendingSignUp {
  /** Of the organization to be; the row already lies behind its wall. */
  @PrimaryKey({ type: 'uuid' })
  organizationId!: string;

  /** SHA-256 of the link; null until its letter is written. */
  @Property({ type: 'text', nullable: true })
  hash?: string | null;

  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'text' })
  passwordHash!: string;

  @Property({ type: 'text' })
  organizationName!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'text' })
  timeZone!: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;
}
