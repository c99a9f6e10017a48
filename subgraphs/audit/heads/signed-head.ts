import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The newest entry of a chain at a moment, with a signature that PostgreSQL could not make. */
export interface SignedHead {
  organizationId: string;
  seq: number;
  /** Of the entry, in hexadecimal. */
  hash: string;
  /** RFC 3339. */
  signedAt: string;
  /** Which key signed it. */
  keyId: string;
  /** Ed25519, base64url. */
  signature: string;
}

/** A head before it is signed. */
export type Head = Pick<SignedHead, 'organizationId' | 'seq' | 'hash'>;

/** Signs a head with an Ed25519 key in PEM. */
export function signHead(head: Head, privateKey: string, at = new Date()): SignedHead {
  const key = createPrivateKey(privateKey);
  const unsigned = { ...head, signedAt: at.toISOString(), keyId: keyIdOf(createPublicKey(key)) };
  return { ...unsigned, signature: sign(null, signedText(unsigned), key).toString('base64url') };
}

/** Whether the head was signed by the key, and nothing of it was changed since. */
export function isGenuine(head: SignedHead, publicKey: KeyObject): boolean {
  const signature = Buffer.from(head.signature ?? '', 'base64url');
  return verify(null, signedText(head), publicKey, signature);
}

const signedText = ({ organizationId, seq, hash, signedAt }: Omit<SignedHead, 'signature'>): Buffer =>
  Buffer.from(`a-ems audit head\n${organizationId}\n${seq}\n${hash}\n${signedAt}\n`);

const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 16);
