import { CircleCheck } from 'lucide-react';
import type { ComponentProps } from 'react';
import { PasswordField } from './PasswordField.tsx';

/** As the server demands it; whether a password is common it says when it sees one. */
const SHORTEST = 12;

interface NewPasswordFieldProps extends Omit<ComponentProps<typeof PasswordField>, 'hint'> {
  /** What was typed so far. */
  typed: string;
}

/** A password that is being chosen: says what makes a good one, and what is still missing. */
export function NewPasswordField({ typed, ...field }: NewPasswordFieldProps) {
  return <PasswordField autoComplete="new-password" {...field} hint={<Hint length={[...typed].length} />} />;
}

function Hint({ length }: { length: number }) {
  const missing = SHORTEST - length;
  if (length === 0)
    return `At least ${SHORTEST} characters. A few unrelated words are easy to remember and hard to guess.`;
  if (missing > 0) return `${missing} more ${missing === 1 ? 'character' : 'characters'}.`;
  return (
    <span className="flex items-center gap-1 text-pos">
      <CircleCheck className="size-3.5" aria-hidden />
      Long enough.
    </span>
  );
}
