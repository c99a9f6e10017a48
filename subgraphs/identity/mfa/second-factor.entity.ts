import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What a person has beside the password: an authenticator app that shares a secret, whatever the number of organizations. */
@Entity({ schema: 'identity', tableName: 'second_factors' })
export class SecondFactor {
  @PrimaryKey({ type: 'uuid' })
  userId!: string;

  /** Sealed; null until a code has shown that the app knows it. */
  @Property({ type: 'text', nullable: true })
  secret?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  enabledAt?: Date | null;

  /** The newest 30-second step whose code was accepted. */
  @Property({ type: 'integer', default: 0 })
  lastStep!: number & Opt;

  /** Sealed; shown as a QR code and not confirmed yet. */
  @Property({ type: 'text', nullable: true })
  proposedSecret?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  proposedAt?: Date | null;
}
