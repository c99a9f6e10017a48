import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKeyPair } from '#kernel/auth/keys';
import { migrate } from '#kernel/database/migrate';

/**
 * Lays out, below `root`, the keys that each part of an installation may hold: the router signs assertions, identity
 * signs access tokens, every other subgraph only verifies. Keys that are there stay.
 */
export function layOutKeys(root: string): void {
  const [router, identity, subgraph] = ['router', 'identity', 'subgraph'].map((part) => join(root, part)) as [
    string,
    string,
    string,
  ];
  for (const folder of [router, identity, subgraph]) mkdirSync(folder, { recursive: true });
  loadKeyPair(router, 'assertion');
  loadKeyPair(identity, 'access');
  for (const folder of [identity, subgraph])
    copyFileSync(join(router, 'assertion.public.pem'), join(folder, 'assertion.public.pem'));
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
