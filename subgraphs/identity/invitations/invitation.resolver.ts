import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import type { IdentityScope } from '../policy.ts';
import { OwnRole } from '../roles/own-role.entity.ts';
import { ownRolesOfInvitation } from '../roles/role-rows.ts';
import { User } from '../users/user.entity.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { Invitation, stateOf } from './invitation.entity.ts';
import {
  AcceptInvitationInput,
  AcceptInvitationResult,
  InvitationPreview,
  InviteUserInput,
  InviteUserResult,
  ResendInvitationResult,
  RevokeInvitationResult,
} from './invitation.types.ts';
import { InvitationState, STATE_SQL } from './invitation-state.ts';
import { inviteUser } from './invite-user.ts';
import { readInvitation } from './read-invitation.ts';
import { resendInvitation } from './resend-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';

const invitationList = defineList(Invitation, 'Invitation', {
  filter: { state: { enum: InvitationState } },
  computed: { state: { sql: STATE_SQL } },
  order: ['sentAt', 'email', 'expiresAt'],
  search: ['email'],
  defaultOrder: 'SENT_AT_DESC',
});

@Resolver(() => Invitation)
export class InvitationResolver {
  @Allow<IdentityScope>('identity:user.manage')
  @Query(() => invitationList.Connection, {
    description: 'Who was invited to the organization, and what became of it.',
  })
  invitations(
    @Args(() => invitationList.Args) args: ListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return invitationList.read(context, args, info);
  }

  @AllowTo('ANYONE')
  @Query(() => InvitationPreview, {
    nullable: true,
    description: 'What a link in an invitation leads to; null when it opens nothing. Asking does not spend it.',
  })
  invitation(
    @Arg('token', () => String, { description: 'Out of the link in the letter.' }) token: string,
    @Ctx() context: Context,
  ) {
    return readInvitation(context, token);
  }

  @AllowTo('ANYONE')
  @Mutation(() => AcceptInvitationResult, { description: 'Accepts an invitation; the person may sign in right after.' })
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The link, and who accepts.' })
    input: AcceptInvitationInput,
    @Ctx() context: Context,
  ) {
    return acceptInvitation(context, input);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => InviteUserResult, { description: 'Invites an e-mail address to the organization.' })
  inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'Whom, as what.' }) input: InviteUserInput,
    @Ctx() context: Context,
  ) {
    return inviteUser(context, input);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => ResendInvitationResult, { description: 'Sends an invitation again; the link before it is dead.' })
  resendInvitation(@Arg('id', () => ID, { description: 'Of the invitation.' }) id: string, @Ctx() context: Context) {
    return resendInvitation(context, id);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => RevokeInvitationResult, { description: 'Takes an invitation back.' })
  revokeInvitation(@Arg('id', () => ID, { description: 'Of the invitation.' }) id: string, @Ctx() context: Context) {
    return revokeInvitation(context, id);
  }

  @Needs('acceptedAt', 'revokedAt', 'expiresAt')
  @FieldResolver(() => InvitationState, { description: 'What became of it.' })
  state(@Root() invitation: Invitation): InvitationState {
    return stateOf(invitation);
  }

  @Needs()
  @FieldResolver(() => [OwnRole], { description: 'The own roles that it brings, by name.' })
  async ownRoles(@Root() { id }: Invitation, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const ids = (await ownRolesOfInvitation(context, id)) ?? [];
    return Promise.all(ids.map((roleId) => context.rows.byId(OwnRole, roleId, info)));
  }

  @Needs('invitedBy')
  @FieldResolver(() => User, { nullable: true, description: 'Who sent it; null when that person is gone.' })
  inviter(@Root() { invitedBy }: Invitation, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(User, invitedBy, info);
  }

  @Needs()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where the person accepts it, as a path of the web app: in the answer to inviteUser and resendInvitation only, and only where no mail can be sent.',
  })
  path(@Root() { path }: Invitation): string | null {
    return path ?? null;
  }

  @Needs('acceptedAt', 'revokedAt')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may send it again.' })
  viewerCanResend(@Root() invitation: Invitation, @Ctx() context: Context): boolean {
    return isOpenTo(context, invitation);
  }

  @Needs('acceptedAt', 'revokedAt')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take it back.' })
  viewerCanRevoke(@Root() invitation: Invitation, @Ctx() context: Context): boolean {
    return isOpenTo(context, invitation);
  }
}

function isOpenTo({ caller }: Context, { acceptedAt, revokedAt }: Invitation): boolean {
  return !acceptedAt && !revokedAt && holds(caller.viewer, [['identity:user.manage' satisfies IdentityScope]]);
}
