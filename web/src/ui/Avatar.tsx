import { useState } from 'react';
import { classes } from './classes.ts';

const SIZES = { small: 'size-6 text-11', medium: 'size-7 text-11', large: 'size-16 text-20' };

interface AvatarProps {
  name: string;
  /** Address of the person's picture, when there is one. */
  src?: string | null;
  size?: keyof typeof SIZES;
}

/** A person as a picture, or as two letters. */
export function Avatar({ name, src, size = 'medium' }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  const words = name.trim().split(/\s+/);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
  return (
    <span
      aria-hidden
      className={classes(
        'flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-accent-wash font-semibold text-accent-text uppercase',
        SIZES[size],
      )}
    >
      {src && src !== broken ? (
        <img src={src} alt="" className="size-full object-cover" onError={() => setBroken(src)} />
      ) : (
        initials
      )}
    </span>
  );
}
