import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Info,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Allow, AllowTo } from '#kernel/auth/allow';
import { holds } from '#kernel/auth/viewer';
import { changedOrganizations } from '#kernel/events/changed-organizations';
import { Context } from '#kernel/graph/context';
import { Needs } from '#kernel/graph/needs';
import type { OrganizationsScope } from '../policy.ts';
import { Organization } from './organization.entity.ts';
import { Settings, UpdateOrganizationInput, UpdateOrganizationResult } from './organization.types.ts';
import { readSettings } from './read-settings.ts';
import { updateOrganization } from './update-organization.ts';

/** What decides how members are served and what they can use. */
const DECISIVE = ['organizations.organizations', 'organizations.subscriptions', 'organizations.organization_modules'];

@Resolver(() => Organization)
export class OrganizationResolver {
  @Allow<OrganizationsScope>('organizations:organization.read')
  @Query(() => Organization, {
    nullable: true,
    description: "The viewer's organization; null for a moment after its founding.",
  })
  organization(@Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return context.rows.byId(Organization, context.viewer.organizationId, info);
  }

  @Allow<OrganizationsScope>('organizations:organization.update')
  @Mutation(() => UpdateOrganizationResult, { description: "Changes the settings of the viewer's organization." })
  updateOrganization(
    @Arg('input', () => UpdateOrganizationInput, { description: 'What to change.' }) input: UpdateOrganizationInput,
    @Ctx() context: Context,
  ) {
    return updateOrganization(context, input);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Query(() => Settings, { nullable: true, description: 'The settings of any organization; null when there is none.' })
  _settings(
    @Arg('organizationId', () => ID, { description: 'Of the organization.' }) organizationId: string,
    @Ctx() { session }: Context,
  ) {
    return readSettings(session, organizationId);
  }

  @AllowTo('ROUTER')
  @Directive('@inaccessible')
  @Subscription(() => ID, {
    description: 'An organization whose settings changed; "*" when it may be any.',
    subscribe: ({ context }) => changedOrganizations(context.feed, DECISIVE),
  })
  _settingsChanged(@Root() organizationId: string): string {
    return organizationId;
  }

  @Needs()
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the settings.' })
  viewerCanUpdate(@Ctx() { caller }: Context): boolean {
    return holds(caller.viewer, [['organizations:organization.update' satisfies OrganizationsScope]]);
  }
}
