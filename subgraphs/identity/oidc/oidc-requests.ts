import type { EntityManager } from '#kernel/database/entity-manager';
import type { Session } from '#kernel/database/session';

/** What somebody goes to a provider for. */
export type Purpose = 'SIGN_IN' | 'LINK' | 'CONFIRM';

/** A way to a provider and back that somebody has begun. */
export interface OidcRequest {
  purpose: Purpose;
  provider: string;
  /** Path of the web app to go to in the end. */
  returnTo: string;
  /** Of whoever links or confirms; null for who signs in. */
  sessionId: string | null;
}

/** What binds a request to one browser and one answer. */
export interface Secrets {
  bindingHash: string;
  codeVerifier: string;
  nonce: string;
}

const LIFETIME_SECONDS = 10 * 60;

const KEEP = `insert into identity.oidc_requests
  (hash, purpose, provider, return_to, session_id, binding_hash, code_verifier, nonce) values (?, ?, ?, ?, ?, ?, ?, ?)`;

const FORGET = `delete from identity.oidc_requests where hash in (select hash from identity.oidc_requests
  where created_at < now() - interval '10 minutes' order by created_at limit 100 for update skip locked)`;

const TAKE = `delete from identity.oidc_requests where hash = ? returning purpose, provider, return_to as "returnTo",
  session_id as "sessionId", binding_hash as "bindingHash", code_verifier as "codeVerifier", nonce,
  ceil(extract(epoch from now() - created_at))::int as age`;

/** Keeps a request under the hash of its state, for ten minutes; without secrets it is a ticket, by which one may begin. */
export async function keepRequest(
  em: EntityManager,
  hash: string,
  { purpose, provider, returnTo, sessionId }: OidcRequest,
  secrets?: Secrets,
): Promise<void> {
  const { bindingHash = null, codeVerifier = null, nonce = null } = secrets ?? {};
  await em.execute(KEEP, [hash, purpose, provider, returnTo, sessionId, bindingHash, codeVerifier, nonce]);
  await em.execute(FORGET);
}

type Taken = OidcRequest & { [secret in keyof Secrets]: string | null } & {
  /** Seconds since it was begun. */
  age: number;
};

/** Takes a request out, once: undefined when there is none, it was taken before, or ten minutes are over. */
export async function takeRequest(session: Session, hash: string): Promise<Taken | undefined> {
  const [taken] = await session.write((em) => em.execute<Taken[]>(TAKE, [hash]));
  return taken && taken.age <= LIFETIME_SECONDS ? taken : undefined;
}
