import { Link, useNavigate, useSearchParams } from 'react-router';
import { SessionPage } from './SessionPage.tsx';
import { SignInForm } from './SignInForm.tsx';
import { safePath } from './safe-path.ts';

/** Signing in; leads back to where one wanted to go. */
export function SignInPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <SessionPage
      title="Sign in"
      subtitle="to see where your company stands"
      footer={
        <>
          New here?{' '}
          <Link to="/sign-up" className="text-accent-text hover:underline">
            Create an organization
          </Link>
        </>
      }
    >
      {search.has('ended') && (
        <p role="status" className="mb-4 rounded-control bg-warn-wash px-3 py-2 text-13 text-warn">
          Your session has ended. Sign in again to go on.
        </p>
      )}
      <SignInForm onSignedIn={() => void navigate(safePath(search.get('to')), { replace: true })} />
    </SessionPage>
  );
}
