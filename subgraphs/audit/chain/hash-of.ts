import { createHash } from 'node:crypto';

/** An entry as the chain sees it: texts as PostgreSQL writes them, so that both take the same hash. */
export interface ChainedEntry {
  organizationId: string;
  id: string;
  /** UTC with microseconds, as `2026-11-20 09:30:00.000000`. */
  createdAt: string;
  seq: string;
  action: string;
  outcome: string;
  actorId: string | null;
  clientId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  subjectName: string | null;
  before: string | null;
  after: string | null;
  detailSalt: Buffer | null;
  detailDigest: Buffer;
  address: string | null;
  userAgent: string | null;
  originSalt: Buffer | null;
  originDigest: Buffer;
  correlationId: string | null;
  hash: Buffer;
}

/** Selects what `ChainedEntry` holds, from audit.entries. */
export const CHAINED_COLUMNS = `organization_id as "organizationId", id, seq::text, action, outcome,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as "createdAt", actor_id as "actorId", client_id as "clientId",
  subject_type as "subjectType", subject_id as "subjectId", subject_name as "subjectName", before::text, after::text,
  detail_salt as "detailSalt", detail_digest as "detailDigest", address, user_agent as "userAgent", origin_salt as "originSalt",
  origin_digest as "originDigest", correlation_id as "correlationId", hash`;

/** The hash that an entry must carry behind one with the hash `previous`; migrations/0005_audit.sql takes the same. */
export function hashOf(entry: ChainedEntry, previous: Buffer | undefined): Buffer {
  const { organizationId, id, createdAt, seq, action, outcome, actorId, clientId, subjectType, subjectId } = entry;
  const text = canonical([
    organizationId,
    id,
    createdAt,
    seq,
    action,
    outcome,
    actorId,
    clientId,
    subjectType,
    subjectId,
    entry.detailDigest.toString('hex'),
    entry.originDigest.toString('hex'),
    entry.correlationId,
  ]);
  return sha256(previous ?? Buffer.of(), text);
}

/** Whether the personal words of an entry are those that it was made with; true also for words that were taken out. */
export function keepsItsWords(entry: ChainedEntry): boolean {
  const { subjectName, before, after, address, userAgent } = entry;
  return (
    matches(entry.detailSalt, [subjectName, before, after], entry.detailDigest) &&
    matches(entry.originSalt, [address, userAgent], entry.originDigest)
  );
}

function matches(salt: Buffer | null, words: (string | null)[], digest: Buffer): boolean {
  return salt ? sha256(salt, canonical(words)).equals(digest) : words.every((word) => word === null);
}

/** Texts as one that can be read back in one way only: each with its length in bytes, `-` for null. */
const canonical = (parts: readonly (string | null)[]): string =>
  parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join('');

function sha256(...parts: (Buffer | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
