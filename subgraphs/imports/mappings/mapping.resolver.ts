import { Arg, Query, Resolver } from 'type-graphql';
import { Allow } from '#kernel/auth/allow';
import type { ImportTarget } from '#kernel/imports/import-target';
import type { ImportsScope } from '../policy.ts';
import { checkMapping, MappingCheck } from './check-mapping.ts';

/** Questions about mappings, over what files may bring into the domains. */
export function mappingQueries(targets: readonly ImportTarget[]) {
  @Resolver()
  class MappingQueries {
    @Allow<ImportsScope>('imports:run.write')
    @Query(() => MappingCheck, {
      description: 'Checks a mapping before any file is uploaded, and says which it wants.',
    })
    checkMapping(
      @Arg('mapping', () => String, { description: 'The mapping, in YAML.' }) mapping: string,
    ): MappingCheck {
      return checkMapping(mapping, targets);
    }
  }
  return MappingQueries;
}
