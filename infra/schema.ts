import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { buildSubgraph } from '#kernel/graph/build-subgraph';
import { catalogueOf } from '#kernel/metrics/catalogue';
import { domains } from '../subgraphs/index.ts';
import { permissionsPage } from './permissions/permissions-page.ts';

const FOLDER = 'schema';

/**
 * Everything that follows from the code and is committed, by its path: in schema/ each subgraph, the supergraph, what clients see
 * and the catalogue of metrics; in docs/ who may do what.
 */
export async function emitSchema(): Promise<Map<string, string>> {
  const built = await Promise.all(domains.map(async (domain) => ({ domain, ...(await buildSubgraph(domain)) })));
  const { supergraphSdl, errors } = composeServices(
    built.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${errors?.map(({ message }) => message).join('\n')}`);
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return new Map([
    ...built.map(({ name, sdl }) => [join(FOLDER, `${name}.graphql`), `${sdl.trim()}\n`] as const),
    [join(FOLDER, 'supergraph.graphql'), `${supergraphSdl.trim()}\n`],
    [join(FOLDER, 'api.graphql'), `${printSchema(api)}\n`],
    [join(FOLDER, 'metrics.json'), `${JSON.stringify(catalogueOf(domains), null, 2)}\n`],
    ['docs/permissions.md', permissionsPage(built)],
  ]);
}

async function read(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}

async function main(): Promise<void> {
  const emitted = await emitSchema();
  await mkdir(FOLDER, { recursive: true });
  const stale = (await readdir(FOLDER)).map((file) => join(FOLDER, file)).filter((file) => !emitted.has(file));
  const changed: string[] = [...stale];
  for (const [file, text] of emitted) if ((await read(file)) !== text) changed.push(file);
  if (process.argv.includes('--check')) return report(changed);
  for (const file of stale) await rm(file);
  for (const [file, text] of emitted) await writeFile(file, text);
}

function report(changed: readonly string[]): void {
  if (changed.length === 0) return;
  process.stderr.write(
    `What is committed is not what the code emits: ${changed.join(', ')}. Run "npm run schema", read the diff as a client would, and commit it.\n`,
  );
  process.exitCode = 1;
}

await main();
