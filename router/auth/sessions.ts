import { randomUUID } from 'node:crypto';
import type { Viewer } from '#kernel/auth/viewer';
import { Fault } from '#kernel/errors/fault';
import type { RunningSubgraph } from '#kernel/graph/subgraph';
import type { AccessClaims } from './access-token.ts';
import { Remembered } from './remembered.ts';

interface Session {
  userId: string;
  organizationId: string;
  role: string;
  scopes: string[];
  permissionVersion: number;
  revoked: boolean;
  expiresAt: string;
  pending: Viewer['pending'] | null;
  confirmedAt: string | null;
  reach: Viewer['reach'] | null;
  clientId: string | null;
}

type Settings = Pick<Viewer, 'currency' | 'timeZone' | 'locale' | 'fiscalYearStart' | 'modules'>;

const STATE = `{
  userId organizationId role scopes permissionVersion revoked expiresAt pending confirmedAt clientId reach { userIds territoryIds }
}`;
const SESSION = `query($id: ID!) { _session(id: $id) ${STATE} }`;
const API_KEY = `query($id: ID!) { _apiKey(id: $id) ${STATE} }`;
const SETTINGS = `query($id: ID!) {
  _settings(organizationId: $id) { currency timeZone locale fiscalYearStart modules }
}`;
/** In place of an id: anything may have changed. */
export const EVERYTHING = '*';
const REMEMBERED_MS = 30_000;

/** Turns the claims of a token into a viewer with today's rights. */
export interface Sessions {
  /**
   * The viewer of a living session; the same object while nothing about it changes. Throws UNAUTHENTICATED when the
   * session was revoked or has expired, SUBGRAPH_UNAVAILABLE when identity does not answer and never did.
   */
  viewerOf(claims: AccessClaims): Promise<Viewer>;
  /** The same for an API key, known by the hash of its secret, and when it stops to work (milliseconds since 1970). */
  viewerOfKey(hash: string): Promise<{ viewer: Viewer; expiresAt: number }>;
  /**
   * Forgets a session, or an organization's settings and all its sessions, or everything, because it changed; the next
   * request reads anew.
   */
  invalidate(id: string): void;
}

/** Sessions are asked of identity, settings of organizations; both are remembered for 30 s, or until invalidated. */
export function sessionsFrom(identity: RunningSubgraph, organizations: RunningSubgraph): Sessions {
  const viewers = new WeakMap<Session, { settings: Settings; viewer: Viewer }>();
  const sessions = new Remembered<Session>((id) => ask(identity, SESSION, '_session', id), REMEMBERED_MS);
  const settings = new Remembered<Settings>((id) => ask(organizations, SETTINGS, '_settings', id), REMEMBERED_MS);
  const keys = new Remembered<Session>((hash) => ask(identity, API_KEY, '_apiKey', hash), REMEMBERED_MS);
  const viewerIn = async (session: Session, id: string): Promise<Viewer> => {
    const rules = await settings.get(session.organizationId);
    if (!rules) throw ended();
    const known = viewers.get(session);
    if (known?.settings === rules) return known.viewer;
    const viewer = viewerFrom(id, session, rules);
    viewers.set(session, { settings: rules, viewer });
    return viewer;
  };
  return {
    async viewerOf(claims) {
      const session = await current(sessions, claims);
      if (!session || !isOf(session, claims) || !isAlive(session)) throw ended();
      return viewerIn(session, claims.sessionId);
    },
    async viewerOfKey(hash) {
      const key = await keys.get(hash);
      if (!key?.clientId || !isAlive(key)) throw unknownKey();
      return { viewer: await viewerIn(key, key.clientId), expiresAt: Date.parse(key.expiresAt) };
    },
    invalidate(id) {
      const isEverything = id === EVERYTHING;
      sessions.forget(id);
      for (const known of [sessions, keys]) {
        known.forgetWhere(({ organizationId }) => isEverything || organizationId === id);
      }
      settings.forget(id);
      if (isEverything) settings.forgetWhere(() => true);
    },
  };
}

/** A token that is newer than the remembered session says that the rights have changed since. */
async function current(
  sessions: Remembered<Session>,
  { sessionId, permissionVersion }: AccessClaims,
): Promise<Session | undefined> {
  const session = await sessions.get(sessionId);
  if (!session || session.permissionVersion >= permissionVersion) return session;
  sessions.forget(sessionId);
  return sessions.get(sessionId);
}

function isOf(session: Session, claims: AccessClaims): boolean {
  return session.userId === claims.userId && session.organizationId === claims.organizationId;
}

function isAlive({ revoked, expiresAt }: Session): boolean {
  return !revoked && Date.parse(expiresAt) > Date.now();
}

function viewerFrom(sessionId: string, session: Session, settings: Settings): Viewer {
  const { userId, organizationId, role, scopes, pending, confirmedAt, reach, clientId } = session;
  const { currency, timeZone, locale, fiscalYearStart, modules } = settings;
  return {
    userId,
    organizationId,
    sessionId,
    role,
    scopes,
    modules,
    locale,
    timeZone,
    currency,
    fiscalYearStart,
    ...(confirmedAt && { confirmedAt }),
    ...(clientId && { clientId }),
    ...(pending && { pending }),
    ...(reach && { reach }),
  };
}

async function ask<T>(subgraph: RunningSubgraph, query: string, field: string, id: string): Promise<T | undefined> {
  const caller = { actor: 'router', correlationId: randomUUID() } as const;
  const { data, errors } = await subgraph.execute({ query, variables: { id }, caller });
  if (errors?.length)
    throw new Fault('SUBGRAPH_UNAVAILABLE', 'Sign-in cannot be checked right now. Try again in a moment.');
  return (data?.[field] as T | null | undefined) ?? undefined;
}

function ended(): Fault {
  return new Fault('UNAUTHENTICATED', 'The session has ended. Sign in again.');
}

/** Said of every API key that does not work, whatever is wrong with it. */
export function unknownKey(): Fault {
  return new Fault('UNAUTHENTICATED', 'This API key opens nothing: it is unknown, has expired or was revoked.');
}
