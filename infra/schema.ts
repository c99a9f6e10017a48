import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';
import { buildSubgraph } from '#kernel/graph/build-subgraph';
import { catalogueOf } from '#kernel/metrics/catalogue';
import { domains } from '../subgraphs/index.ts';

const FOLDER = 'schema';

/** Everything that schema/ holds, by file name: each subgraph, the supergraph, what clients see, the catalogue of metrics. */
export async function emitSchema(): Promise<Map<string, string>> {
  const subgraphs = await Promise.all(domains.map(buildSubgraph));
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl)
    throw new Error(`The subgraphs do not compose:\n${errors?.map(({ message }) => message).join('\n')}`);
  const api = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, `${sdl.trim()}\n`] as const),
    ['supergraph.graphql', `${supergraphSdl.trim()}\n`],
    ['api.graphql', `${printSchema(api)}\n`],
    ['metrics.json', `${JSON.stringify(catalogueOf(domains), null, 2)}\n`],
  ]);
}

async function read(file: string): Promise<string | undefined> {
  return readFile(join(FOLDER, file), 'utf8').catch(() => undefined);
}

async function main(): Promise<void> {
  const emitted = await emitSchema();
  await mkdir(FOLDER, { recursive: true });
  const stale = (await readdir(FOLDER)).filter((file) => !emitted.has(file));
  const changed: string[] = [...stale];
  for (const [file, text] of emitted) if ((await read(file)) !== text) changed.push(file);
  if (process.argv.includes('--check')) return report(changed);
  for (const file of stale) await rm(join(FOLDER, file));
  for (const [file, text] of emitted) await writeFile(join(FOLDER, file), text);
}

function report(changed: readonly string[]): void {
  if (changed.length === 0) return;
  process.stderr.write(
    `schema/ is not what the code emits: ${changed.join(', ')}. Run "npm run schema", read the diff as a client would, and commit it.\n`,
  );
  process.exitCode = 1;
}

await main();
