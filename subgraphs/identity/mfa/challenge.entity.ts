import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Proof } from '../sessions/user-session.entity.ts';

/** A first factor was right and the second is awaited; good for one session. */
@Entity({ schema: 'identity', tableName: 'challenges' })
export class Challenge {
  /** SHA-256 of what the client holds. */
  @PrimaryKey({ type: 'text' })
  hash!: string;

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Property({ type: 'uuid' })
  userId!: string;

  /** The first factor. */
  @Enum({ items: () => Proof, columnType: 'text' })
  proof!: Proof;

  /** How many codes were tried. */
  @Property({ type: 'integer', default: 0 })
  tries!: number & Opt;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;
}
