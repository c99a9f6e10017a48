import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { newId } from '#kernel/database/new-id';

/** A person's way from one e-mail address to another. */
@Entity({ schema: 'identity', tableName: 'email_changes' })
export class EmailChange {
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Property({ type: 'uuid' })
  userId!: string;

  @Property({ type: 'text' })
  oldEmail!: string;

  @Property({ type: 'text' })
  newEmail!: string;

  /** SHA-256 of the link to the new address; null until the letter is written, and once the link is spent. */
  @Property({ type: 'text', nullable: true })
  confirmHash?: string | null;

  /** The same of the link to the old address. */
  @Property({ type: 'text', nullable: true })
  revertHash?: string | null;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  requestedAt!: Date & Opt;

  @Property({ type: 'timestamptz', nullable: true })
  confirmedAt?: Date | null;

  @Property({ type: 'timestamptz', nullable: true })
  revertedAt?: Date | null;
}
