import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

const LOOKS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line bg-surface text-fg hover:bg-hover',
  danger: 'bg-danger text-on-accent hover:bg-danger-hover',
  ghost: 'text-fg-2 hover:bg-hover hover:text-fg',
  chosen: 'border border-accent bg-accent-wash text-accent-text',
  link: 'text-accent-text hover:underline',
};

const SIZES = {
  small: 'h-7 px-2 text-12',
  medium: 'h-8 px-3 text-13',
  large: 'h-10 px-4 text-14',
  icon: 'size-8',
  /** In line with text. */
  inline: 'text-13',
};

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
  /** Gives its look to the child, for links that look like buttons. */
  asChild?: boolean;
}

/** A press does something. Icon buttons need an `aria-label`. */
export function Button({ look = 'secondary', size = 'medium', asChild, className, ...props }: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      {...(!asChild && { type: 'button' as const })}
      {...props}
      className={classes(
        'inline-flex shrink-0 items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition-colors',
        'disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
        LOOKS[look],
        SIZES[size],
        className,
      )}
    />
  );
}
