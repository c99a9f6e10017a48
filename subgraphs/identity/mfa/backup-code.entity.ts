import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { newId } from '#kernel/database/new-id';

/** A code for when the authenticator app is out of reach; good for one use. */
@Entity({ schema: 'identity', tableName: 'backup_codes' })
export class BackupCode {
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid' })
  userId!: string;

  /** The first four characters: they find the hash that a code is to be tried against. */
  @Property({ type: 'text' })
  prefix!: string;

  /** argon2id of the whole code, as a PHC string. */
  @Property({ type: 'text' })
  hash!: string;

  @Property({ type: 'timestamptz', nullable: true })
  usedAt?: Date | null;
}
