import type { Domain } from '#kernel/graph/domain';
import { mappingQueries } from './mappings/mapping.resolver.ts';
import { importsPersonal } from './personal-data.ts';
import { importsScopes } from './policy.ts';
import { ImportRun } from './runs/import-run.entity.ts';
import { ImportRunResolver, importMutations } from './runs/import-run.resolver.ts';
import { runImport } from './runs/run-import.ts';
import { takeBack } from './runs/take-back.ts';
import { Upload } from './uploads/upload.entity.ts';
import { UploadResolver } from './uploads/upload.resolver.ts';

/** imports over what the other domains let files bring in; it writes their rows in their own roles. */
export function imports(owners: readonly Domain[]): Domain {
  const receiving = owners.filter((domain) => domain.imports?.length);
  const targets = receiving.flatMap((domain) => domain.imports ?? []);
  const [run, back] = [runImport(targets), takeBack(targets)];
  return {
    name: 'imports',
    title: 'Imports',
    description: 'Brings files of other systems in, and takes them back.',
    isCore: true,
    entities: [Upload, ImportRun],
    resolvers: [UploadResolver, ImportRunResolver, importMutations(run, back), mappingQueries(targets)],
    jobs: [run, back],
    enters: receiving.map((domain) => domain.name),
    personal: importsPersonal,
    scopes: importsScopes,
  };
}
