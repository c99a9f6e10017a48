import { Query, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import { type CatalogueEntry, scopeCatalogue } from '#kernel/auth/role-scopes';
import type { IdentityScope } from '../policy.ts';
import { Permission } from './permission.type.ts';

@Resolver()
export class PermissionResolver {
  @Allow<IdentityScope>('identity:user.read')
  @Query(() => [Permission], { description: 'All that may be done in the product, and which system roles bring it.' })
  permissions(): readonly CatalogueEntry[] {
    return scopeCatalogue();
  }
}
