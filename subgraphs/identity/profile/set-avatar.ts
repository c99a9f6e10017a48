import sharp from 'sharp';
import { audit } from '#kernel/audit/audit';
import type { Context } from '#kernel/graph/context';
import { User } from '../users/user.entity.ts';
import { PictureUnreadable, type SetAvatarInput } from './profile.types.ts';

/** Twice the size at which faces are shown, for fine screens. */
const SIDE = 96;
const MOST_PIXELS = 16_000_000;

/** Shows the viewer's colleagues what he looks like: the picture is drawn anew, so that nothing of the file itself is kept. */
export async function setAvatar(context: Context, { image }: SetAvatarInput): Promise<User | PictureUnreadable> {
  const picture = await draw(Buffer.from(image, 'base64'));
  return picture ? keep(context, picture) : new PictureUnreadable();
}

/** Takes the viewer's picture away. */
export function removeAvatar(context: Context): Promise<User> {
  return keep(context, null);
}

function keep(context: Context, picture: Buffer | null): Promise<User> {
  return context.write(async (em) => {
    const user = await em.findOneOrFail(User, { id: context.viewer.userId });
    user.picture = picture;
    await em.flush();
    const subject = { type: 'User', id: user.id, name: user.name };
    await audit(em, { action: picture ? 'identity.AvatarSet' : 'identity.AvatarRemoved', subject });
    return user;
  });
}

/** Only the formats that browsers make of a photo: SVG, for one, is a program. */
async function draw(file: Buffer): Promise<Buffer | undefined> {
  if (file.length === 0) return undefined;
  const picture = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
  const format = await picture.metadata().then(
    (metadata) => metadata.format,
    () => undefined,
  );
  if (!format || !['png', 'jpeg', 'webp'].includes(format)) return undefined;
  return picture
    .rotate()
    .resize(SIDE, SIDE, { fit: 'cover' })
    .webp({ quality: 80 })
    .toBuffer()
    .catch(() => undefined);
}
