import { Link, type LinkProps } from 'react-router';
import { classes } from './classes.ts';

/** A link inside a text. */
export function TextLink(props: LinkProps) {
  return <Link {...props} className={classes('text-accent-text underline underline-offset-2', props.className)} />;
}
