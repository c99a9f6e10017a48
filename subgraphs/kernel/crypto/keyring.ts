import { createHash, hkdfSync } from 'node:crypto';

/** What a key is for; each purpose has a key of its own. */
export type KeyPurpose = 'column' | 'pepper' | 'audit';

/** A key and how values name the one that they were made with. */
export interface Key {
  id: string;
  bytes: Buffer;
}

let secrets: readonly string[] = [];
const derived = new Map<KeyPurpose, readonly Key[]>();

/**
 * Tells this process the installation's secret, `AEMS_SECRET`, from which all its keys derive; once, at the start. `former` are
 * secrets that it replaced (`AEMS_FORMER_SECRETS`): what was made with them still opens, nothing new is made with them.
 */
export function installSecret(secret: string, former: readonly string[] = formerSecrets()): void {
  secrets = [secret, ...former];
  derived.clear();
}

/** The 32-byte key of one purpose, for what is made now; throws when `installSecret` was not called. It never reaches PostgreSQL. */
export function keyFor(purpose: KeyPurpose): Buffer {
  return newestOf(purpose).bytes;
}

/** The same with its name. */
export function newestOf(purpose: KeyPurpose): Key {
  const [newest] = keysFor(purpose);
  if (!newest) throw new Error('This process knows no secret yet: call installSecret at the start.');
  return newest;
}

/** The keys of one purpose, the newest first: those of former secrets too. */
export function keysFor(purpose: KeyPurpose): readonly Key[] {
  const known = derived.get(purpose);
  if (known) return known;
  const keys = secrets.map((secret) => {
    const bytes = Buffer.from(hkdfSync('sha256', secret, '', `a-ems ${purpose}`, 32));
    return { id: createHash('sha256').update(bytes).digest('base64url').slice(0, 8), bytes };
  });
  derived.set(purpose, keys);
  return keys;
}

const formerSecrets = (): string[] => (process.env.AEMS_FORMER_SECRETS ?? '').split(',').filter(Boolean);
