import { hkdfSync } from 'node:crypto';

/** What a key is for; each purpose has a key of its own. */
export type KeyPurpose = 'column' | 'pepper' | 'audit';

let secret: string | undefined;
const derived = new Map<KeyPurpose, Buffer>();

/** Tells this process the installation's secret, `AEMS_SECRET`, from which all its keys derive; once, at the start. */
export function useSecret(installationSecret: string): void {
  if (installationSecret !== secret) derived.clear();
  secret = installationSecret;
}

/** The 32-byte key of one purpose; throws when `useSecret` was not called. It never reaches PostgreSQL. */
export function keyFor(purpose: KeyPurpose): Buffer {
  if (secret === undefined) throw new Error('This process knows no secret yet: call useSecret at the start.');
  const known = derived.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', secret, '', `a-ems ${purpose}`, 32));
  derived.set(purpose, key);
  return key;
}
