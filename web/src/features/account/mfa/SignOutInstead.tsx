import { signOut } from '../../../lib/session/access-token.ts';
import { Button } from '../../../ui/Button.tsx';

/** The only other way from a page that must be passed. */
export function SignOutInstead() {
  return (
    <p>
      Not now?{' '}
      <Button look="link" size="inline" className="underline underline-offset-2" onClick={() => void signOut()}>
        Sign out
      </Button>
    </p>
  );
}
