import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { newId } from '#kernel/database/new-id';

/** Why a session ended before its time. */
export enum EndReason {
  SIGNED_OUT = 'SIGNED_OUT',
  TOKEN_REPLAYED = 'TOKEN_REPLAYED',
  MEMBERSHIP_ENDED = 'MEMBERSHIP_ENDED',
  /** The password was changed, or an act in the person's name was undone. */
  ACCOUNT_SECURED = 'ACCOUNT_SECURED',
  /** By the person, from another session. */
  ENDED_ELSEWHERE = 'ENDED_ELSEWHERE',
  ENDED_BY_ADMINISTRATOR = 'ENDED_BY_ADMINISTRATOR',
  /** The person went on in another of his organizations. */
  SWITCHED = 'SWITCHED',
}

/** One way in which the bearer of a session has shown who he is. */
export enum Proof {
  PASSWORD = 'PASSWORD',
  TOTP = 'TOTP',
  BACKUP_CODE = 'BACKUP_CODE',
  /** An identity provider vouched for the person. */
  OIDC = 'OIDC',
  /** A living session of the same person in another of his organizations. */
  SESSION = 'SESSION',
  CLIENT_SECRET = 'CLIENT_SECRET',
}

/** One sign-in on one device, or one token of an API client, in one organization; also the family of the refresh tokens that followed. */
@Entity({ schema: 'identity', tableName: 'sessions' })
export class UserSession {
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  /** Whose it is; null for an API client's. */
  @Property({ type: 'uuid', nullable: true })
  userId?: string | null;

  @Property({ type: 'uuid', nullable: true })
  clientId?: string | null;

  /** What an API client asked for, of what it may; null for a person's, who may whatever his role brings. */
  @Property({ type: 'text[]', nullable: true })
  scopes?: string[] | null;

  @Property({ type: 'text' })
  address!: string;

  @Property({ type: 'text' })
  userAgent!: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  /** How the bearer showed who he is when the session was opened. */
  @Enum({ items: () => Proof, array: true, columnType: 'text[]' })
  proofs!: Proof[];

  /** When the bearer last showed it: what is dangerous asks for it anew after five minutes. */
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  confirmedAt!: Date & Opt;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  lastUsedAt!: Date & Opt;

  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Property({ type: 'timestamptz', nullable: true })
  endedAt?: Date | null;

  @Enum({ items: () => EndReason, columnType: 'text', nullable: true })
  endReason?: EndReason | null;
}
