import 'reflect-metadata';
import { loadKeyPair } from '#kernel/auth/keys';
import { askOver } from '#kernel/graph/ask-graph';
import { serveSubgraphs } from '#kernel/graph/serve-subgraphs';
import { startSubgraphs } from '#kernel/graph/start-subgraphs';
import { configureMail } from '#kernel/mail/post';
import { configureModels } from './ai/models/egress/allowed-hosts.ts';
import { configureAudit } from './audit/heads/heads-folder.ts';
import { configureIdentity } from './identity/configure-identity.ts';
import { providersFrom } from './identity/oidc/provider.ts';
import { domains } from './index.ts';

/**
 * Serves all subgraphs, or those named in `SUBGRAPHS=sales,finance`, at `/<name>` of `PORT` (default 4100) on `HOST`
 * (default 127.0.0.1), to a router that signs with the private half of `KEYS_DIR`'s assertion key. Needs `DATABASE_URL`
 * and `AEMS_SECRET`; `LISTEN_DATABASE_URL` is a direct connection when `DATABASE_URL` goes through a pooler. Mail leaves by
 * `SMTP_URL`, from `MAIL_FROM`, with links to `PUBLIC_URL`, to which the identity providers of `providersFrom` lead back as well.
 * The audit keeps its signed heads in `AUDIT_HEADS_DIR`. Language models on hosts of `MODEL_HOSTS` are reached whatever their address is. Domains that ask the whole graph find its router at `ROUTER_URL`.
 */
async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const wanted = env.SUBGRAPHS?.split(',') ?? domains.map(({ name }) => name);
  const served = wanted.map((name) => domains.find((domain) => domain.name === name) ?? unknown(name));
  const keysDir = env.KEYS_DIR ?? '.data/keys';
  if (wanted.includes('identity')) {
    configureIdentity({
      keys: loadKeyPair(keysDir, 'access'),
      providers: providersFrom(env),
      ...(env.PUBLIC_URL && { publicUrl: env.PUBLIC_URL }),
    });
  }
  if (wanted.includes('audit'))
    configureAudit({ directory: env.AUDIT_HEADS_DIR ?? '.data/audit', keys: loadKeyPair(keysDir, 'audit') });
  configureModels({ hosts: (env.MODEL_HOSTS ?? '').split(',') });
  if (env.SMTP_URL) {
    configureMail({
      smtpUrl: env.SMTP_URL,
      from: required(env, 'MAIL_FROM'),
      baseUrl: required(env, 'PUBLIC_URL'),
    });
  }
  const { started, close } = await startSubgraphs({
    domains: served,
    allDomains: domains,
    databaseUrl: required(env, 'DATABASE_URL'),
    secret: required(env, 'AEMS_SECRET'),
    ...(env.ROUTER_URL && { askGraph: askOver(env.ROUTER_URL) }),
    ...(env.LISTEN_DATABASE_URL && { listenUrl: env.LISTEN_DATABASE_URL }),
  });
  const server = await serveSubgraphs(
    started.map(({ subgraph }) => subgraph),
    {
      publicKey: loadKeyPair(keysDir, 'assertion').publicKey,
      port: Number(env.PORT ?? 4_100),
      host: env.HOST ?? '127.0.0.1',
    },
  );
  const stop = () => void server.close().then(close);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

function unknown(name: string): never {
  throw new Error(`SUBGRAPHS names "${name}"; there are ${domains.map((domain) => domain.name).join(', ')}.`);
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  return env[name] || missing(name);
}

function missing(name: string): never {
  throw new Error(`${name} is not set.`);
}

await serve(process.env);
