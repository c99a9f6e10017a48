import type { Domain } from '#kernel/graph/domain';
import { importsScopes } from './policy.ts';
import { ImportRun } from './runs/import-run.entity.ts';
import { ImportRunResolver, importMutations } from './runs/import-run.resolver.ts';
import { Upload } from './uploads/upload.entity.ts';
import { UploadResolver } from './uploads/upload.resolver.ts';

/** imports over what the other domains let files bring in; it writes their rows in their own roles. */
export function imports(owners: readonly Domain[]): Domain {
  const receiving = owners.filter((domain) => domain.imports?.length);
  const targets = receiving.flatMap((domain) => domain.imports ?? []);
  return {
    name: 'imports',
    isCore: true,
    entities: [Upload, ImportRun],
    resolvers: [UploadResolver, ImportRunResolver, importMutations(targets)],
    enters: receiving.map((domain) => domain.name),
    scopes: importsScopes,
  };
}
