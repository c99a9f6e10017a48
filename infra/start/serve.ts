import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type KeyName, type KeyPair, loadKeyPair } from '#kernel/auth/keys';
import { LineToRouter } from '#kernel/graph/ask-graph';
import { type StartedDomain, startSubgraphs } from '#kernel/graph/start-subgraphs';
import { startRouter } from '../../router/main.ts';
import { configureIdentity, type IdentitySettings } from '../../subgraphs/identity/configure-identity.ts';
import { domains } from '../../subgraphs/index.ts';
import type { Settings } from './settings.ts';
import type { WayOut } from './way-out.ts';

interface Keys {
  access: KeyPair;
  assertion: KeyPair;
  audit: KeyPair;
}

/** The keys of this machine: in `<dataDir>/keys`, made on the first start. */
export function keysOf(dataDir: string): Keys {
  const folder = join(dataDir, 'keys');
  const pair = (name: KeyName) => loadKeyPair(folder, name);
  return { access: pair('access'), assertion: pair('assertion'), audit: pair('audit') };
}

/** The domains of this process, and how they ask the graph once its router is there. */
export interface ServedDomains {
  started: readonly StartedDomain[];
  line: LineToRouter;
}

/** Starts every domain in this process. */
export async function serveDomains(
  databaseUrl: string,
  secret: string,
  identity: IdentitySettings,
  wayOut: WayOut,
): Promise<ServedDomains> {
  configureIdentity(identity);
  const line = new LineToRouter();
  const options = { domains, allDomains: domains, databaseUrl, secret, askGraph: line.ask };
  const { started, close } = await startSubgraphs(options);
  await wayOut.add(close);
  return { started, line };
}

/** Starts the router over domains of this process, and the web app with it; the address to open. */
export async function serveGraph(
  { started, line }: ServedDomains,
  { port, host, publicUrl, trustedProxies }: Settings,
  keys: Keys,
  wayOut: WayOut,
): Promise<string> {
  const router = await startRouter({
    supergraphSdl: await readFile('schema/supergraph.graphql', 'utf8'),
    subgraphs: started.map(({ subgraph }) => subgraph),
    keys,
    port,
    host,
    trustedProxies,
    ...(publicUrl && { publicUrl }),
    webRoot: join(process.cwd(), 'dist/web'),
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  await wayOut.add(router.close);
  line.connect(router.ask);
  return `http://localhost:${router.port}`;
}
