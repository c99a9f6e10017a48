import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A signing key pair in PEM; a process that only verifies has no private half. */
export interface KeyPair {
  publicKey: string;
  privateKey?: string;
}

/** `access` signs what clients carry (identity), `assertion` what the router tells the subgraphs, `audit` the heads of the audit. */
export type KeyName = 'access' | 'assertion' | 'audit';

/**
 * Reads a key pair from `<directory>/<name>.{public,private}.pem`; makes it (mode 600; P-256, for `audit` Ed25519) when neither file exists.
 * A folder with the public half alone makes a process that can verify but not sign.
 */
export function loadKeyPair(directory: string, name: KeyName): KeyPair {
  const file = (half: string) => join(directory, `${name}.${half}.pem`);
  if (!existsSync(file('public'))) writePair(directory, file, name === 'audit' ? newSigningPair() : newKeyPair());
  const privateKey = existsSync(file('private')) ? readFileSync(file('private'), 'utf8') : undefined;
  return { publicKey: readFileSync(file('public'), 'utf8'), ...(privateKey && { privateKey }) };
}

const keyIds = new Map<string, string>();

/** The name (`kid`) of a key pair, from either half in PEM: what is signed carries it, so that a pair can follow another. */
export function keyIdOf(pem: string): string {
  const known = keyIds.get(pem);
  if (known) return known;
  const publicHalf = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(publicHalf).digest('base64url').slice(0, 16);
  keyIds.set(pem, id);
  return id;
}

/** A pair that lives only in this process: for tests and one-shot commands. */
export function newKeyPair(): Required<KeyPair> {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** An Ed25519 pair. */
function newSigningPair(): Required<KeyPair> {
  return generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function writePair(directory: string, file: (half: string) => string, pair: Required<KeyPair>): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(file('private'), pair.privateKey, { mode: 0o600 });
  writeFileSync(file('public'), pair.publicKey);
}
