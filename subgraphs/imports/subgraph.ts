import type { Domain } from '#kernel/graph/domain';
import { importsScopes } from './policy.ts';
import { ImportRun } from './runs/import-run.entity.ts';
import { importRunResolver } from './runs/import-run.resolver.ts';
import { Upload } from './uploads/upload.entity.ts';
import { UploadResolver } from './uploads/upload.resolver.ts';

/** imports over what the other domains let files bring in; it writes their rows in their own roles. */
export function imports(owners: readonly Domain[]): Domain {
  const receiving = owners.filter((domain) => domain.imports?.length);
  return {
    name: 'imports',
    isCore: true,
    entities: [Upload, ImportRun],
    resolvers: [UploadResolver, importRunResolver(receiving.flatMap((domain) => domain.imports ?? []))],
    enters: receiving.map((domain) => domain.name),
    scopes: importsScopes,
  };
}
