import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab that has just been opened, whose server gives these answers in turn, and the paths that it asks for. */
async function tab(...answers: { status: number; token?: string }[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const { status, token } = answers.shift() ?? { status: 401 };
    return Response.json(token ? { accessToken: token, expiresIn: 900 } : {}, { status });
  });
  vi.resetModules();
  return { ...(await import('./access-token.ts')), asked };
}

test('nobody is signed in without a cookie, and a server that fails is not taken for that', async () => {
  const { accessToken } = await tab({ status: 401 }, { status: 503 });
  expect(await accessToken()).toBeUndefined();
  await expect(accessToken()).rejects.toThrow('503');
});

test('many who need a token share one renewal, and the token serves until shortly before its end', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { accessToken, asked } = await tab({ status: 200, token: 'one' }, { status: 200, token: 'two' });
  expect(await Promise.all([accessToken(), accessToken(), accessToken()])).toEqual(['one', 'one', 'one']);
  vi.advanceTimersByTime(869_000);
  expect(await accessToken()).toBe('one');
  vi.advanceTimersByTime(2_000);
  expect(await accessToken()).toBe('two');
  expect(asked).toEqual(['/auth/refresh', '/auth/refresh']);
});

test('a cookie that was used a moment ago is given time for its successor', async () => {
  const { accessToken, asked } = await tab({ status: 409 }, { status: 200, token: 'one' });
  expect(await accessToken()).toBe('one');
  expect(asked).toHaveLength(2);
});

test('only the token that was refused is dropped, not a newer one', async () => {
  const { accessToken, rejectToken, asked } = await tab({ status: 200, token: 'one' }, { status: 200, token: 'two' });
  await accessToken();
  rejectToken('an older one');
  expect(await accessToken()).toBe('one');
  rejectToken('one');
  expect(await accessToken()).toBe('two');
  expect(asked).toHaveLength(2);
});

test('a tab hears of a session that another has opened, and uses its token', async () => {
  const listening = await tab();
  const isHeard = new Promise<void>((resolve) => listening.onEnteredElsewhere(resolve));
  const other = await tab();
  other.enter({ accessToken: 'shared', expiresIn: 900 });
  await isHeard;
  expect(await listening.accessToken()).toBe('shared');
});

test('signing out is heard in every tab, whether or not the server is there', async () => {
  const listening = await tab();
  const isHeard = new Promise((resolve) => listening.onSignedOut(resolve));
  const leaving = await tab({ status: 503 });
  await leaving.signOut();
  expect(await isHeard).toEqual({ kind: 'signed-out', hasEnded: false });
});
