import { audit } from '#kernel/audit/audit';
import { invalid } from '#kernel/errors/fault';
import type { Context } from '#kernel/graph/context';
import { User } from '../users/user.entity.ts';
import type { UpdateProfileInput } from './profile.types.ts';

/** Changes what the viewer says of himself, in all his organizations. */
export function updateProfile(context: Context, input: UpdateProfileInput): Promise<User> {
  const changes = changesOf(input);
  return context.write(async (em) => {
    const user = await em.findOneOrFail(User, { id: context.viewer.userId });
    const before = Object.fromEntries(Object.keys(changes).map((field) => [field, user[field as keyof User]]));
    em.assign(user, changes);
    await em.flush();
    const subject = { type: 'User', id: user.id, name: user.name };
    await audit(em, { action: 'identity.ProfileUpdated', subject, before, after: changes });
    return user;
  });
}

/** A time zone can be taken back by null; the others can only be replaced. */
function changesOf({ name, locale, timeZone }: UpdateProfileInput) {
  const trimmed = name?.trim();
  if (trimmed === '' || (trimmed?.length ?? 0) > 200) {
    throw invalid([{ path: ['input', 'name'], message: 'Give your name, in at most 200 characters.' }]);
  }
  return { ...(trimmed && { name: trimmed }), ...(locale && { locale }), ...(timeZone !== undefined && { timeZone }) };
}
