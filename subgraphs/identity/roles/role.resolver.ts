import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { holds, type Viewer } from '#kernel/auth/viewer';
import { Context } from '#kernel/graph/context';
import { defineList } from '#kernel/graph/list';
import type { ListArgs } from '#kernel/graph/list-types';
import { Needs } from '#kernel/graph/needs';
import { notHeld } from '../access/may-give.ts';
import type { IdentityScope } from '../policy.ts';
import { createRole } from './create-role.ts';
import { deleteRole } from './delete-role.ts';
import { OwnRole } from './own-role.entity.ts';
import {
  CreateRoleInput,
  CreateRoleResult,
  DeleteRoleInput,
  DeleteRoleResult,
  UpdateRoleInput,
  UpdateRoleResult,
} from './role.types.ts';
import { memberCountOfRole, permissionsOfRole } from './role-rows.ts';
import { updateRole } from './update-role.ts';

const roleList = defineList(OwnRole, 'OwnRole', {
  order: ['name', 'createdAt'],
  search: ['name', 'description'],
  defaultOrder: 'NAME_ASC',
});

@Resolver(() => OwnRole)
export class RoleResolver {
  @Allow<IdentityScope>('identity:user.read')
  @Query(() => roleList.Connection, { description: 'The roles that the organization made for itself.' })
  roles(@Args(() => roleList.Args) args: ListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return roleList.read(context, args, info);
  }

  @Allow<IdentityScope>('identity:role.manage')
  @Mutation(() => CreateRoleResult, { description: 'Makes a role of the organization.' })
  createRole(
    @Arg('input', () => CreateRoleInput, { description: 'The role.' }) input: CreateRoleInput,
    @Ctx() context: Context,
  ) {
    return createRole(context, input);
  }

  @Allow<IdentityScope>('identity:role.manage')
  @Mutation(() => UpdateRoleResult, { description: 'Changes a role of the organization, for all who have it at once.' })
  updateRole(
    @Arg('input', () => UpdateRoleInput, { description: 'What to change.' }) input: UpdateRoleInput,
    @Ctx() context: Context,
  ) {
    return updateRole(context, input);
  }

  @Allow<IdentityScope>('identity:role.manage')
  @Mutation(() => DeleteRoleResult, { description: 'Deletes a role of the organization.' })
  deleteRole(
    @Arg('input', () => DeleteRoleInput, { description: 'Which role, and whether to take it from its members.' })
    input: DeleteRoleInput,
    @Ctx() context: Context,
  ) {
    return deleteRole(context, input);
  }

  @Needs()
  @FieldResolver(() => [String], { description: 'What it gives, as "domain:thing.verb", in order.' })
  async permissions(@Root() role: OwnRole, @Ctx() context: Context): Promise<string[]> {
    return (await permissionsOfRole(context, role.id)) ?? [];
  }

  @Needs()
  @FieldResolver(() => Int, { description: 'How many members have it.' })
  async memberCount(@Root() role: OwnRole, @Ctx() context: Context): Promise<number> {
    return (await memberCountOfRole(context, role.id)) ?? 0;
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may rename it and change what of it he holds.' })
  viewerCanUpdate(@Ctx() { caller }: Context): boolean {
    return mayManageRoles(caller.viewer);
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may delete it: he holds all that it gives.' })
  async viewerCanDelete(@Root() role: OwnRole, @Ctx() context: Context): Promise<boolean> {
    if (!mayManageRoles(context.caller.viewer)) return false;
    return notHeld(context.viewer, (await permissionsOfRole(context, role.id)) ?? []).length === 0;
  }

  @Needs()
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may give it to somebody: he holds all that it gives.',
  })
  async viewerCanGive(@Root() role: OwnRole, @Ctx() context: Context): Promise<boolean> {
    const mayGive = holds(context.caller.viewer, [['identity:user.manage' satisfies IdentityScope]]);
    if (!mayGive || context.viewer.reach) return false;
    return notHeld(context.viewer, (await permissionsOfRole(context, role.id)) ?? []).length === 0;
  }
}

const mayManageRoles = (viewer: Viewer | undefined): boolean =>
  holds(viewer, [['identity:role.manage' satisfies IdentityScope]]);
