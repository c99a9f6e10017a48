import { accessToken, enter, type IssuedToken, postAuth } from './access-token.ts';

/** What came of giving a proof of who one is. */
export type Entry =
  | { kind: 'ENTERED' }
  /** The password was right; a second proof is asked for, under this name. */
  | { kind: 'CHALLENGED'; challenge: string }
  /** The password was right but temporary: this link sets one of the person's own. */
  | { kind: 'PASSWORD_MUST_CHANGE'; token: string }
  | Refused;

/** Why one was not let in, and after how many seconds another attempt is looked at. */
export interface Refused {
  kind: 'REFUSED';
  message: string;
  retryAfter: number | undefined;
  /** The attempt as a whole is over, such as after too long a wait: it begins with the password again. */
  isOver: boolean;
}

/** What to say when nobody answers. */
const UNREACHABLE = 'The server cannot be reached. Check the connection and try again.';

/** Signs in by password. */
export function signIn(email: string, password: string): Promise<Entry> {
  return tryToEnter('/auth/sign-in', { email, password });
}

/** Answers a challenge with the code of the authenticator app, or with a backup code. */
export function giveSecondFactor(challenge: string, code: string): Promise<Entry> {
  return tryToEnter('/auth/second-factor', { challenge, code });
}

/** Goes on in another organization of the same person: other tabs go along. */
export async function switchOrganization(organizationId: string): Promise<Entry> {
  return tryToEnter('/auth/switch', { organizationId }, await accessToken().catch(() => undefined));
}

async function tryToEnter(path: string, body: object, bearer?: string): Promise<Entry> {
  try {
    return await read(await postAuth(path, body, bearer));
  } catch {
    return { kind: 'REFUSED', message: UNREACHABLE, retryAfter: undefined, isOver: false };
  }
}

type Answer = Partial<IssuedToken> & {
  challenge?: string;
  passwordToken?: string;
  message?: string;
  code?: string;
  retryAfter?: number;
};

async function read(response: Response): Promise<Entry> {
  const answer: Answer = await response.json().catch(() => ({}));
  const { accessToken, expiresIn, challenge, passwordToken, message, retryAfter } = answer;
  if (accessToken && expiresIn) {
    enter({ accessToken, expiresIn });
    return { kind: 'ENTERED' };
  }
  if (challenge) return { kind: 'CHALLENGED', challenge };
  if (passwordToken) return { kind: 'PASSWORD_MUST_CHANGE', token: passwordToken };
  const isOver = response.status === 410;
  return { kind: 'REFUSED', message: message ?? 'Signing in did not work. Try again.', retryAfter, isOver };
}
