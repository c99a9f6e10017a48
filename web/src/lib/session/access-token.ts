/** A short-lived token that the router accepts, and when this tab stops using it (epoch milliseconds). */
interface AccessToken {
  value: string;
  staleAt: number;
}

/** How a session came to its end: the person left, or the server ended it. */
interface SignedOut {
  hasEnded: boolean;
}

type Message = { kind: 'renewed'; token: AccessToken } | ({ kind: 'signed-out' } & SignedOut);

/** Renew this long before the token ends, so that a request under way does not meet its end. */
const MARGIN = 30_000;

let current: AccessToken | undefined;
let renewal: Promise<AccessToken | undefined> | undefined;
const signOutListeners = new Set<(how: SignedOut) => void>();
const tabs = new BroadcastChannel('a-ems-session');

tabs.onmessage = ({ data }: MessageEvent<Message>) => {
  if (data.kind === 'renewed') current = data.token;
  else forget(data);
};

/** A token that is good now, renewed by cookie when needed; undefined when nobody is signed in. Throws when the network is away. */
export async function accessToken(): Promise<string | undefined> {
  if (current && Date.now() < current.staleAt) return current.value;
  return (await renew())?.value;
}

/** Drops a token that the router refused, unless a newer one has come meanwhile. */
export function rejectToken(value: string | undefined): void {
  if (current && current.value === value) current = undefined;
}

/** Signs in. Answers undefined on success, else what to tell the person. */
export async function signIn(email: string, password: string): Promise<string | undefined> {
  const response = await post('/auth/sign-in', { email, password });
  if (response.ok) {
    keep(await response.json());
    return undefined;
  }
  const refusal: { message?: string } = await response.json().catch(() => ({}));
  return refusal.message ?? 'Signing in did not work. Try again.';
}

/** Ends the session on the server and in every tab. */
export async function signOut(): Promise<void> {
  await post('/auth/sign-out').catch(() => undefined);
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

/** Many callers in one tab share one renewal; the lock makes many tabs share one, too. */
function renew(): Promise<AccessToken | undefined> {
  renewal ??= navigator.locks.request('a-ems-refresh', renewUnlessAnotherTabDid).finally(() => {
    renewal = undefined;
  });
  return renewal;
}

async function renewUnlessAnotherTabDid(): Promise<AccessToken | undefined> {
  if (current && Date.now() < current.staleAt) return current;
  const response = await post('/auth/refresh');
  if (response.ok) return keep(await response.json());
  if (response.status === 401 || response.status === 403) return undefined;
  throw new Error(`The session could not be renewed (${response.status}).`);
}

function keep({ accessToken, expiresIn }: { accessToken: string; expiresIn: number }): AccessToken {
  current = { value: accessToken, staleAt: Date.now() + expiresIn * 1_000 - MARGIN };
  tabs.postMessage({ kind: 'renewed', token: current } satisfies Message);
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

function post(path: string, body: object = {}): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
