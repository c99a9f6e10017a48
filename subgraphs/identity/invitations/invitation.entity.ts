import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { newId } from '#kernel/database/new-id';
import { DateTime } from '#kernel/graph/scalars';
import { Role } from '../memberships/role.ts';
import type { IdentityScope } from '../policy.ts';
import { InvitationState } from './invitation-state.ts';

/** An offer of membership to whoever reads the mail of an address; good for seven days. */
@Entity({ schema: 'identity', tableName: 'invitations' })
@ObjectType({ description: 'An offer to become a member, sent to an e-mail address; good for seven days.' })
@Directive('@key(fields: "id")')
@Allow<IdentityScope>('identity:user.manage')
export class Invitation {
  @Field(() => ID, { description: 'Identifies the invitation; a UUID.' })
  @PrimaryKey({ type: 'uuid' })
  id: string & Opt = newId();

  @Property({ type: 'uuid', defaultRaw: 'kernel.current_organization_id()' })
  organizationId!: string & Opt;

  @Field(() => String, { description: 'The address that it was sent to.' })
  @Property({ type: 'text' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'What the inviter called the person; null when he did not say.' })
  @Property({ type: 'text', nullable: true })
  name?: string | null;

  @Field(() => Role, { description: 'The system role that it brings.' })
  @Enum({ items: () => Role, columnType: 'text' })
  role!: Role;

  /** BCP 47: the language of its letter, and of a person who is new here. */
  @Property({ type: 'text' })
  locale!: string;

  /** SHA-256 of the link; null until the letter is written, and once the link is spent or taken back. */
  @Property({ type: 'text', nullable: true })
  tokenHash?: string | null;

  @Property({ type: 'uuid', nullable: true, defaultRaw: 'kernel.current_user_id()' })
  invitedBy?: string | null;

  @Field(() => DateTime, { description: 'When the address was first invited.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  createdAt!: Date & Opt;

  @Field(() => DateTime, { description: 'When it was last sent.' })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  sentAt!: Date & Opt;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was accepted; null when it was not.' })
  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt?: Date | null;

  @Property({ type: 'uuid', nullable: true })
  acceptedBy?: string | null;

  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;

  /** Where the person accepts it, for this answer only: what is kept cannot make it again. */
  path?: string;
}

/** What became of an invitation, from its row. */
export function stateOf({
  acceptedAt,
  revokedAt,
  expiresAt,
}: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>) {
  if (acceptedAt) return InvitationState.ACCEPTED;
  if (revokedAt) return InvitationState.REVOKED;
  return expiresAt.getTime() <= Date.now() ? InvitationState.EXPIRED : InvitationState.PENDING;
}
