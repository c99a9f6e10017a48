import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Context } from '#kernel/graph/context';
import { ViewerType } from './viewer.type.ts';
import { ViewerOrganization } from './viewer-organization.type.ts';

const ORGANIZATIONS = 'select organization_id as id, name from identity.organizations_of_viewer()';

@Resolver(() => ViewerOrganization)
export class ViewerOrganizationResolver {
  @FieldResolver(() => Boolean, { description: 'True for the one in which the person acts now.' })
  isCurrent(@Root() { id }: ViewerOrganization, @Ctx() { viewer }: Context): boolean {
    return id === viewer.organizationId;
  }
}

@Resolver(() => ViewerType)
export class OrganizationsOfViewerResolver {
  @FieldResolver(() => [ViewerOrganization], {
    description: 'Where he is a member, by name; `POST /auth/switch` leads from one to another.',
  })
  organizations(@Ctx() context: Context) {
    return context.viewer.clientId ? [] : context.read<ViewerOrganization>({ text: ORGANIZATIONS });
  }
}
