import type { Session } from '#kernel/database/session';
import type { Context } from '#kernel/graph/context';
import { forgetDevices } from '../devices/devices.ts';
import { LinkExpired } from '../links/link-expired.ts';
import { hashOfLink } from '../links/link-token.ts';
import { outside } from '../sessions/outside.ts';
import { keepPassword } from './keep-password.ts';
import { PasswordTooWeak } from './password.errors.ts';
import { hashPassword } from './password.ts';
import { PasswordSet, type SetPasswordInput } from './password.types.ts';
import { inPasswordSlot } from './password-slots.ts';
import { type FoundLink, insideLink } from './read-password-link.ts';
import { weaknessOfNew } from './weakness-of-new.ts';

type Result = PasswordSet | LinkExpired | PasswordTooWeak;

/**
 * Spends a link for a new password. All sessions of the person end, in every organization; he signs in anew, with his second factor
 * if he has one. A password that is too weak leaves the link as it is.
 */
export function setPassword(context: Context, { token, password }: SetPasswordInput): Promise<Result> {
  return outside(context, async (session) => {
    const result = await insideLink(session, token, (inside, link) => spend(context, inside, link, token, password));
    return result ?? new LinkExpired();
  });
}

async function spend(
  context: Context,
  inside: Session,
  link: FoundLink,
  token: string,
  password: string,
): Promise<Result> {
  await inside.end();
  const weakness = await inPasswordSlot(() => weaknessOfNew(password, link));
  if (weakness) return new PasswordTooWeak(weakness);
  const passwordHash = await inPasswordSlot(() => hashPassword(password));
  return inside.write(async (em) => {
    const spent = await em.execute(
      'delete from identity.password_links where hash = ? and expires_at > now() returning user_id',
      [hashOfLink(token)],
    );
    if (spent.length === 0) return new LinkExpired();
    await forgetDevices(em, link.userId);
    await keepPassword(context, em, { userId: link.userId, passwordHash, action: 'identity.PasswordSet' });
    return Object.assign(new PasswordSet(), { email: link.email });
  });
}
