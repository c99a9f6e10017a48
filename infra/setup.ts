import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeyPair } from '#kernel/auth/keys';
import { migrate } from '#kernel/database/migrate';

/**
 * Lays out, below `root`, the keys that each part of an installation may hold: the router signs assertions, identity
 * signs access tokens, audit the heads of its chains, every other subgraph only verifies. Keys that are there stay.
 */
export function layOutKeys(root: string): void {
  const folder = (part: string) => {
    const path = join(root, part);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const [router, identity, audit, subgraph] = [
    folder('router'),
    folder('identity'),
    folder('audit'),
    folder('subgraph'),
  ];
  loadKeyPair(router, 'assertion');
  loadKeyPair(identity, 'access');
  loadKeyPair(audit, 'audit');
  for (const verifying of [identity, audit, subgraph])
    copyFileSync(join(router, 'assertion.public.pem'), join(verifying, 'assertion.public.pem'));
  copyFileSync(join(identity, 'access.public.pem'), join(router, 'access.public.pem'));
}

/** `DATABASE_URL` of the owner, without a pooler between; `AEMS_SECRET`; `KEYS_ROOT`. Run before the other parts start. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_URL: databaseUrl, AEMS_SECRET: secret, KEYS_ROOT: root } = env;
  if (!databaseUrl || !secret || !root) throw new Error('Set DATABASE_URL, AEMS_SECRET and KEYS_ROOT.');
  layOutKeys(root);
  const onStep = (name: string) => process.stdout.write(`${name}\n`);
  await migrate({ databaseUrl, secret, onStep });
}

if (import.meta.main) await main(process.env);
