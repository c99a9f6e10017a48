/** A short-lived token that the router accepts, and when this tab stops using it (epoch milliseconds). */
interface AccessToken {
  value: string;
  staleAt: number;
}

/** A token as the server hands it out. */
export interface IssuedToken {
  accessToken: string;
  expiresIn: number;
}

/** How a session came to its end: the person left, or the server ended it. */
interface SignedOut {
  hasEnded: boolean;
}

type Message = { kind: 'renewed' | 'entered'; token: AccessToken } | ({ kind: 'signed-out' } & SignedOut);

/** Renew this long before the token ends, so that a request under way does not meet its end. */
const MARGIN = 30_000;
/** So long the answer to somebody else may take. */
const RACE_MS = 1_000;

/** Whoever waits longer for his turn has waited for another tab. */
const AT_ONCE_MS = 10;
/** So long the news of another tab takes at most. */
const NEWS_MS = 100;

let current: AccessToken | undefined;
let renewal: Promise<AccessToken | undefined> | undefined;
const signOutListeners = new Set<(how: SignedOut) => void>();
const entryListeners = new Set<() => void>();
const tabs = new BroadcastChannel('a-ems-session');

tabs.onmessage = ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'signed-out') return forget(data);
  current = data.token;
  if (data.kind === 'entered') for (const listener of entryListeners) listener();
};

/** A token that is good now, renewed by cookie when needed; undefined when nobody is signed in. Throws when the network is away. */
export async function accessToken(): Promise<string | undefined> {
  return (fresh() ?? (await renew()))?.value;
}

/** Drops a token that the router refused, unless a newer one has come meanwhile. */
export function rejectToken(value: string | undefined): void {
  if (current && current.value === value) current = undefined;
}

/** Begins to act in the session that has just been opened; other tabs go along. */
export function enter(issued: IssuedToken): void {
  keep(issued, 'entered');
}

/** Ends the session on the server and in every tab. */
export async function signOut(): Promise<void> {
  await postAuth('/auth/sign-out').catch(() => undefined);
  leave({ hasEnded: false });
}

/** Tells every tab that the server takes this session no longer. */
export function endSession(): void {
  leave({ hasEnded: true });
}

/** Calls back when the session ends in this tab or another. Returns the function that stops it. */
export function onSignedOut(listener: (how: SignedOut) => void): () => void {
  signOutListeners.add(listener);
  return () => signOutListeners.delete(listener);
}

/** Calls back when another tab has opened a session, of whomever and in whichever organization. Returns the function that stops it. */
export function onEnteredElsewhere(listener: () => void): () => void {
  entryListeners.add(listener);
  return () => entryListeners.delete(listener);
}

/** Asks one of the plain endpoints that set the cookie of the session; `bearer` for those that need to know who asks. */
export function postAuth(path: string, body: object = {}, bearer?: string): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: `Bearer ${bearer}` }) },
    body: JSON.stringify(body),
  });
}

/** Many callers in one tab share one renewal; the lock makes many tabs share one, too. */
function renew(): Promise<AccessToken | undefined> {
  renewal ??= renewInTurn().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renewInTurn(): Promise<AccessToken | undefined> {
  const askedAt = performance.now();
  return navigator.locks.request('a-ems-refresh', async () => {
    // The lock may be handed on before the token that another tab has just got arrives here.
    if (performance.now() - askedAt > AT_ONCE_MS && !fresh()) await new Promise((done) => setTimeout(done, NEWS_MS));
    return fresh() ?? renewNow();
  });
}

function fresh(): AccessToken | undefined {
  return current && Date.now() < current.staleAt ? current : undefined;
}

async function renewNow(): Promise<AccessToken | undefined> {
  const response = await refresh();
  if (response.ok) return keep(await response.json(), 'renewed');
  if (response.status === 401 || response.status === 403) return undefined;
  throw new Error(`The session could not be renewed (${response.status}).`);
}

/** A cookie that was used a moment ago, such as by a page that was left meanwhile, has a successor on its way. */
async function refresh(): Promise<Response> {
  const response = await postAuth('/auth/refresh');
  if (response.status !== 409) return response;
  await new Promise((resolve) => setTimeout(resolve, RACE_MS));
  return postAuth('/auth/refresh');
}

function keep({ accessToken, expiresIn }: IssuedToken, kind: 'renewed' | 'entered'): AccessToken {
  current = { value: accessToken, staleAt: Date.now() + expiresIn * 1_000 - MARGIN };
  tabs.postMessage({ kind, token: current } satisfies Message);
  return current;
}

function leave(how: SignedOut): void {
  tabs.postMessage({ kind: 'signed-out', ...how } satisfies Message);
  forget(how);
}

function forget(how: SignedOut): void {
  current = undefined;
  for (const listener of signOutListeners) listener(how);
}
