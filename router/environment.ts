import { readFile } from 'node:fs/promises';
import { loadKeyPair } from '#kernel/auth/keys';
import type { RouterOptions } from './options.ts';
import { readSupergraph } from './supergraph.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The options of a router that runs in a process of its own: `PORT`, `HOST`, `KEYS_DIR`, `SUPERGRAPH`, `SUBGRAPHS_URL`
 * (one server for all, at `/<name>`), `<NAME>_URL` (one of them elsewhere), `PUBLIC_URL`, `TRUST_PROXY` (how many proxies),
 * `TLS_CERT_FILE` with `TLS_KEY_FILE`, `ALLOWED_ORIGINS` (commas), `WEB_ROOT`, `RATE_LIMIT` (points of cost for a user in a minute), `NODE_ENV`.
 */
export async function optionsFromEnvironment(env: Environment): Promise<RouterOptions> {
  const keys = env.KEYS_DIR ?? '.data/keys';
  const supergraphSdl = await readFile(env.SUPERGRAPH ?? 'schema/supergraph.graphql', 'utf8');
  const points = Number(env.RATE_LIMIT);
  return {
    supergraphSdl,
    subgraphs: subgraphUrls(readSupergraph(supergraphSdl).subgraphs, env),
    keys: { access: loadKeyPair(keys, 'access'), assertion: loadKeyPair(keys, 'assertion') },
    port: Number(env.PORT ?? 4_000),
    host: env.HOST ?? '0.0.0.0',
    trustedProxies: Number(env.TRUST_PROXY) || 0,
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '').split(',').filter(Boolean),
    isDevelopment: env.NODE_ENV === 'development',
    ...(env.TLS_CERT_FILE && { tls: await certificate(env.TLS_CERT_FILE, env.TLS_KEY_FILE) }),
    ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
    ...(env.WEB_ROOT && { webRoot: env.WEB_ROOT }),
    ...(points > 0 && { limits: { costPerMinute: { user: points, organization: points * 10 } } }),
  };
}

async function certificate(certFile: string, keyFile: string | undefined): Promise<{ cert: string; key: string }> {
  if (!keyFile) throw new Error('TLS_CERT_FILE is set without TLS_KEY_FILE: name the key of the certificate.');
  const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
  return { cert, key };
}

function subgraphUrls(names: readonly string[], env: Environment): Record<string, string> {
  const all = (env.SUBGRAPHS_URL ?? 'http://127.0.0.1:4100').replace(/\/$/, '');
  return Object.fromEntries(names.map((name) => [name, env[`${name.toUpperCase()}_URL`] ?? `${all}/${name}`]));
}
