import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfirmationRequired } from '#kernel/errors/confirmation-required';
import { DateTime } from '#kernel/graph/scalars';
import { PermissionNotHeld } from '../access/access.errors.ts';
import { LinkExpired } from '../links/link-expired.ts';
import { NoSeatLeft } from '../memberships/free-seat.ts';
import { Role } from '../memberships/role.ts';
import { PasswordTooWeak, PasswordWrong } from '../passwords/password.errors.ts';
import { TooManyAttempts } from '../sessions/session.errors.ts';
import { Invitation } from './invitation.entity.ts';
import { AlreadyMember, InvitationClosed } from './invitation.errors.ts';

@InputType({ description: 'Whom to invite, as what.' })
export class InviteUserInput {
  @Field(() => String, { description: 'E-mail address.' })
  email!: string;

  @Field(() => Role, { description: 'The system role that the person is to have.' })
  role!: Role;

  @Field(() => [ID], { defaultValue: [], description: 'The own roles that the person is to have.' })
  ownRoleIds!: string[];
}

@InputType({ description: 'The answer to an invitation.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'Out of the link in the letter.' })
  token!: string;

  @Field(() => String, { nullable: true, description: 'What a person who is new here is called.' })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A new person chooses it; a known one gives his present one, unless he is signed in as the person who was invited.',
  })
  password?: string;
}

@ObjectType({ description: 'What the holder of a link may know of the invitation before he accepts it.' })
export class InvitationPreview {
  @Field(() => String, { description: 'What the inviting organization is called.' })
  organizationName!: string;

  @Field(() => String, { description: 'The address that was invited.' })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Who invited; null when that person is gone.' })
  inviterName!: string | null;

  @Field(() => String, { nullable: true, description: 'What the inviter called the person; null when he did not say.' })
  name!: string | null;

  @Field(() => Role, { description: 'The system role that it brings.' })
  role!: Role;

  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether the person has an account here already, and gives its password (or signs in) instead of choosing one.',
  })
  isKnown!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer is the person who was invited: then no password is asked for.',
  })
  isForViewer!: boolean;
}

@ObjectType({ description: 'The person is a member now, and may sign in.' })
export class InvitationAccepted {
  @Field(() => String, { description: 'E-mail address to sign in with.' })
  email!: string;

  @Field(() => ID, { description: 'Of the organization that was joined.' })
  organizationId!: string;
}

export const InviteUserResult = createUnionType({
  name: 'InviteUserResult',
  description: 'The invitation, or why there is none.',
  types: () =>
    [Invitation, AlreadyMember, NoSeatLeft, PermissionNotHeld, TooManyAttempts, ConfirmationRequired] as const,
});

export const ResendInvitationResult = createUnionType({
  name: 'ResendInvitationResult',
  description: 'The invitation with a new link, or why it has none.',
  types: () => [Invitation, InvitationClosed, PermissionNotHeld, TooManyAttempts, ConfirmationRequired] as const,
});

export const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  description: 'The invitation, whose link opens nothing any more, or why it cannot be taken back.',
  types: () => [Invitation, InvitationClosed] as const,
});

export const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The membership has begun, or why not.',
  types: () => [InvitationAccepted, LinkExpired, NoSeatLeft, PasswordTooWeak, PasswordWrong, TooManyAttempts] as const,
});
