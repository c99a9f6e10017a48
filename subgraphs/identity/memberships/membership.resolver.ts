import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import { DateTime } from '#kernel/graph/scalars';
import type { IdentityScope } from '../policy.ts';
import { OwnRole } from '../roles/own-role.entity.ts';
import { ownRolesOfMember } from '../roles/role-rows.ts';
import { activateMember } from './activate-member.ts';
import { deactivateMember } from './deactivate-member.ts';
import {
  ActivateMemberResult,
  DeactivateMemberResult,
  OffboardMemberResult,
  UpdateMemberInput,
  UpdateMemberResult,
} from './member.types.ts';
import { hasSecondFactor, isOnlyOwner, isWithinReach } from './member-facts.ts';
import { MemberState } from './member-state.ts';
import { Membership } from './membership.entity.ts';
import { offboardMember } from './offboard-member.ts';
import { updateMember } from './update-member.ts';

const userIdArg = () => Arg('userId', () => ID, { description: 'Of the person.' });

@Resolver(() => Membership)
export class MembershipResolver {
  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => UpdateMemberResult, { description: 'Gives a member another role or other own roles.' })
  updateMember(
    @Arg('input', () => UpdateMemberInput, { description: 'Who, and what to change.' }) input: UpdateMemberInput,
    @Ctx() context: Context,
  ) {
    return updateMember(context, input);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => DeactivateMemberResult, {
    description: 'Keeps a member out until he is activated again: sessions end at once, everything is kept.',
  })
  deactivateMember(@userIdArg() userId: string, @Ctx() context: Context) {
    return deactivateMember(context, userId);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => ActivateMemberResult, { description: 'Lets a member in again who was kept out.' })
  activateMember(@userIdArg() userId: string, @Ctx() context: Context) {
    return activateMember(context, userId);
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Mutation(() => OffboardMemberResult, {
    description: 'Ends a membership: sessions, keys and subscriptions end at once, what the person did stays.',
  })
  offboardMember(@userIdArg() userId: string, @Ctx() context: Context) {
    return offboardMember(context, userId);
  }

  @Needs('deactivatedAt', 'lastSeenAt')
  @FieldResolver(() => MemberState, { description: 'Whether the person can come in, and has.' })
  state(@Root() { deactivatedAt, lastSeenAt }: Membership): MemberState {
    if (deactivatedAt) return MemberState.DEACTIVATED;
    return lastSeenAt ? MemberState.ACTIVE : MemberState.AWAITING;
  }

  @Needs('createdAt')
  @FieldResolver(() => DateTime, {
    description: 'When the person became a member, for the last time if more than once.',
  })
  joinedAt(@Root() { createdAt }: Membership): Date {
    return createdAt;
  }

  @Needs()
  @FieldResolver(() => [OwnRole], { description: 'Roles of the organization that the person has, by name.' })
  async ownRoles(@Root() { id }: Membership, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const ids = (await ownRolesOfMember(context, id)) ?? [];
    return Promise.all(ids.map((roleId) => context.rows.byId(OwnRole, roleId, info)));
  }

  @Allow<IdentityScope>('identity:user.manage')
  @Needs('userId')
  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether the person has set up a second factor.' })
  async hasMfa(@Root() { userId }: Membership, @Ctx() context: Context): Promise<boolean> {
    return (await hasSecondFactor(context, userId)) ?? false;
  }

  @Needs('userId', 'role')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may give the person other roles.' })
  async viewerCanUpdate(@Root() member: Membership, @Ctx() context: Context): Promise<boolean> {
    return !context.viewer.reach && mayManage(context, member);
  }

  @Needs('userId', 'role', 'deactivatedAt')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may keep the person out from now on.' })
  async viewerCanDeactivate(@Root() member: Membership, @Ctx() context: Context): Promise<boolean> {
    return !member.deactivatedAt && mayRemove(context, member);
  }

  @Needs('userId', 'role', 'deactivatedAt')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may let the person in again.' })
  async viewerCanActivate(@Root() member: Membership, @Ctx() context: Context): Promise<boolean> {
    return !!member.deactivatedAt && mayManage(context, member);
  }

  @Needs('userId', 'role')
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may end the membership.' })
  viewerCanOffboard(@Root() member: Membership, @Ctx() context: Context): Promise<boolean> {
    return mayRemove(context, member);
  }
}

async function mayManage(context: Context, member: Membership): Promise<boolean> {
  const manages = holds(context.caller.viewer, [['identity:user.manage' satisfies IdentityScope]]);
  return manages && isWithinReach(context, member);
}

async function mayRemove(context: Context, member: Membership): Promise<boolean> {
  const isOther = member.userId !== context.viewer.userId;
  return isOther && (await mayManage(context, member)) && !(await isOnlyOwner(context, member));
}
