import { signAssertion } from '#kernel/auth/assertion';
import type { Viewer } from '#kernel/auth/viewer';
import { verifyAccessToken } from '../../../router/auth/access-token.ts';
import { sessionsFrom } from '../../../router/auth/sessions.ts';
import { remoteSubgraph } from '../../../router/subgraphs/remote-subgraph.ts';
import type { SubgraphUrls } from '../servers/subgraphs.ts';
import type { World } from '../world.ts';

/** What another router needs to ask our subgraphs: where they are, and in whose name. */
export interface PeerOptions extends World, SubgraphUrls {
  /** Access token of the one person in whose name it asks. */
  token: string;
}

const REUSED_MS = 20_000;

/** The header that lets a router in at a subgraph; signed once in 20 s, as ours does. */
export async function bearer({ keys, urls, token }: PeerOptions): Promise<(subgraph: string) => string> {
  const viewer = await viewerOf({ keys, urls, token });
  const signed = new Map<string, { header: string; until: number }>();
  return (subgraph) => {
    const known = signed.get(subgraph);
    if (known && known.until > Date.now()) return known.header;
    const caller = { actor: 'viewer', viewer, correlationId: 'bench' } as const;
    const header = `Assertion ${signAssertion(caller, subgraph, keys.assertion.privateKey)}`;
    signed.set(subgraph, { header, until: Date.now() + REUSED_MS });
    return header;
  };
}

async function viewerOf({ keys, urls, token }: Pick<PeerOptions, 'keys' | 'urls' | 'token'>): Promise<Viewer> {
  const [identity, organizations] = ['identity', 'organizations'].map((name) =>
    remoteSubgraph(name, urls[name] ?? '', keys.assertion.privateKey),
  );
  if (!identity || !organizations) throw new Error('Two subgraphs know a viewer.');
  const viewer = await sessionsFrom(identity, organizations).viewerOf(verifyAccessToken(token, keys.access.publicKey));
  await Promise.all([identity.close(), organizations.close()]);
  return viewer;
}
