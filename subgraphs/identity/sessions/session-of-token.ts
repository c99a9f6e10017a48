import type { Session } from '#kernel/database/session';
import { insideToken } from './inside-token.ts';
import { hashOf } from './issue-session.ts';

/** The living session that a refresh token, spent or not, belongs to. */
export async function sessionOfToken(session: Session, refreshToken: string): Promise<string | undefined> {
  const hash = hashOf(refreshToken);
  return insideToken(session, hash, async (em) => {
    const [found] = await em.execute<{ id: string }[]>(
      `select s.id from identity.refresh_tokens t join identity.sessions s on s.id = t.session_id
        where t.hash = ? and s.ended_at is null and s.expires_at > now()`,
      [hash],
    );
    return found?.id;
  });
}
